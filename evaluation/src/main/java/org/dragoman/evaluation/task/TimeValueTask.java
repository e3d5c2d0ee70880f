package org.dragoman.evaluation.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.measure.Sheet;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * What words of time mean that are given by themselves: lines of words, type and value between tabs, in blocks divided by empty lines, of which
 * the first line gives the day that the others are counted from.
 */
final class TimeValueTask implements Task {

    private static final Set<String> TYPES = Set.of("DATE", "TIME", "DURATION", "SET");
    private static final int FIELDS = 3;

    @Override
    public String name() {
        return "times";
    }

    @Override
    public boolean takes(DataFile file) {
        String[] fields = file.head().start().lines().findFirst().orElse("").split("\t", -1);
        return fields.length == FIELDS && TYPES.contains(fields[1]);
    }

    /** Words, their value, and the day that they are counted from. */
    private record Asked(
            int line, String words, String value, @Nullable PartialDate day) {}

    @Override
    public List<Score> score(DataFile file, Workbench bench) {
        List<Boolean> right = bench.each(parse(file.text()), asked -> isRight(asked, bench));
        int count = (int) right.stream().filter(is -> is).count();
        return new Sheet(name(), file.name())
                .share("given-words-value-accuracy", count, right.size())
                .scores();
    }

    private static boolean isRight(Asked asked, Workbench bench) {
        List<TimeExpression> times =
                bench.read("line " + asked.line(), asked.words(), asked.day()).times();
        return !times.isEmpty() && times.get(0).timex().equals(asked.value());
    }

    private static List<Asked> parse(DataFile.Part part) {
        List<Asked> all = new ArrayList<>();
        List<String> lines = part.lines();
        boolean first = true;
        PartialDate day = null;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                first = true;
                continue;
            }
            String[] fields = lines.get(i).split("\t", -1);
            if (fields.length != FIELDS || !TYPES.contains(fields[1])) {
                throw part.damaged(i + 1, "words, one of DATE, TIME, DURATION and SET, and a value are expected");
            }
            if (first) {
                day = TimeTask.day(fields[2]);
            } else {
                all.add(new Asked(i + 1, fields[0], fields[2], day));
            }
            first = false;
        }
        return all;
    }
}
