package org.dragoman.ledger.exchange.own;

import java.util.List;
import java.util.function.Function;
import org.dragoman.ledger.store.Tables.Type;
import org.dragoman.model.Actor;
import org.dragoman.model.Claim;
import org.dragoman.model.Condition;
import org.dragoman.model.Deadline;
import org.dragoman.model.Event;
import org.dragoman.model.Figure;
import org.dragoman.model.Mediation;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Place;
import org.dragoman.model.Position;
import org.dragoman.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A column that repeats a field of the record, so that a table can be used without reading JSON.
 *
 * @param meaning what stands in it, in one sentence
 */
record Unfolded(String name, Type type, String meaning, Function<Claim, @Nullable Object> value) {

    private static final String NAME = "Canonical name of ";

    /** The columns of a kind of claims, beside those of all kinds. */
    static List<Unfolded> of(String kind) {
        return switch (kind) {
            case "statement" ->
                List.of(
                        carrier(),
                        words("speaker_name", NAME + "the speaker.", claim -> name(((Statement) claim).speaker())),
                        words("addressee_name", NAME + "who is told.", claim -> name(((Statement) claim).addressee())),
                        words(
                                "content",
                                "What is said.",
                                claim -> ((Statement) claim).content().text()));
            case "event" -> event();
            case "position" ->
                List.of(
                        carrier(),
                        words("holder_name", NAME + "the holder.", claim -> name(((Position) claim).holder())),
                        words(
                                "object_text",
                                "What the position is about.",
                                claim -> ((Position) claim).object().text()),
                        words(
                                "issue",
                                "The issue, where one is known.",
                                claim -> ((Position) claim).object().issue()));
            case "deadline" ->
                List.of(
                        carrier(),
                        words("imposer_name", NAME + "who sets it.", claim -> name(((Deadline) claim).imposer())),
                        words(
                                "target_names",
                                NAME + "each who is to act.",
                                claim -> names(((Deadline) claim).targets())),
                        words("demand", "What is demanded.", claim -> ((Deadline) claim).demand()),
                        words("due", "When it runs out.", claim -> date(((Deadline) claim).due())),
                        words("consequence", "What is threatened.", claim -> ((Deadline) claim).consequence()));
            case "condition" ->
                List.of(
                        carrier(),
                        words("holder_name", NAME + "who sets it.", claim -> name(((Condition) claim).holder())),
                        words("act", "What depends on it.", claim -> ((Condition) claim).act()),
                        words("requirement", "What is required.", claim -> ((Condition) claim).requirement()));
            case "figure" ->
                List.of(
                        carrier(),
                        words("what", "What is counted.", claim -> ((Figure) claim).what()),
                        words("period", "The time it was counted over, as told.", claim -> ((Figure) claim).period()),
                        words("by_name", NAME + "who counted.", claim -> name(((Figure) claim).by())));
            default ->
                List.of(
                        carrier(),
                        words(
                                "third_party_name",
                                NAME + "the third party.",
                                claim -> name(((Mediation) claim).thirdParty())),
                        words("party_names", NAME + "each party.", claim -> names(((Mediation) claim).parties())),
                        words("date", "The date, as exact as the text.", claim -> date(((Mediation) claim).date())));
        };
    }

    private static List<Unfolded> event() {
        return List.of(
                carrier(),
                words("act", "The finer act of which the codes are projections.", claim -> ((Event) claim).act()),
                new Unfolded(
                        "quad",
                        Type.INTEGER,
                        "PLOVER's class, 1 to 4.",
                        claim -> ((Event) claim).quad().code()),
                new Unfolded("goldstein", Type.DECIMAL, "Goldstein score.", claim -> ((Event) claim).goldstein()),
                words("contexts", "PLOVER contexts, divided by bars.", claim -> join(((Event) claim).contexts())),
                words("actor_names", NAME + "each actor.", claim -> names(((Event) claim).actors())),
                words("recipient_names", NAME + "each recipient.", claim -> names(((Event) claim).recipients())),
                words("date", "The date, as exact as the text.", claim -> {
                    Event event = (Event) claim;
                    return event.date() == null ? null : date(event.date().value());
                }),
                words("place", "Name of the place.", claim -> place(claim, Place::name)),
                new Unfolded("latitude", Type.DECIMAL, "Degrees north.", claim -> place(claim, Place::latitude)),
                new Unfolded("longitude", Type.DECIMAL, "Degrees east.", claim -> place(claim, Place::longitude)),
                new Unfolded("geonames", Type.INTEGER, "GeoNames id.", claim -> place(claim, Place::geonames)));
    }

    private static Unfolded words(String name, String meaning, Function<Claim, @Nullable Object> value) {
        return new Unfolded(name, Type.WORDS, meaning, value);
    }

    private static Unfolded carrier() {
        return words(
                "words", "The words that carry it.", claim -> claim.anchor().text());
    }

    private static @Nullable String name(@Nullable Actor actor) {
        return actor == null ? null : actor.name();
    }

    private static String names(List<Actor> actors) {
        return join(actors.stream().map(Actor::name).toList());
    }

    private static String join(List<String> values) {
        return String.join("|", values);
    }

    private static @Nullable String date(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable Object place(Claim claim, Function<Place, @Nullable Object> part) {
        Place place = ((Event) claim).place();
        return place == null ? null : part.apply(place);
    }
}
