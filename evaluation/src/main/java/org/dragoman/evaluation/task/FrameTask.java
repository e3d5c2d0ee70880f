package org.dragoman.evaluation.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.data.JsonRow;
import org.dragoman.evaluation.measure.Counts;
import org.dragoman.evaluation.measure.Labels;
import org.dragoman.evaluation.measure.Pairing;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.measure.Sheet;
import org.dragoman.model.Actor;
import org.dragoman.model.Event;
import org.dragoman.model.Modality;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Span;

/** Whether an event is told as actual, intended, denied …, on sentences with whole frames; and the rest of the frame beside it. */
final class FrameTask implements Task {

    private static final PartialDate DAY = new PartialDate(2019, 6, 1);

    @Override
    public String name() {
        return "modality";
    }

    @Override
    public boolean takes(DataFile file) {
        return file.head().json()
                && file.head().has("text", "events")
                && file.head().holds("\"modality\"");
    }

    /** An event's words, type, modality and sides. */
    private record Frame(Span trigger, String type, String modality, List<Span> actors, List<Span> recipients) {}

    /** A sentence's frames and those that were found for them. */
    private record Outcome(Counts triggers, List<Map.Entry<Frame, Frame>> pairs) {}

    @Override
    public List<Score> score(DataFile file, Workbench bench) {
        List<Outcome> outcomes = bench.each(file.jsonRows(), row -> outcome(row, bench));
        Labels modalities = new Labels();
        Labels types = new Labels();
        Counts actors = Counts.NONE;
        Counts recipients = Counts.NONE;
        for (Outcome outcome : outcomes) {
            for (Map.Entry<Frame, Frame> pair : outcome.pairs()) {
                Frame gold = pair.getKey();
                Frame made = pair.getValue();
                modalities.add(gold.modality(), made.modality());
                types.add(gold.type(), made.type());
                actors = actors.plus(Pairing.count(gold.actors(), made.actors(), FrameTask::overlap));
                recipients = recipients.plus(Pairing.count(gold.recipients(), made.recipients(), FrameTask::overlap));
            }
        }
        Counts triggers = Counts.sum(outcomes.stream().map(Outcome::triggers).toList());
        return new Sheet(name(), file.name())
                .share("modality-accuracy", modalities.right(), modalities.size())
                .value("modality-macro-f1", modalities.macroF1(), modalities.size())
                .all("trigger", triggers)
                .share("type-accuracy", types.right(), types.size())
                .f1("actor-f1", actors)
                .f1("recipient-f1", recipients)
                .scores();
    }

    private static Outcome outcome(JsonRow row, Workbench bench) {
        List<Frame> gold = row.rows("events").stream().map(FrameTask::gold).toList();
        List<Frame> made = bench.code(bench.read("line " + row.line(), row.need("text"), DAY), Event.class).stream()
                .map(FrameTask::made)
                .toList();
        List<Map.Entry<Frame, Frame>> pairs = Pairing.best(gold, made, FrameTask::fit);
        return new Outcome(new Counts(pairs.size(), made.size(), gold.size()), pairs);
    }

    private static Frame gold(JsonRow row) {
        Span trigger = row.span("trigger");
        if (trigger == null) {
            throw row.mistake("an event needs a trigger");
        }
        String modality = row.need("modality");
        try {
            Modality.valueOf(modality.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.mistake("there is no modality " + modality);
        }
        return new Frame(trigger, row.need("type"), modality, row.spans("actors"), row.spans("recipients"));
    }

    private static Frame made(Event event) {
        return new Frame(
                event.anchor().span(),
                event.type(),
                event.modality().toString(),
                spans(event.actors()),
                spans(event.recipients()));
    }

    private static List<Span> spans(List<Actor> actors) {
        return new ArrayList<>(actors.stream().map(Actor::span).distinct().toList());
    }

    /** Triggers that overlap; of several, one of the same type. */
    private static double fit(Frame gold, Frame made) {
        return overlap(gold.trigger(), made.trigger())
                + (gold.trigger().overlaps(made.trigger()) && gold.type().equals(made.type()) ? 1 : 0);
    }

    private static double overlap(Span one, Span other) {
        return one.overlaps(other) ? 1 : 0;
    }
}
