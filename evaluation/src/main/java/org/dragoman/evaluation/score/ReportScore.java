package org.dragoman.evaluation.score;

import java.util.List;
import java.util.Map;
import org.dragoman.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * How the records of one report, or of all, agree with gold.
 *
 * @param report the gold file's name, or "all"
 * @param tallies by kind of record, in the order of {@link Scorer#KINDS}
 * @param remarks what was missed and what was made in excess, for a person to read
 */
public record ReportScore(String report, Map<String, Tally> tallies, List<Remark> remarks) {

    /**
     * Something that was missed or made in excess.
     *
     * @param extra the record in excess; null for what was missed
     */
    public record Remark(String words, @Nullable Claim extra) {}

    public ReportScore {
        remarks = List.copyOf(remarks);
    }

    /** The mean of the kinds' F1 over those that gold asks for, conditions left out; 0 where it asks for nothing. */
    public double macroF1() {
        double sum = 0;
        int kinds = 0;
        for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
            Double f1 = entry.getValue().f1();
            if (f1 != null && !entry.getKey().equals(Scorer.APART)) {
                sum += f1;
                kinds++;
            }
        }
        return kinds == 0 ? 0 : sum / kinds;
    }
}
