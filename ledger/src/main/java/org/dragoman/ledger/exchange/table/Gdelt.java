package org.dragoman.ledger.exchange.table;

import static org.dragoman.ledger.exchange.table.Column.decimal;
import static org.dragoman.ledger.exchange.table.Column.empty;
import static org.dragoman.ledger.exchange.table.Column.whole;
import static org.dragoman.ledger.exchange.table.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dragoman.model.Actor;
import org.dragoman.model.Place;
import org.jspecify.annotations.Nullable;

/** The columns of GDELT 2.0's events: a row a pair of an actor and a recipient. */
final class Gdelt {

    static final EventTable TABLE = new EventTable(
            "gdelt",
            "Events in the layout of GDELT 2.0",
            false,
            true,
            columns(),
            List.of(
                    "An event with several actors or recipients is a row for each pair; one without a recipient whose actors act on each other is a row for each pair of them.",
                    "A row is one claim of one report: NumMentions, NumSources and NumArticles are 1, and the same event told by another report is another row.",
                    "CAMEO knows no modes and no contexts; acts that have no CAMEO code are left out.",
                    "AvgTone, ethnic and religious codes, the places of the actors, ADM1, ADM2 and feature ids are not known.",
                    "IsRootEvent is 1 where the sentence begins within the first 500 characters of the report.",
                    "QuadClass follows the root of the CAMEO code, as GDELT has it, and not PLOVER's classes."));

    private Gdelt() {}

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                whole("GLOBALEVENTID", "A number made of the hash of report, claim, actor and recipient.", Row::number),
                whole("SQLDATE", "First day that the date may mean, or day of publication: 20190126.", Row::compactDay),
                whole("MonthYear", "Month of that day: 201901.", Row::month),
                whole("Year", "Year of that day.", row -> row.day(day -> String.valueOf(day.getYear()))),
                decimal("FractionDate", "Year and fraction, for months of 30 days; cut.", Row::fractionOfYear)));
        actor(columns, "Actor1", Row::source);
        actor(columns, "Actor2", Row::target);
        columns.addAll(List.of(
                whole("IsRootEvent", "1 where the sentence begins within the first 500 characters.", Row::isRoot),
                words("EventCode", "CAMEO code, with its leading zero.", Row::cameo),
                words("EventBaseCode", "Its first three digits.", Row::cameoBase),
                words("EventRootCode", "Its first two digits.", Row::cameoRoot),
                whole("QuadClass", "1 to 4, by the root.", Row::quadOfRoot),
                decimal(
                        "GoldsteinScale",
                        "Goldstein score, -10 to 10.",
                        row -> row.event().goldstein()),
                whole("NumMentions", "Always 1: a row is one claim.", row -> 1),
                whole("NumSources", "Always 1: a row is one claim.", row -> 1),
                whole("NumArticles", "Always 1: a row is one claim.", row -> 1),
                empty("AvgTone")));
        nowhere(columns, "Actor1Geo");
        nowhere(columns, "Actor2Geo");
        columns.addAll(List.of(
                whole(
                        "ActionGeo_Type",
                        "0 no place, 1 country, 2 US state, 3 US city, 4 city, 5 division.",
                        Row::placeType),
                words("ActionGeo_FullName", "Name of the place and of its country.", Gdelt::fullName),
                words(
                        "ActionGeo_CountryCode",
                        "FIPS 10-4 code.",
                        row -> row.facts().fips(row.country())),
                empty("ActionGeo_ADM1Code"),
                empty("ActionGeo_ADM2Code"),
                decimal("ActionGeo_Lat", "Degrees north.", row -> row.place(Place::latitude)),
                decimal("ActionGeo_Long", "Degrees east.", row -> row.place(Place::longitude)),
                empty("ActionGeo_FeatureID"),
                whole("DATEADDED", "When the ledger recorded it, UTC: 20190128093000.", Row::recorded),
                words("SOURCEURL", "Address of the report, else its publisher.", Gdelt::source)));
        return columns;
    }

    private static void actor(List<Column> columns, String prefix, Function<Row, @Nullable Actor> side) {
        columns.add(words(
                prefix + "Code",
                "CAMEO's code: what is international, state, roles, group.",
                row -> code(row, side.apply(row))));
        columns.add(words(prefix + "Name", "Canonical name.", row -> {
            Actor actor = side.apply(row);
            return actor == null ? null : actor.name();
        }));
        columns.add(words(prefix + "CountryCode", "CAMEO's code of the state.", row -> {
            Actor actor = side.apply(row);
            return actor == null ? null : row.facts().cameoCountry(actor.code());
        }));
        columns.add(words(prefix + "KnownGroupCode", "CAMEO's code of the organisation or group.", row -> {
            Actor actor = side.apply(row);
            return actor == null ? null : row.facts().group(actor);
        }));
        for (String name : List.of("EthnicCode", "Religion1Code", "Religion2Code")) {
            columns.add(empty(prefix + name));
        }
        for (int i = 0; i < 3; i++) {
            int index = i;
            columns.add(words(
                    prefix + "Type" + (i + 1) + "Code",
                    "CAMEO's code of a role.",
                    row -> row.role(side.apply(row), index)));
        }
    }

    private static @Nullable String code(Row row, @Nullable Actor actor) {
        return actor == null
                ? null
                : CameoActor.of(row.facts(), actor, row.facts().cameoCountry(actor.code()))
                        .full();
    }

    private static void nowhere(List<Column> columns, String prefix) {
        columns.add(whole(prefix + "_Type", "Always 0: the place of the actor is not known.", row -> 0));
        for (String name : List.of("FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")) {
            columns.add(empty(prefix + "_" + name));
        }
    }

    private static @Nullable String fullName(Row row) {
        return row.place(place -> {
            String country = row.facts().countryName(place.country());
            return country == null || country.equals(place.name()) ? place.name() : place.name() + ", " + country;
        });
    }

    private static @Nullable String source(Row row) {
        String url = row.document().url();
        return url == null ? row.document().publisher() : url;
    }
}
