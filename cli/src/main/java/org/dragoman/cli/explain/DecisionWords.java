package org.dragoman.cli.explain;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.ledger.review.Standing;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Entry;

/** What people decided on one claim, in lines. */
public final class DecisionWords {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final int SHORT_ID = 8;

    private DecisionWords() {}

    /** Each decision with how it stands, and its reason below it. */
    public static List<String> of(List<Standing> history) {
        List<String> lines = new ArrayList<>();
        for (Standing standing : history) {
            Decision decision = standing.decision();
            List<String> facts = new ArrayList<>();
            facts.add(
                    decision.id().substring(0, Math.min(SHORT_ID, decision.id().length())));
            facts.add(MINUTES.format(decision.recorded()));
            facts.add(standing.state().toString());
            facts.add(decision.person());
            facts.add(decision.action().toString());
            facts.addAll(standing.about());
            lines.add(String.join(", ", facts));
            if (!decision.reason().isEmpty()) {
                lines.add("  " + decision.reason());
            }
        }
        return lines;
    }

    /**
     * What decisions make of a claim as it is coded now.
     *
     * @param told the claims that are told at its place, none or one
     * @return a line for each field that is told otherwise; none where it is told as it is coded
     */
    public static List<String> told(Entry coded, List<Entry> told) {
        if (told.isEmpty()) {
            return List.of("not at all");
        }
        // Who corrected it and why ends the evidence of what is told, and stands among the decisions here.
        return RecordChanges.between(record(coded), record(told.get(0))).stream()
                .filter(change -> !change.startsWith("evidence: "))
                .toList();
    }

    private static String record(Entry entry) {
        return Objects.requireNonNull(entry.record());
    }
}
