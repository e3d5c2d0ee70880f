package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.model.Statement;
import org.dragoman.model.Statement.Style;
import org.jspecify.annotations.Nullable;

/** Who said what to whom, each utterance once; the rules are in docs/positions-and-talks.md. */
public final class Statements {

    /** An utterance is retold on the next day at the latest. */
    private static final int NEAR = 1;

    /** Fewer different words are too few to tell that one utterance holds or resembles another. */
    private static final int LEAST_WORDS = 4;

    /** The part of all words of two contents that both have, from which on they are one utterance. */
    private static final double SHARE = 0.6;

    private Statements() {}

    /**
     * An utterance.
     *
     * @param speaker key of who says it; null where the reports leave it open
     * @param addressees keys of those told, as any report names them, sorted
     * @param from the first day for which it is told; null where no day is known
     * @param to the last day for which it is told
     * @param styles how the reports tell it, direct speech first
     * @param content what is said: of the most direct contents the longest
     * @param told who tells it; its speakers are those who say that it was said
     */
    public record Row(
            @Nullable String speaker,
            List<String> addressees,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Style> styles,
            String content,
            Told told) {
        public Row {
            addressees = List.copyOf(addressees);
            styles = List.copyOf(styles);
        }
    }

    private record Said(Entry entry, Statement statement, Wording wording) {}

    private record Utterance(@Nullable String speaker, List<Said> told) implements Backwards.Draft {
        List<Entry> claims() {
            return told.stream().map(Said::entry).toList();
        }

        @Override
        public @Nullable LocalDate last() {
            return Days.last(claims());
        }

        /** The content that stands for all. */
        Statement.Content content() {
            return told.stream()
                    .map(Said::statement)
                    .min(Comparator.comparing(Statement::style)
                            .thenComparing(
                                    statement -> statement.content().text().length(), Comparator.reverseOrder())
                            .thenComparing(statement -> statement.content().text()))
                    .orElseThrow()
                    .content();
        }
    }

    private static final Comparator<Utterance> ORDER = Comparator.comparing(
                    Utterance::last, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(Utterance::speaker, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(utterance -> utterance.content().text())
            .thenComparing(utterance ->
                    utterance.claims().stream().map(Entry::id).sorted().toList().toString());

    /** The rows, those told for the latest day first; then by speaker and content. */
    public static List<Row> of(Entries entries, Question question) {
        Asked asked = new Asked(entries, question);
        List<Utterance> utterances = Backwards.rows(
                asked.selection("statement"),
                question.limit(),
                NEAR,
                selection -> entries.withRecords(entries.entries(selection)),
                claims -> merge(asked, claims));
        List<Entry> shown = new ArrayList<>();
        utterances.forEach(utterance -> shown.addAll(utterance.claims()));
        Tellers tellers = new Tellers(asked, shown);
        return utterances.stream()
                .map(utterance -> row(asked, utterance, tellers))
                .toList();
    }

    private static List<Utterance> merge(Asked asked, List<Entry> claims) {
        Map<String, TreeMap<LocalDate, List<Said>>> speakers = new TreeMap<>();
        Map<String, List<Said>> apart = new TreeMap<>();
        for (Entry entry : claims) {
            Statement statement = (Statement) entry.claim();
            Said said =
                    new Said(entry, statement, Wording.of(statement.content().text()));
            String speaker = speaker(asked, entry);
            LocalDate day = Days.of(entry);
            if (speaker == null || day == null) {
                // Copies of one text share the ids of their claims.
                apart.computeIfAbsent(entry.id() + " " + day, id -> new ArrayList<>())
                        .add(said);
            } else {
                speakers.computeIfAbsent(speaker, key -> new TreeMap<>())
                        .computeIfAbsent(day, key -> new ArrayList<>())
                        .add(said);
            }
        }
        List<Utterance> utterances = new ArrayList<>();
        apart.values().forEach(told -> utterances.add(utterance(asked, told)));
        for (TreeMap<LocalDate, List<Said>> days : speakers.values()) {
            for (Map.Entry<LocalDate, List<Said>> last = days.pollLastEntry();
                    last != null;
                    last = days.pollLastEntry()) {
                List<Said> before = days.getOrDefault(last.getKey().minusDays(NEAR), new ArrayList<>());
                for (List<Said> told : alike(last.getValue(), before)) {
                    utterances.add(utterance(asked, told));
                    before.removeAll(told);
                }
            }
        }
        utterances.sort(ORDER);
        return utterances;
    }

    /** What was said on a day, each utterance with what tells it of the day before. */
    private static List<List<Said>> alike(List<Said> last, List<Said> before) {
        List<Said> both = new ArrayList<>(last);
        both.addAll(before);
        Links links = new Links(both.size());
        for (int i = 0; i < both.size(); i++) {
            for (int j = i + 1; j < both.size(); j++) {
                if (!links.linked(i, j)
                        && both.get(i).wording().isLike(both.get(j).wording(), LEAST_WORDS, SHARE)) {
                    links.link(i, j);
                }
            }
        }
        return links.groups(both).stream()
                .filter(told -> last.contains(told.get(0)))
                .toList();
    }

    private static Utterance utterance(Asked asked, List<Said> told) {
        return new Utterance(speaker(asked, told.get(0).entry()), told);
    }

    private static @Nullable String speaker(Asked asked, Entry entry) {
        List<String> speakers = entry.facets().actors();
        return speakers.isEmpty() ? null : asked.key(speakers.get(0));
    }

    private static Row row(Asked asked, Utterance utterance, Tellers tellers) {
        Set<String> addressees = new TreeSet<>();
        Set<Style> styles = new TreeSet<>();
        for (Said said : utterance.told()) {
            addressees.addAll(asked.keys(said.entry().facets().recipients()));
            styles.add(said.statement().style());
        }
        return new Row(
                utterance.speaker(),
                List.copyOf(addressees),
                Days.first(utterance.claims()),
                utterance.last(),
                List.copyOf(styles),
                utterance.content().text(),
                tellers.told(utterance.claims()));
    }
}
