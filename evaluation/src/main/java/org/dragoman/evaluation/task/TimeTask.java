package org.dragoman.evaluation.task;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.data.Xml;
import org.dragoman.evaluation.measure.Counts;
import org.dragoman.evaluation.measure.Pairing;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.measure.Sheet;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/** Words of time and what they mean, on TimeML: strict and relaxed F1, and F1 of those whose value is right, as in TempEval-3. */
final class TimeTask implements Task {

    private static final int DAY = 10;

    @Override
    public String name() {
        return "times";
    }

    @Override
    public boolean takes(DataFile file) {
        return file.head().holds("<TimeML");
    }

    /** Words of time and their value; empty where none is told. */
    private record Timed(Span span, String value) {}

    /** A text, its day, and its words of time. */
    private record Marked(
            String name, String text, @Nullable PartialDate day, List<Timed> times) {}

    /** A text's counts: with the same boundaries, overlapping, and with the right value. */
    private record Outcome(Counts strict, Counts relaxed, Counts value) {}

    @Override
    public List<Score> score(DataFile file, Workbench bench) {
        List<Marked> texts = file.parts().stream()
                .filter(part -> part.text().contains("<TimeML"))
                .map(TimeTask::parse)
                .toList();
        List<Outcome> outcomes = bench.each(texts, marked -> outcome(marked, bench));
        Counts relaxed = Counts.sum(outcomes.stream().map(Outcome::relaxed).toList());
        Counts value = Counts.sum(outcomes.stream().map(Outcome::value).toList());
        return new Sheet(name(), file.name())
                .f1(
                        "strict-f1",
                        Counts.sum(outcomes.stream().map(Outcome::strict).toList()))
                .all("relaxed", relaxed)
                .f1("value-f1", value)
                .share("value-accuracy", value.right(), relaxed.right())
                .scores();
    }

    private static Outcome outcome(Marked marked, Workbench bench) {
        List<Timed> made = bench.read(marked.name(), marked.text(), marked.day()).times().stream()
                .map(time -> new Timed(time.span(), time.timex()))
                .toList();
        List<Map.Entry<Timed, Timed>> pairs = Pairing.best(marked.times(), made, TimeTask::fit);
        int same = 0;
        int right = 0;
        for (Map.Entry<Timed, Timed> pair : pairs) {
            same += pair.getKey().span().equals(pair.getValue().span()) ? 1 : 0;
            right += pair.getKey().value().equals(pair.getValue().value()) ? 1 : 0;
        }
        int wanted = marked.times().size();
        return new Outcome(
                new Counts(same, made.size(), wanted),
                new Counts(pairs.size(), made.size(), wanted),
                new Counts(right, made.size(), wanted));
    }

    private static double fit(Timed gold, Timed made) {
        return Math.min(gold.span().end(), made.span().end())
                - Math.max(gold.span().begin(), made.span().begin());
    }

    private static Marked parse(DataFile.Part part) {
        StringBuilder text = new StringBuilder();
        List<int[]> units = new ArrayList<>();
        List<String> values = new ArrayList<>();
        PartialDate day = null;
        try (Xml xml = Xml.open(part)) {
            XMLStreamReader reader = xml.reader();
            boolean inside = false;
            int open = -1;
            while (reader.hasNext()) {
                int what = reader.next();
                if (what == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("TEXT")) {
                    inside = true;
                } else if (what == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals("TEXT")) {
                    inside = false;
                } else if (what == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("TIMEX3")) {
                    String value = reader.getAttributeValue(null, "value");
                    if (inside) {
                        open = text.length();
                        values.add(value == null ? "" : value);
                    } else if (day == null) {
                        day = day(value);
                    }
                } else if (what == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals("TIMEX3")
                        && open >= 0) {
                    units.add(new int[] {open, text.length()});
                    open = -1;
                } else if (inside && Xml.isText(what)) {
                    text.append(reader.getText());
                }
            }
        } catch (XMLStreamException malformed) {
            throw Xml.damaged(part, malformed);
        }
        Text whole = Text.of(text.toString());
        List<Timed> times = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            times.add(new Timed(whole.span(units.get(i)[0], units.get(i)[1]), values.get(i)));
        }
        return new Marked(part.name(), text.toString(), day, times);
    }

    /** The day of a date with or without a time of day. */
    static @Nullable PartialDate day(@Nullable String value) {
        try {
            return value == null ? null : PartialDate.parse(value.substring(0, Math.min(DAY, value.length())));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
