package org.dragoman.ledger.exchange.table;

import static org.dragoman.ledger.exchange.table.Column.date;
import static org.dragoman.ledger.exchange.table.Column.decimal;
import static org.dragoman.ledger.exchange.table.Column.empty;
import static org.dragoman.ledger.exchange.table.Column.whole;
import static org.dragoman.ledger.exchange.table.Column.words;

import java.util.List;
import org.dragoman.model.Actor;
import org.dragoman.model.Place;
import org.jspecify.annotations.Nullable;

/** The columns of ICEWS: a row a pair of an actor and a recipient. */
final class Icews {

    static final EventTable TABLE = new EventTable(
            "icews",
            "Events in the layout of ICEWS",
            true,
            true,
            List.of(
                    whole("Event ID", "A number made of the hash of report, claim, actor and recipient.", Row::number),
                    date("Event Date", "First day that the date may mean, or day of publication.", Row::day),
                    words("Source Name", "Canonical name of the actor.", row -> name(row.source())),
                    words("Source Sectors", "The actor's sectors in words.", row -> sectors(row, row.source())),
                    words("Source Country", "Name of the actor's state.", row -> country(row, row.source())),
                    words("Event Text", "What the CAMEO code means, in Dragoman's words.", Row::cameoLabel),
                    words("CAMEO Code", "CAMEO code, with its leading zero.", Row::cameo),
                    decimal(
                            "Intensity",
                            "Goldstein score, -10 to 10.",
                            row -> row.event().goldstein()),
                    words("Target Name", "Canonical name of the recipient.", row -> name(row.target())),
                    words("Target Sectors", "The recipient's sectors in words.", row -> sectors(row, row.target())),
                    words("Target Country", "Name of the recipient's state.", row -> country(row, row.target())),
                    words("Story ID", "Id of the report.", row -> row.document().id()),
                    empty("Sentence Number"),
                    words(
                            "Publisher",
                            "Publisher of the report.",
                            row -> row.document().publisher()),
                    words("City", "Name of the place where it is a city or the like.", Row::city),
                    empty("District"),
                    words("Province", "Name of the place where it is a first-level division.", Row::province),
                    words(
                            "Country",
                            "Name of the country of the place.",
                            row -> row.facts().countryName(row.country())),
                    decimal("Latitude", "Degrees north.", row -> row.place(Place::latitude)),
                    decimal("Longitude", "Degrees east.", row -> row.place(Place::longitude))),
            List.of(
                    "An event with several actors or recipients is a row for each pair; one without a recipient whose actors act on each other is a row for each pair of them.",
                    "CAMEO knows no modes and no contexts; acts that have no CAMEO code are left out.",
                    "Story ID is a text and not a number; Sentence Number and District are not known.",
                    "Sectors are worded after PLOVER's, not after the thousands of ICEWS."));

    private Icews() {}

    private static @Nullable String name(@Nullable Actor actor) {
        return actor == null ? null : actor.name();
    }

    private static @Nullable String sectors(Row row, @Nullable Actor actor) {
        return actor == null ? null : String.join(",", row.facts().sectors(actor));
    }

    private static @Nullable String country(Row row, @Nullable Actor actor) {
        return actor == null ? null : row.facts().countryName(actor.code());
    }
}
