package org.dragoman.evaluation.task;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.data.Row;
import org.dragoman.evaluation.measure.Labels;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.measure.Sheet;
import org.dragoman.model.Actor;
import org.dragoman.model.Event;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The type of what one does to the other, both being marked, on the sentences of PLV. Data in the same form that tell only whether it is conflict
 * (label 1) or cooperation (label 0), as the WikiEvents part of AW does, are compared by that.
 */
final class PairTypeTask implements Task {

    private static final PartialDate DAY = new PartialDate(2019, 6, 1);

    @Override
    public String name() {
        return "event-type";
    }

    @Override
    public boolean takes(DataFile file) {
        return file.head().has("marked")
                && (file.head().has("root") || file.head().has("label"));
    }

    @Override
    public List<Score> score(DataFile file, Workbench bench) {
        List<Row> rows = file.rows();
        boolean rooted = file.head().has("root");
        List<String> types = bench.each(rows, row -> type(row, rooted ? EventTask.root(row) : "", bench));
        Sheet sheet = new Sheet(name(), file.name());
        return (rooted ? byType(rows, types, sheet) : byConflict(rows, types, sheet)).scores();
    }

    private static Sheet byType(List<Row> rows, List<String> types, Sheet sheet) {
        Labels roots = new Labels();
        Labels quads = new Labels();
        for (int i = 0; i < types.size(); i++) {
            String root = rows.get(i).need("root");
            String quad = rows.get(i).get("quad");
            roots.add(root, types.get(i));
            quads.add(quad.isEmpty() ? Plover.quad(root) : quad, Plover.quad(types.get(i)));
        }
        return sheet.value("root-macro-f1", roots.macroF1(), roots.size())
                .share("root-accuracy", roots.right(), roots.size())
                .value("quad-macro-f1", quads.macroF1(), quads.size())
                .share("quad-accuracy", quads.right(), quads.size());
    }

    private static Sheet byConflict(List<Row> rows, List<String> types, Sheet sheet) {
        Labels conflict = new Labels();
        for (int i = 0; i < types.size(); i++) {
            String quad = Plover.quad(types.get(i));
            String label = quad.equals("0") ? Plover.NONE : quad.compareTo("2") > 0 ? "1" : "0";
            conflict.add(rows.get(i).need("label"), label);
        }
        return sheet.value("conflict-macro-f1", conflict.macroF1(), conflict.size())
                .share("conflict-accuracy", conflict.right(), conflict.size());
    }

    private static String type(Row row, String root, Workbench bench) {
        PlvSentence pair = PlvSentence.of(row);
        String learned = bench.subject().typeBetween(pair.sentence(), pair.sourceSpan(), pair.targetSpan());
        if (learned != null) {
            return learned;
        }
        List<Event> events = bench.code(bench.read("line " + row.line(), pair.sentence(), DAY), Event.class);
        Event best = best(events, pair);
        return best == null ? Plover.NONE : Plover.fits(best, root) ? root : Plover.root(best.type());
    }

    /** The event whose sides are most like those that are marked, else the first one. */
    private static @Nullable Event best(List<Event> events, PlvSentence pair) {
        Event best = null;
        double most = -1;
        for (Event event : events) {
            double fit = fit(event, pair);
            if (fit > most) {
                best = event;
                most = fit;
            }
        }
        return best;
    }

    /** A side in its place counts most, a side in the other's place a little. */
    private static double fit(Event event, PlvSentence pair) {
        List<Actor> both = new ArrayList<>(event.actors());
        both.addAll(event.recipients());
        boolean reciprocal = event.recipients().isEmpty() && event.actors().size() > 1;
        double actor = touches(event.actors(), pair.sourceSpan()) ? 1 : touches(both, pair.sourceSpan()) ? 0.25 : 0;
        boolean recipient = touches(reciprocal ? event.actors() : event.recipients(), pair.targetSpan());
        return actor + (recipient ? 1 : touches(both, pair.targetSpan()) ? 0.25 : 0);
    }

    private static boolean touches(List<Actor> actors, @Nullable Span span) {
        return span != null && actors.stream().anyMatch(actor -> actor.span().overlaps(span));
    }
}
