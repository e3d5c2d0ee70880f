package org.dragoman.ledger.exchange.table;

import static org.dragoman.ledger.exchange.table.Column.decimal;
import static org.dragoman.ledger.exchange.table.Column.empty;
import static org.dragoman.ledger.exchange.table.Column.whole;
import static org.dragoman.ledger.exchange.table.Column.words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dragoman.ledger.exchange.facts.Facts;
import org.dragoman.model.Actor;
import org.dragoman.model.Place;
import org.jspecify.annotations.Nullable;

/** The columns of Phoenix: a row a pair of an actor and a recipient. */
final class Phoenix {

    private static final Set<String> ROLES =
            Set.of("GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "MED", "EDU", "BUS", "CRM", "CVL");

    static final EventTable TABLE = new EventTable(
            "phoenix",
            "Events in the layout of Phoenix",
            false,
            true,
            columns(),
            List.of(
                    "An event with several actors or recipients is a row for each pair; one without a recipient whose actors act on each other is a row for each pair of them.",
                    "Actors are codes only; their names are lost.",
                    "CAMEO knows no modes and no contexts; acts that have no CAMEO code are left out.",
                    "Issues are not known.",
                    "SentenceID is the report's id and where its sentence begins, in code points."));

    private Phoenix() {}

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                whole("EventID", "A number made of the hash of report, claim, actor and recipient.", Row::number),
                whole("Date", "First day that the date may mean, or day of publication: 20190126.", Row::compactDay),
                whole("Year", "Year of that day.", row -> row.day(day -> String.valueOf(day.getYear()))),
                whole("Month", "Month of that day.", row -> row.day(day -> String.valueOf(day.getMonthValue()))),
                whole("Day", "Day of its month.", row -> row.day(day -> String.valueOf(day.getDayOfMonth())))));
        actor(columns, "SourceActor", Row::source);
        actor(columns, "TargetActor", Row::target);
        columns.addAll(List.of(
                words("EventCode", "CAMEO code, with its leading zero.", Row::cameo),
                words("EventRootCode", "Its first two digits.", Row::cameoRoot),
                whole("PentaClass", "0 neutral, 1 to 4 as QuadClass, by the root; 3 for root 16.", Row::penta),
                decimal(
                        "GoldsteinScore",
                        "Goldstein score, -10 to 10.",
                        row -> row.event().goldstein()),
                empty("Issues"),
                decimal("Lat", "Degrees north.", row -> row.place(Place::latitude)),
                decimal("Lon", "Degrees east.", row -> row.place(Place::longitude)),
                words("LocationName", "Name of the place.", row -> row.place(Place::name)),
                words("StateName", "Name of the place where it is a first-level division.", Row::province),
                words("CountryCode", "Country of the place, ISO 3166-1 alpha-3.", Row::country),
                words(
                        "SentenceID",
                        "Id of the report, and where the sentence begins.",
                        row -> row.document().id() + "_"
                                + row.event().anchor().sentence().begin()),
                words("URLs", "Address of the report.", row -> row.document().url()),
                words(
                        "NewsSources",
                        "Publisher of the report.",
                        row -> row.document().publisher())));
        return columns;
    }

    private static void actor(List<Column> columns, String prefix, Function<Row, @Nullable Actor> side) {
        columns.addAll(List.of(
                words(
                        prefix + "Full",
                        "CAMEO's code: what is international, state, roles, group.",
                        part(side, Side::full)),
                words(prefix + "Entity", "Its first code, if a state, IGO, NGO or MNC.", part(side, Side::entity)),
                words(prefix + "Role", "Its next code, if one of thirteen roles.", part(side, Side::role)),
                words(prefix + "Attribute", "Its other codes, divided by semicolons.", part(side, Side::attribute))));
    }

    private static Function<Row, @Nullable Object> part(
            Function<Row, @Nullable Actor> side, Function<Side, @Nullable String> part) {
        return row -> {
            Actor actor = side.apply(row);
            return actor == null ? null : part.apply(Side.of(row.facts(), actor));
        };
    }

    /** Somebody's code, taken apart as Phoenix does. */
    private record Side(
            @Nullable String full,
            @Nullable String entity,
            @Nullable String role,
            @Nullable String attribute) {

        static Side of(Facts facts, Actor actor) {
            String country = facts.phoenixCountry(actor.code());
            CameoActor coded = CameoActor.of(facts, actor, country);
            Deque<String> left = new ArrayDeque<>(coded.codes());
            String entity = take(left, code -> code.equals(country) || facts.isInternational(code));
            String role = take(left, ROLES::contains);
            return new Side(coded.full(), entity, role, CameoActor.joined(List.copyOf(left), ";"));
        }

        private static @Nullable String take(Deque<String> codes, Predicate<String> fits) {
            String first = codes.peekFirst();
            return first == null || !fits.test(first) ? null : codes.removeFirst();
        }
    }
}
