package org.dragoman.reader.time;

import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.dragoman.reader.layer.Sentence;

/** Lengths of an unknown number of units: "weeks", "several years", "the next few days", "recent months". */
final class VagueLengths {

    private static final Set<String> QUANTIFIERS = Set.of("several", "few", "many", "some", "couple");

    private static final Set<String> SIDES = Set.of("recent", "coming", "past", "last", "next", "future", "previous");

    private static final Set<String> LONG = Set.of("long", "old");

    private final Findings findings;

    VagueLengths(Findings findings) {
        this.findings = findings;
    }

    int at(int i, Sentence sentence) {
        int at = i;
        String first = findings.word(at);
        if (first.equals("the") || first.equals("a") || first.equals("these")) {
            at++;
        }
        boolean sided = SIDES.contains(findings.word(at, sentence));
        at += sided ? 1 : 0;
        boolean quantified = QUANTIFIERS.contains(findings.word(at, sentence));
        if (quantified) {
            at++;
        }
        boolean hyphen = quantified && findings.word(at, sentence).equals("-");
        at += hyphen ? 1 : 0;
        ChronoUnit unit = findings.unit(at, sentence);
        if (unit == ChronoUnit.DECADES
                && sided
                && !quantified
                && findings.word(at).equals("decade")) {
            return findings.addVague(i, at + 1, "P10Y", "a length of time");
        }
        if (unit == null || !hyphen && !findings.word(at).endsWith("s") || at > i && !sided && !quantified) {
            return sided || quantified ? i : these(i, at, sentence);
        }
        String follow = findings.word(at + 1, sentence);
        if (follow.equals("ago") || follow.equals("earlier")) {
            return findings.addVague(i, at + 2, Timex.PAST, "some time before the report");
        }
        if (follow.equals("later")) {
            return findings.addVague(i, at + 2, Timex.FUTURE, "some time after another");
        }
        if (follow.equals("-") && LONG.contains(findings.word(at + 2, sentence))) {
            return findings.word(at + 2).equals("long") ? vague(i, at + 3, unit) : i;
        }
        return follow.equals("old")
                        || follow.equals("of")
                                && findings.word(at + 2, sentence).equals("age")
                ? i
                : vague(i, at + 1, unit);
    }

    private int these(int i, int at, Sentence sentence) {
        return findings.word(i).equals("these") && findings.word(at, sentence).equals("days")
                ? findings.addVague(i, at + 1, Timex.PRESENT, "the time of the report")
                : i;
    }

    private int vague(int first, int end, ChronoUnit unit) {
        return findings.addVague(first, end, Timex.length("X", unit), "a length of time that is not counted");
    }
}
