package org.dragoman.evaluation.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.data.Row;
import org.dragoman.evaluation.measure.Counts;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.measure.Sheet;
import org.dragoman.model.Span;
import org.dragoman.reader.Reading;
import org.dragoman.reader.layer.Mention;

/** Which of two names a pronoun means, if either, on texts marked as GAP's are. */
final class PronounTask implements Task {

    @Override
    public String name() {
        return "coreference";
    }

    @Override
    public boolean takes(DataFile file) {
        return file.head().has("Text", "Pronoun", "Pronoun-offset", "A", "A-offset", "A-coref", "B-coref");
    }

    /** The two decisions of an item. */
    private record Outcome(Counts counts, int decided, int both) {}

    @Override
    public List<Score> score(DataFile file, Workbench bench) {
        List<Outcome> outcomes = bench.each(file.rows(), row -> outcome(row, bench));
        Counts counts = Counts.sum(outcomes.stream().map(Outcome::counts).toList());
        int decided = outcomes.stream().mapToInt(Outcome::decided).sum();
        int both = outcomes.stream().mapToInt(Outcome::both).sum();
        return new Sheet(name(), file.name())
                .all("pronoun", counts)
                .share("pronoun-decisions", decided, 2 * outcomes.size())
                .share("pronoun-items", both, outcomes.size())
                .scores();
    }

    private static Outcome outcome(Row row, Workbench bench) {
        String text = row.need("Text");
        Reading reading = bench.read("line " + row.line(), text, null);
        Set<Integer> meant = entitiesAt(reading, span(row, "Pronoun"), true);
        Counts counts = Counts.NONE;
        List<Boolean> right = new ArrayList<>();
        for (String name : List.of("A", "B")) {
            Set<Integer> named = entitiesAt(reading, span(row, name), false);
            named.retainAll(meant);
            boolean made = !named.isEmpty();
            boolean wanted = truth(row, name + "-coref");
            right.add(made == wanted);
            counts = counts.plus(new Counts(made && wanted ? 1 : 0, made ? 1 : 0, wanted ? 1 : 0));
        }
        int decided = (int) right.stream().filter(is -> is).count();
        return new Outcome(counts, decided, decided == 2 ? 1 : 0);
    }

    private static Span span(Row row, String name) {
        String words = row.need(name);
        int begin = row.needNumber(name + "-offset");
        Span span = new Span(begin, begin + words.codePointCount(0, words.length()));
        String text = row.get("Text");
        if (span.end() > text.codePointCount(0, text.length())) {
            throw row.mistake(name + " ends behind the text");
        }
        return span;
    }

    private static boolean truth(Row row, String key) {
        return switch (row.need(key)) {
            case "TRUE", "True", "true" -> true;
            case "FALSE", "False", "false" -> false;
            default -> throw row.mistake(key + " is TRUE or FALSE, not " + row.get(key));
        };
    }

    private static Set<Integer> entitiesAt(Reading reading, Span span, boolean pronoun) {
        Set<Integer> entities = new HashSet<>();
        for (Mention mention : reading.mentions()) {
            if (mention.span().overlaps(span) && (mention.form() == Mention.Form.PRONOUN) == pronoun) {
                entities.add(mention.entity());
            }
        }
        return entities;
    }
}
