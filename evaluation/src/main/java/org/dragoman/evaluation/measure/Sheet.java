package org.dragoman.evaluation.measure;

import java.util.ArrayList;
import java.util.List;

/** The figures of one task on one file, as they are put down. */
public final class Sheet {

    private final String task;
    private final String file;
    private final List<Score> scores = new ArrayList<>();

    public Sheet(String task, String file) {
        this.task = task;
        this.file = file;
    }

    /** A figure; nothing where it rests on nothing. */
    public Sheet value(String metric, double value, int n) {
        if (n > 0) {
            scores.add(new Score(task, file, metric, value, n));
        }
        return this;
    }

    /** How many of those asked for are right. */
    public Sheet share(String metric, int right, int of) {
        return value(metric, Counts.share(right, of), of);
    }

    /** F1 alone. */
    public Sheet f1(String metric, Counts counts) {
        return value(metric, counts.f1(), counts.wanted());
    }

    /** Precision, recall and F1 of one thing, each with its name before it. */
    public Sheet all(String what, Counts counts) {
        return value(what + "-precision", counts.precision(), counts.wanted())
                .value(what + "-recall", counts.recall(), counts.wanted())
                .f1(what + "-f1", counts);
    }

    public List<Score> scores() {
        return List.copyOf(scores);
    }
}
