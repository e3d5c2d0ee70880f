package org.dragoman.cli.brief;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.dragoman.model.Actor;
import org.dragoman.model.Claim;
import org.dragoman.model.Condition;
import org.dragoman.model.Deadline;
import org.dragoman.model.Event;
import org.dragoman.model.Figure;
import org.dragoman.model.Mediation;
import org.dragoman.model.Position;
import org.dragoman.model.Statement;
import org.jspecify.annotations.Nullable;

/** A claim in a few words, on one line. */
public final class ClaimWords {

    private static final int LONGEST = 140;
    private static final int LONGEST_CARRIERS = 40;

    /** White space, and what could move a terminal's cursor or turn its direction. */
    private static final Pattern UNFIT = Pattern.compile("[\\s\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]+");

    private ClaimWords() {}

    /** One line, which ends with the words that carry the claim. */
    public static String of(Claim claim) {
        String words = plain(whole(claim));
        String carriers = " [" + plain(claim.anchor().text()) + "]";
        return cut(words, LONGEST) + cut(carriers, LONGEST_CARRIERS);
    }

    /** A number without an exponent and without a fraction of zero. */
    public static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : "?";
    }

    /** Words on one line, without anything that a terminal would obey. */
    public static String plain(String words) {
        return UNFIT.matcher(words).replaceAll(" ");
    }

    private static String cut(String words, int longest) {
        boolean isShort = words.codePointCount(0, words.length()) <= longest;
        return isShort ? words : words.substring(0, words.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private static String whole(Claim claim) {
        if (claim instanceof Statement statement) {
            return name(statement.speaker()) + ": " + statement.content().text();
        } else if (claim instanceof Event event) {
            return event.type() + " " + names(event.actors()) + " → " + names(event.recipients());
        } else if (claim instanceof Position position) {
            return name(position.holder()) + " " + position.stance() + " "
                    + position.object().text();
        } else if (claim instanceof Figure figure) {
            return number(figure.value()) + " " + figure.what();
        } else if (claim instanceof Deadline deadline) {
            return name(deadline.imposer()) + " → " + names(deadline.targets()) + ": " + deadline.demand();
        } else if (claim instanceof Mediation mediation) {
            return name(mediation.thirdParty()) + " " + mediation.act() + " (" + names(mediation.parties()) + ")";
        } else if (claim instanceof Condition condition) {
            return name(condition.holder()) + ": " + condition.act() + " if " + condition.requirement();
        }
        return claim.kind();
    }

    private static String name(@Nullable Actor actor) {
        return actor == null ? "–" : actor.name();
    }

    private static String names(List<Actor> actors) {
        return actors.isEmpty()
                ? "–"
                : String.join(", ", actors.stream().map(Actor::name).toList());
    }
}
