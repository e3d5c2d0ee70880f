package org.dragoman.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.knowledge.codebook.Act;
import org.dragoman.model.Actor;
import org.dragoman.model.Event;
import org.dragoman.model.Modality;
import org.dragoman.model.Position;
import org.dragoman.model.Span;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Trigger;
import org.jspecify.annotations.Nullable;

/** Events that show where somebody stands, to positions: one a holder and an object. */
final class PositionCoder {

    private PositionCoder() {}

    static List<Position> code(Coding coding, List<EventCoder.Coded> events) {
        List<Position> positions = new ArrayList<>();
        for (EventCoder.Coded coded : events) {
            Act act = coded.trigger().act();
            if (act.stance() != null && shows(coded.event().modality())) {
                for (Actor holder : coded.event().actors()) {
                    for (Position.Matter object : objects(coding, coded, act)) {
                        positions.add(position(coding, coded, holder, act.stance(), object));
                    }
                }
            }
        }
        return positions;
    }

    /** What is only imagined, denied or asked of others shows no position. */
    private static boolean shows(Modality modality) {
        return modality == Modality.ACTUAL || modality == Modality.INTENDED || modality == Modality.BACKGROUND;
    }

    private static Position position(
            Coding coding, EventCoder.Coded coded, Actor holder, Position.Stance stance, Position.Matter object) {
        Event event = coded.event();
        return new Position(
                coding.anchor(
                        "position",
                        coded.trigger().token(),
                        event.anchor().span(),
                        event.anchor().confidence() * 0.9,
                        coded.trigger().statement(),
                        event.anchor().evidence()),
                holder,
                stance,
                object,
                event.date() == null ? null : event.date().value(),
                List.of(event.anchor().id()));
    }

    private static List<Position.Matter> objects(Coding coding, EventCoder.Coded coded, Act act) {
        Trigger trigger = coded.trigger();
        List<Position.Matter> objects = new ArrayList<>();
        if (act.matter() != Act.Matter.MATTER) {
            List<Integer> mentions = act.matter() == Act.Matter.RECIPIENT ? trigger.recipients() : trigger.actors();
            for (int id : mentions) {
                Mention mention = coding.reading().mentions().get(id);
                Actor actor = coding.actors().one(id);
                if (actor != null) {
                    objects.add(new Position.Matter(coding.quote(phrase(coding, mention)), actor, issue(coded)));
                }
            }
        }
        if (objects.isEmpty() && trigger.matter() >= 0) {
            Span span = coding.phrase(meant(coding, trigger));
            objects.add(new Position.Matter(coding.quote(span), null, issue(coded)));
        }
        return objects;
    }

    /** "France has pledged to do so": what was told last in the sentence is what is meant. */
    private static int meant(Coding coding, Trigger trigger) {
        Token matter = coding.tree().token(trigger.matter());
        boolean elliptic = matter.lemma().equals("do") && coding.tree().child(matter.index(), "obj") == null;
        int meant = trigger.matter();
        if (!elliptic) {
            return meant;
        }
        for (Trigger earlier : coding.reading().triggers()) {
            boolean before = earlier.token() < trigger.token()
                    && coding.tree().token(earlier.token()).sentence() == matter.sentence();
            if (before
                    && earlier.matter() >= 0
                    && coding.tree().token(earlier.matter()).isVerb()) {
                meant = earlier.matter();
            }
        }
        return meant;
    }

    /** The words around a name: "the opposition's demands for new elections" rather than "the opposition". */
    private static Span phrase(Coding coding, Mention mention) {
        int head = mention.head();
        int above = coding.tree().token(head).head();
        boolean owner = coding.tree().token(head).relation().equals("nmod:poss") && above >= 0;
        return coding.phrase(owner ? above : head);
    }

    private static @Nullable String issue(EventCoder.Coded coded) {
        List<String> contexts = coded.event().contexts();
        return contexts.isEmpty() ? null : Objects.requireNonNull(contexts.get(0));
    }
}
