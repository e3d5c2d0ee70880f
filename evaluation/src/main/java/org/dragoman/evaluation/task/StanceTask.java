package org.dragoman.evaluation.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.data.JsonRow;
import org.dragoman.evaluation.measure.Counts;
import org.dragoman.evaluation.measure.Pairing;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.measure.Sheet;
import org.dragoman.model.Position;
import org.dragoman.model.Span;
import org.dragoman.reader.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Who is for or against whom or what, on articles marked as SEESAW's are. Right is a position in the same sentence, of the same sign, whose holder
 * and object share a word each with those that are marked.
 */
final class StanceTask implements Task {

    private static final String FOR = "POS";
    private static final String AGAINST = "NEG";

    @Override
    public String name() {
        return "positions";
    }

    @Override
    public boolean takes(DataFile file) {
        return file.head().json() && file.head().has("sentences", "stances");
    }

    /** Somebody is for or against something in a sentence. */
    private record Stance(int sentence, String holder, String sign, String object) {}

    /** An article's counts: whole, and without regard to the sign. */
    private record Outcome(Counts whole, Counts unsigned) {}

    @Override
    public List<Score> score(DataFile file, Workbench bench) {
        List<Outcome> outcomes = bench.each(file.jsonRows(), row -> outcome(row, bench));
        return new Sheet(name(), file.name())
                .all(
                        "position",
                        Counts.sum(outcomes.stream().map(Outcome::whole).toList()))
                .f1(
                        "unsigned-f1",
                        Counts.sum(outcomes.stream().map(Outcome::unsigned).toList()))
                .scores();
    }

    private static Outcome outcome(JsonRow row, Workbench bench) {
        StringBuilder text = new StringBuilder();
        List<Span> sentences = new ArrayList<>();
        int length = 0;
        for (String sentence : row.texts("sentences")) {
            int end = length + sentence.codePointCount(0, sentence.length());
            sentences.add(new Span(length, end));
            text.append(sentence).append(' ');
            length = end + 1;
        }
        List<Stance> gold = row.rows("stances").stream()
                .map(stance -> gold(stance, sentences.size()))
                .toList();
        List<Stance> made = new ArrayList<>();
        Reading reading = bench.read("line " + row.line(), text.toString(), TimeTask.day(row.get("time")));
        for (Position position : bench.code(reading, Position.class)) {
            String sign = sign(position.stance());
            if (sign != null) {
                int sentence = sentenceAt(sentences, position.anchor().span().begin());
                made.add(new Stance(sentence, named(position), sign, object(position.object())));
            }
        }
        List<Map.Entry<Stance, Stance>> unsigned = Pairing.best(gold, made, StanceTask::fit);
        Counts whole = Pairing.count(gold, made, (g, m) -> g.sign().equals(m.sign()) ? fit(g, m) : 0);
        return new Outcome(whole, new Counts(unsigned.size(), made.size(), gold.size()));
    }

    private static Stance gold(JsonRow row, int sentences) {
        int sentence = row.needNumber("sentence");
        String sign = row.need("sentiment");
        if (sentence >= sentences || !sign.equals(FOR) && !sign.equals(AGAINST)) {
            throw row.mistake("a stance has the number of a sentence and is POS or NEG");
        }
        return new Stance(sentence, row.need("subject"), sign, row.need("object"));
    }

    private static double fit(Stance gold, Stance made) {
        return gold.sentence() == made.sentence()
                        && WordSet.meets(gold.holder(), made.holder())
                        && WordSet.meets(gold.object(), made.object())
                ? 1
                : 0;
    }

    private static @Nullable String sign(Position.Stance stance) {
        return switch (stance) {
            case SUPPORTS, RECOGNISES, ACCEPTS, OFFERS -> FOR;
            case OPPOSES, REJECTS -> AGAINST;
            case DEMANDS, NEUTRAL -> null;
        };
    }

    private static String named(Position position) {
        return position.holder().text() + " " + position.holder().name();
    }

    private static String object(Position.Matter object) {
        return object.actor() == null
                ? object.text()
                : object.text() + " " + object.actor().name();
    }

    private static int sentenceAt(List<Span> sentences, int point) {
        for (int i = 0; i < sentences.size(); i++) {
            if (point < sentences.get(i).end()) {
                return i;
            }
        }
        return sentences.size();
    }
}
