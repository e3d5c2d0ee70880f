package org.dragoman.evaluation.score;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Actor;
import org.dragoman.model.Claim;
import org.dragoman.model.Condition;
import org.dragoman.model.Deadline;
import org.dragoman.model.Event;
import org.dragoman.model.Figure;
import org.dragoman.model.Mediation;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Position;
import org.dragoman.model.Position.Stance;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * How well a record agrees with a gold item: 0 not at all, 1 and more enough, and the more the better; less than 1 does
 * not count.
 */
final class Matching {

    private static final int SHORTEST_PART = 25;
    private static final double SAME_NUMBER = 1e-6;

    private static final Map<Stance, Set<Stance>> ALSO = Map.of(
            Stance.SUPPORTS, Set.of(Stance.RECOGNISES),
            Stance.RECOGNISES, Set.of(Stance.SUPPORTS),
            Stance.OPPOSES, Set.of(Stance.REJECTS),
            Stance.REJECTS, Set.of(Stance.OPPOSES));

    private static final Map<String, String> SAME_DURATION =
            Map.of("PT48H", "P2D", "P2D", "PT48H", "P1W", "P7D", "P7D", "P1W");

    private final Text text;

    Matching(Text text) {
        this.text = text;
    }

    /** Whether a record's sentence holds these words, or they hold the sentence. */
    boolean stands(Claim claim, String words) {
        String sentence = Names.plain(text.quote(claim.anchor().sentence()));
        String wanted = Names.plain(words);
        return sentence.contains(wanted) || sentence.length() > SHORTEST_PART && wanted.contains(sentence);
    }

    double event(GoldItem.Done gold, Event event) {
        if (!stands(event, gold.sentence())
                || !gold.types().contains(event.type())
                || !Names.hit(event.actors(), gold.actor())) {
            return 0;
        }
        boolean recipients = Names.hit(event.recipients(), gold.recipient());
        if (!recipients && event.recipients().isEmpty() && event.actors().size() > 1) {
            // A reciprocal act lists all parties as actors.
            recipients = Names.hit(event.actors(), gold.recipient());
        }
        if (!recipients) {
            return 0.5;
        }
        return event.type().equals(gold.types().get(0)) ? 2.2 : 2;
    }

    double statement(GoldItem.Said gold, Statement statement) {
        StringBuilder content = new StringBuilder(statement.content().text());
        for (Span span : statement.content().spans()) {
            content.append(' ').append(text.quote(span));
        }
        if (!Names.contains(content.toString(), gold.content())) {
            return 0;
        }
        String speaker = String.join(" | ", Names.keys(statement.speaker()));
        return gold.speaker().stream().anyMatch(name -> speaker.contains(Names.plain(name))) ? 1 : 0.4;
    }

    double position(GoldItem.Stood gold, Position position) {
        if (!Names.hit(List.of(position.holder()), gold.holder())) {
            return 0;
        }
        Stance stance = position.stance();
        if (stance != gold.stance()
                && !ALSO.getOrDefault(gold.stance(), Set.of()).contains(stance)) {
            return 0;
        }
        String object = MatterText.of(position.object());
        return gold.object().stream().anyMatch(words -> Names.contains(object, words)) ? 1 : 0;
    }

    double figure(GoldItem.Counted gold, Figure figure) {
        if (!isSame(figure.value(), gold.value())
                && !isSame(figure.lower(), gold.value())
                && !isSame(figure.upper(), gold.value())) {
            return 0;
        }
        String words = String.join(
                " ",
                figure.what(),
                figure.unit(),
                figure.anchor().text(),
                text.quote(figure.anchor().sentence()));
        boolean counted = gold.what().isEmpty() || gold.what().stream().anyMatch(what -> Names.contains(words, what));
        return counted ? 1 : 0;
    }

    private static boolean isSame(@Nullable Double number, double wanted) {
        return number != null && Math.abs(number - wanted) < SAME_NUMBER;
    }

    /** A condition may meet a gold deadline; whom it is put to need not be told. */
    double deadline(GoldItem.Demanded gold, Claim claim) {
        if (claim instanceof Condition condition) {
            return Names.hit(List.of(condition.holder()), gold.by()) ? 1 : 0;
        }
        if (!(claim instanceof Deadline deadline)
                || !Names.hit(List.of(deadline.imposer()), gold.by())
                || !Names.hit(deadline.targets(), gold.on())) {
            return 0;
        }
        String duration = deadline.duration();
        if (duration != null
                && gold.duration() != null
                && !duration.equals(gold.duration())
                && !gold.duration().equals(SAME_DURATION.get(duration))) {
            return 0;
        }
        PartialDate due = deadline.due();
        return due != null && gold.due() != null && !due.toString().equals(gold.due()) ? 0 : 1;
    }

    double mediation(GoldItem.Mediated gold, Mediation mediation) {
        if (!Names.hit(List.of(mediation.thirdParty()), gold.thirdParty())) {
            return 0;
        }
        return mediation.act() == gold.act() ? 1 : 0.5;
    }

    double condition(GoldItem.Conditioned gold, Condition condition) {
        return Names.hit(List.of(condition.holder()), gold.holder())
                        && Names.contains(condition.act(), gold.act())
                        && Names.contains(condition.requirement(), gold.requirement())
                ? 1
                : 0;
    }

    /** A position's object as its record's JSON has it, since gold may name any part of it. */
    private static final class MatterText {

        static String of(Position.Matter matter) {
            return "{\"text\": " + quoted(matter.text()) + ", \"actor\": " + of(matter.actor()) + ", \"issue\": "
                    + quoted(matter.issue()) + "}";
        }

        private static String of(@Nullable Actor actor) {
            if (actor == null) {
                return "null";
            }
            String sectors = String.join(
                    ", ", actor.sectors().stream().map(MatterText::quoted).toList());
            return String.format(
                    Locale.ROOT,
                    "{\"text\": %s, \"span\": [%d, %d], \"name\": %s, \"id\": %s, \"wikidata\": %s, \"code\": %s,"
                            + " \"sectors\": [%s], \"role\": %s}",
                    quoted(actor.text()),
                    actor.span().begin(),
                    actor.span().end(),
                    quoted(actor.name()),
                    quoted(actor.id()),
                    quoted(actor.wikidata()),
                    quoted(actor.code()),
                    sectors,
                    quoted(actor.role()));
        }

        private static String quoted(@Nullable String words) {
            return words == null
                    ? "null"
                    : '"' + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        }
    }
}
