package org.dragoman.evaluation.task;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.data.JsonRow;
import org.dragoman.evaluation.measure.Counts;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.measure.Sheet;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Text;
import org.dragoman.reader.Reading;

/** Who says what: words by the part they have in speech, and pairs of speaker and content, on articles marked as PolNeAR's are. */
final class AttributionTask implements Task {

    private static final PartialDate USUAL_DAY = new PartialDate(2016, 10, 1);

    @Override
    public String name() {
        return "attribution";
    }

    @Override
    public boolean takes(DataFile file) {
        return file.head().json() && file.head().has("text", "attributions");
    }

    /** What an article yields. */
    private record Outcome(
            Counts found, Counts told, Map<Statement.Style, Counts> byStyle, Map<SpeechPart, Counts> words) {}

    @Override
    public List<Score> score(DataFile file, Workbench bench) {
        List<Outcome> outcomes = bench.each(firstCopies(file.jsonRows()), row -> outcome(row, bench));
        Sheet sheet = new Sheet(name(), file.name());
        for (SpeechPart part : SpeechPart.values()) {
            sheet.f1("token-f1-" + part, sum(outcomes, part));
        }
        List<Counts> allWords = outcomes.stream()
                .flatMap(outcome -> outcome.words().values().stream())
                .toList();
        sheet.f1("token-f1", Counts.sum(allWords));
        for (Statement.Style style : Statement.Style.values()) {
            Counts counts = Counts.sum(outcomes.stream()
                    .map(outcome -> outcome.byStyle().getOrDefault(style, Counts.NONE))
                    .toList());
            sheet.share("pair-recall-" + style, counts.right(), counts.wanted());
        }
        Counts found = Counts.sum(outcomes.stream().map(Outcome::found).toList());
        Counts told = Counts.sum(outcomes.stream().map(Outcome::told).toList());
        double recall = found.recall();
        double precision = told.precision();
        double f1 = recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
        return sheet.value("pair-precision", precision, found.wanted())
                .value("pair-recall", recall, found.wanted())
                .value("pair-f1", f1, found.wanted())
                .scores();
    }

    private static Counts sum(List<Outcome> outcomes, SpeechPart part) {
        return Counts.sum(outcomes.stream()
                .map(outcome -> outcome.words().getOrDefault(part, Counts.NONE))
                .toList());
    }

    /** Some articles are marked by two people. */
    private static List<JsonRow> firstCopies(List<JsonRow> rows) {
        Set<String> seen = new HashSet<>();
        List<JsonRow> first = new ArrayList<>();
        for (JsonRow row : rows) {
            String article = row.get("doc");
            if (article.isEmpty() || seen.add(article)) {
                first.add(row);
            }
        }
        return first;
    }

    private static Outcome outcome(JsonRow row, Workbench bench) {
        Text text = Text.of(row.need("text"));
        Reading reading = bench.read("line " + row.line(), text.toString(), Workbench.day(row, "date", USUAL_DAY));
        List<JsonRow> marked = row.rows("attributions");
        List<SpeechPair> gold = new ArrayList<>();
        for (JsonRow attribution : marked) {
            List<Span> content = attribution.spans("content");
            if (!content.isEmpty()) {
                gold.add(new SpeechPair(attribution.spans("source"), content));
            }
        }
        List<SpeechPair> told = bench.code(reading, Statement.class).stream()
                .map(statement -> new SpeechPair(
                        statement.speaker() == null
                                ? List.of()
                                : List.of(statement.speaker().span()),
                        statement.content().spans()))
                .toList();
        Map<Statement.Style, Counts> byStyle = new EnumMap<>(Statement.Style.class);
        Counts found = Counts.NONE;
        Quoted quoted = new Quoted(text);
        for (SpeechPair pair : gold) {
            if (!pair.speaker().isEmpty()) {
                Counts one = new Counts(told.stream().anyMatch(pair::isFoundBy) ? 1 : 0, 0, 1);
                found = found.plus(one);
                byStyle.merge(quoted.style(pair.content()), one, Counts::plus);
            }
        }
        int right = (int) told.stream()
                .filter(pair -> gold.stream().anyMatch(pair::isTold))
                .count();
        Counts tolds = new Counts(right, told.size(), 0);
        return new Outcome(found, tolds, byStyle, SpeechPart.count(text, marked, bench.subject(), reading));
    }
}
