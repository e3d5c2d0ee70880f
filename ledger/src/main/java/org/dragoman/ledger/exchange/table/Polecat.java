package org.dragoman.ledger.exchange.table;

import static org.dragoman.ledger.exchange.table.Column.date;
import static org.dragoman.ledger.exchange.table.Column.decimal;
import static org.dragoman.ledger.exchange.table.Column.empty;
import static org.dragoman.ledger.exchange.table.Column.whole;
import static org.dragoman.ledger.exchange.table.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dragoman.model.Actor;
import org.dragoman.model.Place;

/** The columns of POLECAT: a row an event, with all its actors and recipients. */
final class Polecat {

    static final EventTable TABLE = new EventTable(
            "polecat",
            "Events in the layout of POLECAT",
            true,
            false,
            columns(),
            List.of(
                    "Several values in a field are divided by semicolons; those of actors stand in the order of the names.",
                    "Intensity is that of the type in Dragoman's codebook; POLECAT's own scale is finer.",
                    "Wikipedia ids, District and the story's people, organizations and locations are not known.",
                    "Of a place only its name is known: it stands as City, or as Province where it is a first-level division."));

    private Polecat() {}

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                words(
                        "Event ID",
                        "Id of the claim, a hyphen, id of the report.",
                        row -> row.entry().id() + "-" + row.document().id()),
                date("Event Date", "First day that the date may mean, or day of publication.", Row::day),
                words("Event Type", "PLOVER type.", row -> row.event().type()),
                words(
                        "Event Mode",
                        "PLOVER mode, where the text shows one.",
                        row -> row.event().mode()),
                decimal("Intensity", "Intensity of the type, -10 to 10.", Row::intensity),
                words(
                        "Quad Code",
                        "VERBAL COOPERATION, MATERIAL COOPERATION, VERBAL CONFLICT or MATERIAL CONFLICT.",
                        row -> row.event().quad().toString().toUpperCase(Locale.ROOT)),
                words(
                        "Contexts",
                        "PLOVER contexts, divided by semicolons.",
                        row -> String.join(";", row.event().contexts()))));
        side(columns, "Actor", row -> row.event().actors());
        side(columns, "Recipient", row -> row.event().recipients());
        columns.addAll(List.of(
                words("Placename", "Name of the place.", row -> row.place(Place::name)),
                words("City", "Name of the place where it is a city or the like.", Row::city),
                empty("District"),
                words("Province", "Name of the place where it is a first-level division.", Row::province),
                words("Country", "Country of the place, ISO 3166-1 alpha-3.", Row::country),
                decimal("Latitude", "Degrees north.", row -> row.place(Place::latitude)),
                decimal("Longitude", "Degrees east.", row -> row.place(Place::longitude)),
                whole("GeoNames ID", "GeoNames id of the place.", row -> row.place(Place::geonames)),
                words("Raw Placename", "Name of the place, as the gazetteer has it.", row -> row.place(Place::name)),
                words("Feature Type", "GeoNames' feature code: PCLI, ADM1 or PPL.", Row::feature),
                words(
                        "Source",
                        "Publisher of the report.",
                        row -> row.document().publisher()),
                date("Publication Date", "First day that the day of publication may mean.", Row::published),
                empty("Story People"),
                empty("Story Organizations"),
                empty("Story Locations"),
                words(
                        "Language",
                        "Language of the report, ISO 639-1.",
                        row -> row.document().language()),
                words(
                        "Version",
                        "Version of the coder.",
                        row -> row.event().anchor().coder())));
        return columns;
    }

    private static void side(List<Column> columns, String side, Function<Row, List<Actor>> actors) {
        columns.addAll(List.of(
                words(side + " Name", "Canonical names.", row -> Row.each(actors.apply(row), Actor::name)),
                words(
                        side + " Country",
                        "ISO 3166-1 alpha-3 of the states, codes of the organisations.",
                        row -> Row.each(actors.apply(row), Actor::code)),
                words(
                        side + " COW",
                        "Correlates of War numbers of the states.",
                        row -> Row.each(actors.apply(row), actor -> row.facts().cow(actor.code()))),
                words(
                        "Primary " + side + " Sector",
                        "The first PLOVER sector of each.",
                        row -> Row.each(
                                actors.apply(row),
                                actor -> actor.sectors().isEmpty()
                                        ? null
                                        : actor.sectors().get(0))),
                words(
                        side + " Sectors",
                        "All PLOVER sectors; those of one actor are divided by commas.",
                        row -> Row.each(actors.apply(row), actor -> String.join(",", actor.sectors()))),
                words(
                        side + " Title",
                        "Office or role, as text or tables give it.",
                        row -> Row.each(actors.apply(row), Actor::role)),
                words(side + " Name Raw", "The words of the text.", row -> Row.each(actors.apply(row), Actor::text)),
                empty("Wikipedia " + side + " ID")));
    }
}
