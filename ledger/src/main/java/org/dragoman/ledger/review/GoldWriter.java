package org.dragoman.ledger.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dragoman.knowledge.codebook.Codebook;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Claim;
import org.dragoman.model.Event;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/** Draws up the ledgers of reports that people reviewed. */
final class GoldWriter {

    /** The kinds of claims that marks tell. */
    private static final Set<String> KINDS = Set.of("event", "mediation", "statement");

    private static final int LONGEST_NAME = 60;
    private static final int SHORT_ID = 6;

    private final Store store;
    private final Docket docket;
    private final Codebook codebook;
    private final Entries reviewed;
    private final Map<String, List<Ruling>> byText = new HashMap<>();

    GoldWriter(Store store, Docket docket, Codebook codebook) {
        this.store = store;
        this.docket = docket;
        this.codebook = codebook;
        this.reviewed = ReviewedEntries.of(store, docket, null);
        docket.rulings()
                .values()
                .forEach(ruling -> byText.computeIfAbsent(ruling.subject().sha256(), text -> new ArrayList<>())
                        .add(ruling));
    }

    void write(Reports among, Consumer<Gold> each, Consumer<String> undated) {
        Texts.Wanted decided = new Texts.Wanted();
        docket.rulings().forEach((claim, ruling) -> decided.add(ruling.subject().sha256(), claim));
        Texts texts = Texts.read(store, decided, null);
        Set<Long> numbers = new HashSet<>();
        texts.all().forEach(report -> numbers.add(report.number()));
        if (numbers.isEmpty()) {
            return;
        }
        Set<String> done = new HashSet<>();
        for (Report report : store.reports(among.numbers(numbers))) {
            if (report.document().published() == null) {
                undated.accept(report.document().externalId());
            } else if (done.add(report.document().sha256())) {
                store.text(report.document().sha256()).ifPresent(text -> each.accept(gold(report, text, texts)));
            }
        }
    }

    private Gold gold(Report report, Text text, Texts texts) {
        GoldLines lines = new GoldLines(report.document(), text);
        MarkedReport marked = new MarkedReport(text, reviewed.identities(), codebook);
        Set<Span> told = new HashSet<>();
        int decided = 0;
        int open = 0;
        for (Entry entry :
                reviewed.entries(Selection.ALL.reports(Set.of(report.number())).withRecords())) {
            Claim claim = entry.claim();
            Ruling ruling = docket.rulings().get(entry.id());
            State state = ruling == null
                    ? State.NEEDS_A_LOOK
                    : ruling.stateOn(texts.in(report).get(entry.id()));
            boolean isDecided = state != State.NEEDS_A_LOOK;
            decided += isDecided ? 1 : 0;
            open += isDecided ? 0 : 1;
            lines.add(claim, isDecided);
            mark(marked, claim, isDecided ? ruling : null, texts.in(report).get(entry.id()));
            if (claim instanceof Event) {
                told.add(claim.anchor().sentence());
            }
        }
        List<Entry> rejected = rejected(report, texts.in(report));
        for (Entry entry : rejected) {
            Claim claim = entry.claim();
            Span sentence = claim.anchor().sentence();
            marked.sentence(sentence);
            if (KINDS.contains(entry.kind())) {
                marked.rejected(claim);
            }
            if (entry.kind().equals("event") && told.add(sentence)) {
                lines.exclude(sentence, reason(entry));
            }
        }
        openAgain(report, texts.in(report), marked);
        return new Gold(
                name(report), text, lines.toString(), decided + rejected.size(), open, marked.marks(report.document()));
    }

    /**
     * Tells the marks of a claim.
     *
     * @param ruling the decision that counts on it; null for none
     * @param coded the claim as it is coded; null where a person added it
     */
    private void mark(MarkedReport marked, Claim claim, @Nullable Ruling ruling, @Nullable Entry coded) {
        marked.sentence(claim.anchor().sentence());
        if (!KINDS.contains(claim.kind())) {
            return;
        }
        if (ruling == null) {
            marked.open(claim);
        } else if (coded == null || ruling.content().settings().isEmpty()) {
            // What a claim by hand was before somebody corrected it is not looked up.
            marked.decided(claim, null, coded == null && ruling.content().saw() != null);
        } else {
            marked.decided(claim, store.withRecords(List.of(coded)).get(0).claim(), false);
        }
    }

    /** Where a decision needs a look, the words that it speaks of are open, whatever is coded there now. */
    private void openAgain(Report report, Map<String, Entry> coded, MarkedReport marked) {
        for (Ruling ruling : byText.getOrDefault(report.document().sha256(), List.of())) {
            Decision.Subject subject = ruling.subject();
            if (KINDS.contains(subject.kind()) && ruling.stateOn(coded.get(subject.claim())) == State.NEEDS_A_LOOK) {
                marked.open(subject.span());
            }
        }
    }

    private List<Entry> rejected(Report report, Map<String, Entry> coded) {
        List<Entry> rejected = new ArrayList<>();
        for (Entry entry : coded.values()) {
            Ruling ruling = docket.rulings().get(entry.id());
            if (ruling != null && ruling.hides() && ruling.stateOn(entry) == State.APPLIES) {
                rejected.add(entry);
            }
        }
        return store.withRecords(rejected);
    }

    private String reason(Entry entry) {
        Ruling ruling = docket.rulings().get(entry.id());
        return ruling == null ? "" : ruling.decision().reason();
    }

    /** A name that is safe as a file's, and no other report's. */
    private static String name(Report report) {
        String external = report.document().externalId();
        String bare = external.replaceFirst("\\.[A-Za-z]{1,5}$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = bare.length() > LONGEST_NAME ? bare.substring(0, LONGEST_NAME) : bare;
        String id = report.document().id();
        return (cut.isEmpty() ? "report" : cut) + "-" + id.substring(0, Math.min(SHORT_ID, id.length()));
    }
}
