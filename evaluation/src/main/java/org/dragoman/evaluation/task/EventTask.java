package org.dragoman.evaluation.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.data.Row;
import org.dragoman.evaluation.measure.Labels;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.measure.Sheet;
import org.dragoman.model.Event;
import org.dragoman.model.PartialDate;

/** Who does what to whom in a sentence of which nothing is told: type, actor and recipient right, against PLV's marked pair. */
final class EventTask implements Task {

    private static final PartialDate DAY = new PartialDate(2019, 6, 1);

    @Override
    public String name() {
        return "events";
    }

    @Override
    public boolean takes(DataFile file) {
        return file.head().has("marked", "root");
    }

    @Override
    public List<Score> score(DataFile file, Workbench bench) {
        List<PlvSentence> gold = new ArrayList<>();
        for (Row row : file.rows()) {
            gold.add(PlvSentence.of(row));
        }
        List<String> sentences =
                gold.stream().map(PlvSentence::sentence).distinct().toList();
        List<List<Event>> events =
                bench.each(sentences, sentence -> bench.code(bench.read("sentence", sentence, DAY), Event.class));
        Map<String, List<Event>> bySentence = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            bySentence.put(sentences.get(i), events.get(i));
        }
        Labels byType = new Labels();
        Labels whole = new Labels();
        for (PlvSentence pair : gold) {
            List<Event> found = bySentence.get(pair.sentence());
            if (found != null) {
                String root = root(pair.row());
                byType.add(root, told(found, root));
                whole.add(root, told(withSides(found, pair), root));
            }
        }
        int some = (int) events.stream().filter(found -> !found.isEmpty()).count();
        return new Sheet(name(), file.name())
                .share("sentences-with-event", some, events.size())
                .value("type-macro-f1", byType.macroF1(), byType.size())
                .value("whole-macro-f1", whole.macroF1(), whole.size())
                .share("whole-accuracy", whole.right(), whole.size())
                .scores();
    }

    static String root(Row row) {
        String root = row.need("root");
        if (!Plover.isRoot(root)) {
            throw row.mistake("there is no root type " + root);
        }
        return root;
    }

    /** Gold's type if one of the events has it, else the first one's. */
    private static String told(List<Event> events, String root) {
        if (events.stream().anyMatch(event -> Plover.fits(event, root))) {
            return root;
        }
        return events.isEmpty() ? Plover.NONE : Plover.root(events.get(0).type());
    }

    /** Events between the two; a reciprocal act may list both as actors. */
    private static List<Event> withSides(List<Event> events, PlvSentence pair) {
        return events.stream()
                .filter(event -> WordSet.isAmong(event.actors(), pair.source()))
                .filter(event -> WordSet.isAmong(event.recipients(), pair.target())
                        || event.actors().size() > 1 && WordSet.isAmong(event.actors(), pair.target()))
                .toList();
    }
}
