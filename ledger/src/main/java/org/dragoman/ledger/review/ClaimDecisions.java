package org.dragoman.ledger.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.ledger.review.Content.OfClaim;
import org.dragoman.ledger.review.Content.Seen;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Decision.Action;
import org.dragoman.ledger.store.Decision.Subject;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Known;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Claim;
import org.dragoman.model.ContentId;
import org.dragoman.model.Fault;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.dragoman.wire.RecordWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes decisions on claims: looks at what the person sees, and records what the person makes of it. */
final class ClaimDecisions {

    private static final Known NOW = new Known(java.time.Instant.EPOCH, null);

    private final Store store;
    private final Docket docket;
    private final RecordEditor editor;

    ClaimDecisions(Store store, Docket docket, RecordEditor editor) {
        this.store = store;
        this.docket = docket;
        this.editor = editor;
    }

    /** A claim in all reports that have it now, each with its record, and the first of those reports. */
    private record Coded(List<Entry> entries, Report report) {
        Entry first() {
            return entries.get(0);
        }

        Set<Long> digests() {
            Set<Long> digests = new TreeSet<>();
            entries.forEach(entry -> digests.add(entry.digest()));
            return digests;
        }
    }

    private Optional<Coded> coded(String claim) {
        List<Entry> entries = store.entries(Selection.ALL.ids(Set.of(claim)).withRecords());
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Reports first = Reports.ALL.numbers(Set.of(entries.get(0).report()));
        return Optional.of(new Coded(entries, store.reports(first).get(0)));
    }

    /** Accepts, rejects or corrects a claim, as earlier decisions show it. */
    Decision decide(By by, Action action, String claim, List<Setting> settings) {
        Ruling prior = docket.rulings().get(claim);
        Optional<Coded> coded = coded(claim);
        if (coded.isPresent()) {
            return onCoded(by, action, coded.get(), prior, settings);
        }
        if (prior == null
                || prior.content().claim() == null
                || !prior.content().digests().isEmpty()) {
            throw Fault.REVIEW_GONE.with(claim);
        }
        return onHandmade(by, action, prior.subject(), prior.content().claim(), settings);
    }

    private Decision onCoded(By by, Action action, Coded coded, @Nullable Ruling prior, List<Setting> settings) {
        Entry first = coded.first();
        List<Setting> all = new ArrayList<>();
        if (prior != null && prior.stateOn(first) == State.APPLIES) {
            all.addAll(prior.content().settings());
        }
        Claim shown = RecordEditor.claim(RecordEditor.patched(record(first), all));
        if (action == Action.REJECT) {
            all.clear();
        } else if (action == Action.CORRECT) {
            all.addAll(editor.edit(RecordWriter.line(shown), settings, text(coded.report()))
                    .settings());
        }
        Set<Long> becomes = new TreeSet<>();
        for (Entry entry : action == Action.REJECT ? List.<Entry>of() : coded.entries()) {
            Claim become = RecordEditor.claim(RecordEditor.patched(record(entry), all));
            becomes.add(digest(coded.report(), become));
        }
        String sha256 = coded.report().document().sha256();
        Subject subject = new Subject(first.id(), sha256, first.span(), first.kind(), first.digest());
        OfClaim content = new OfClaim(coded.digests(), all, becomes, RecordWriter.line(shown), null);
        return store.decide(by.person(), by.why(), action, subject, content.json());
    }

    private Decision onHandmade(By by, Action action, Subject subject, String record, List<Setting> settings) {
        Report report = reportWith(subject.sha256());
        Claim claim = action == Action.CORRECT
                ? editor.edit(record, settings, text(report)).claim()
                : RecordEditor.claim(RecordEditor.object(record));
        OfClaim content =
                new OfClaim(Set.of(), List.of(), Set.of(digest(report, claim)), record, RecordWriter.line(claim));
        return store.decide(by.person(), by.why(), action, subject, content.json());
    }

    /** A report with a text; a report is never deleted, so there is one. */
    private Report reportWith(String sha256) {
        return store.reports(Reports.ALL.texts(Set.of(sha256)).limit(1)).get(0);
    }

    private static String record(Entry entry) {
        if (entry.record() == null) {
            throw new IllegalStateException("The record was asked for: " + entry.id());
        }
        return entry.record();
    }

    private static long digest(Report report, Claim claim) {
        return Store.entryOf(report, claim, NOW, null).digest();
    }

    private Text text(Report report) {
        String sha256 = report.document().sha256();
        return store.text(sha256).orElseThrow(() -> new IllegalStateException("A report without a text: " + sha256));
    }

    /** Adds a claim that no coder found. */
    Decision add(By by, Report report, Span span, ObjectNode written, List<Setting> settings) {
        Text text = text(report);
        if (span.end() > text.length() || span.length() == 0) {
            throw Fault.SPAN.with("The report", span.begin() + ":" + span.end());
        }
        String kind = written.path("kind").asString("");
        String sha256 = report.document().sha256();
        Texts texts = Texts.read(store, Set.of(sha256), null);
        if (texts.with(sha256).isEmpty()) {
            throw Fault.REVIEW_GONE.with(report.document().id());
        }
        String id = freeId(kind, sha256, span, texts);
        Claim claim = editor.write(anchor(report, kind, id, span, text, by), written, settings, text);
        Subject subject = new Subject(id, sha256, span, kind, null);
        OfClaim content = new OfClaim(
                Set.of(), List.of(), Set.of(digest(texts.with(sha256).get(0), claim)), null, RecordWriter.line(claim));
        return store.decide(by.person(), by.why(), Action.ADD, subject, content.json());
    }

    /** The id that a coder would give, too: that of text, span and kind, or with a number where that one is taken. */
    private String freeId(String kind, String sha256, Span span, Texts texts) {
        String base = ContentId.of(kind, sha256, span.begin() + ":" + span.end());
        String id = base;
        for (int ordinal = 2; isTaken(id, sha256, texts); ordinal++) {
            id = ContentId.of(base, Integer.toString(ordinal));
        }
        return id;
    }

    private boolean isTaken(String id, String sha256, Texts texts) {
        Ruling ruling = docket.rulings().get(id);
        boolean isHandmade =
                ruling != null && !ruling.hides() && ruling.content().claim() != null;
        return isHandmade
                || texts.with(sha256).stream()
                        .anyMatch(report -> texts.in(report).containsKey(id));
    }

    private ObjectNode anchor(Report report, String kind, String id, Span span, Text text, By by) {
        ObjectNode node = RecordJson.MAPPER.createObjectNode();
        node.put("kind", kind);
        node.put("id", id);
        node.put("document", report.document().id());
        node.set("sentence", array(sentence(report, span, text)));
        node.set("span", array(span));
        node.put("text", text.quote(span));
        node.put("confidence", 1.0);
        ObjectNode evidence = node.putArray("evidence").addObject();
        evidence.set("span", array(span));
        evidence.put("text", text.quote(span));
        evidence.put("why", "the words that a person named");
        node.put("coder", "by hand: " + by.person());
        return node;
    }

    private static tools.jackson.databind.JsonNode array(Span span) {
        return RecordJson.MAPPER.createArrayNode().add(span.begin()).add(span.end());
    }

    /** The sentence that coded claims have there; where there is none, the marks in the text tell. */
    private Span sentence(Report report, Span span, Text text) {
        for (Entry entry :
                store.entries(Selection.ALL.reports(Set.of(report.number())).withRecords())) {
            Span sentence = entry.claim().anchor().sentence();
            if (sentence.contains(span)) {
                return sentence;
            }
        }
        return Blanks.sentence(text, span);
    }

    /**
     * Events as they are seen now.
     *
     * @throws org.dragoman.model.FaultException {@link Fault#REVIEW_NOT_AN_EVENT} or {@link Fault#REVIEW_GONE}
     */
    Seen event(String claim) {
        Optional<Coded> coded = coded(claim);
        Ruling ruling = docket.rulings().get(claim);
        if (coded.isEmpty() && (ruling == null || ruling.content().claim() == null)) {
            throw Fault.REVIEW_GONE.with(claim);
        }
        String kind = coded.map(Coded::first)
                .map(Entry::kind)
                .orElseGet(() -> ruling == null ? "" : ruling.subject().kind());
        if (!kind.equals("event")) {
            throw Fault.REVIEW_NOT_AN_EVENT.with(claim, kind);
        }
        return coded.map(found -> new Seen(claim, found.report().document().sha256(), found.digests()))
                .orElseGet(() ->
                        new Seen(claim, ruling == null ? "" : ruling.subject().sha256(), Set.of()));
    }
}
