package org.dragoman.ledger.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
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

/** Draws up the ledgers of reports that people reviewed. */
final class GoldWriter {

    private static final int LONGEST_NAME = 60;
    private static final int SHORT_ID = 6;

    private final Store store;
    private final Docket docket;
    private final Entries reviewed;

    GoldWriter(Store store, Docket docket) {
        this.store = store;
        this.docket = docket;
        this.reviewed = new ReviewedEntries(store, docket, null);
    }

    void write(Reports among, Consumer<Gold> each, Consumer<String> undated) {
        Set<String> hashes = new TreeSet<>();
        docket.rulings().values().forEach(ruling -> hashes.add(ruling.subject().sha256()));
        Texts texts = Texts.read(store, hashes, null);
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
            if (claim instanceof Event) {
                told.add(claim.anchor().sentence());
            }
        }
        List<Entry> rejected = rejected(report, texts.in(report));
        for (Entry entry : rejected) {
            Span sentence = entry.claim().anchor().sentence();
            if (entry.kind().equals("event") && told.add(sentence)) {
                lines.exclude(sentence, reason(entry));
            }
        }
        return new Gold(name(report), text, lines.toString(), decided + rejected.size(), open);
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
