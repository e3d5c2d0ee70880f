package org.dragoman.cli.show;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.cli.brief.ClaimWords;
import org.dragoman.ledger.view.Contradictions;
import org.dragoman.ledger.view.Figures;
import org.dragoman.ledger.view.Mediations;
import org.dragoman.ledger.view.Told;
import org.jspecify.annotations.Nullable;

/** How far the way to talks has come, who counted what, and what contradicts what. */
final class TalkTables {

    private TalkTables() {}

    static ShowTable<Mediations.Row> mediation(Forms forms) {
        return new ShowTable<Mediations.Row>(Mediations::of)
                .column("days", row -> Forms.days(row.first(), row.last()))
                .column("third party", row -> forms.name(row.thirdParty()))
                .column("parties", row -> forms.names(row.parties()))
                .column("consent", row -> consents(row, forms))
                .column("reports", row -> Forms.counted(row.told()))
                .column("claims", row -> Forms.ids(row.told().claims()))
                .column("steps", TalkTables::steps)
                .field("thirdParty", Mediations.Row::thirdParty)
                .field("parties", Mediations.Row::parties)
                .field("first", Mediations.Row::first)
                .field("last", Mediations.Row::last)
                .field("steps", TalkTables::stepFields)
                .field("consents", TalkTables::consentFields)
                .told(Mediations.Row::told)
                .field("claims", row -> row.told().claims());
    }

    private static String steps(Mediations.Row row) {
        return row.steps().stream()
                .map(step -> Forms.joined(
                        " ",
                        step.day() == null ? "" : step.day().toString(),
                        Forms.word(step.act()),
                        step.conditions().isEmpty() ? "" : "if " + String.join(", ", step.conditions())))
                .collect(Collectors.joining("; "));
    }

    private static String consents(Mediations.Row row, Forms forms) {
        return row.consents().stream()
                .map(answer -> forms.name(answer.party()) + ": " + Forms.word(answer.consent())
                        + (answer.contested() ? " [contested]" : ""))
                .collect(Collectors.joining("; "));
    }

    private static List<Map<String, @Nullable Object>> stepFields(Mediations.Row row) {
        return row.steps().stream()
                .map(step -> Forms.part(
                        step.told(),
                        "act",
                        Forms.word(step.act()),
                        "parties",
                        step.parties(),
                        "day",
                        step.day(),
                        "conditions",
                        step.conditions()))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> consentFields(Mediations.Row row) {
        return row.consents().stream()
                .map(answer -> Forms.part(
                        answer.told(),
                        "party",
                        answer.party(),
                        "consent",
                        Forms.word(answer.consent()),
                        "since",
                        answer.since(),
                        "contested",
                        answer.contested()))
                .toList();
    }

    static ShowTable<Figures.Row> figures(Forms forms) {
        return new ShowTable<Figures.Row>(Figures::of)
                .column("month", row -> row.month() == null ? "" : row.month().toString())
                .column("what", row -> Forms.joined(" ", row.what(), row.unit().equals("count") ? "" : row.unit()))
                .column("where", Figures.Row::country)
                .column("spread", row -> amount(row.lowest(), row.highest()))
                .column("reports", row -> Forms.counted(row.told()))
                .column("claims", row -> Forms.ids(row.told().claims()))
                .column("told", row -> values(row, forms))
                .field("what", Figures.Row::what)
                .field("unit", Figures.Row::unit)
                .field("country", Figures.Row::country)
                .field("month", Figures.Row::month)
                .field("lowest", Figures.Row::lowest)
                .field("highest", Figures.Row::highest)
                .field("values", TalkTables::valueFields)
                .told(Figures.Row::told)
                .field("claims", row -> row.told().claims());
    }

    private static String values(Figures.Row row, Forms forms) {
        return row.values().stream()
                .map(value -> amount(value) + " (" + counters(value, forms) + ")")
                .collect(Collectors.joining("; "));
    }

    private static String counters(Figures.Value value, Forms forms) {
        return Forms.joined(
                ", ",
                value.by().isEmpty() ? forms.tellers(value.told()) : forms.names(value.by()),
                Forms.days(value.first(), value.last()));
    }

    private static String amount(Figures.Value value) {
        boolean isExact = value.lower() != null && Objects.equals(value.lower(), value.upper());
        return value.lower() == null && value.upper() == null || isExact
                ? ClaimWords.number(value.value())
                : amount(value.lower(), value.upper());
    }

    private static String amount(@Nullable Double lower, @Nullable Double upper) {
        if (lower == null) {
            return upper == null ? "" : "at most " + ClaimWords.number(upper);
        }
        if (upper == null) {
            return "at least " + ClaimWords.number(lower);
        }
        return lower.equals(upper)
                ? ClaimWords.number(lower)
                : ClaimWords.number(lower) + " to " + ClaimWords.number(upper);
    }

    private static List<Map<String, @Nullable Object>> valueFields(Figures.Row row) {
        return row.values().stream()
                .map(value -> Forms.part(
                        value.told(),
                        "value",
                        value.value(),
                        "lower",
                        value.lower(),
                        "upper",
                        value.upper(),
                        "by",
                        value.by(),
                        "places",
                        value.places(),
                        "first",
                        value.first(),
                        "last",
                        value.last()))
                .toList();
    }

    static ShowTable<Contradictions.Row> contradictions(Forms forms) {
        return new ShowTable<Contradictions.Row>(Contradictions::of)
                .column("days", row -> Forms.days(row.first(), row.last()))
                .column("kind", row -> Forms.word(row.kind()))
                .column("who", row -> row.actors().isEmpty() ? "" : forms.sides(row.actors(), row.recipients()))
                .column("matter", row -> forms.name(row.matter()))
                .column("claims", row -> Forms.ids(claims(row)))
                .column("one says", row -> side(row.one(), forms))
                .column("the other", row -> side(row.other(), forms))
                .field("kind", row -> Forms.word(row.kind()))
                .field("first", Contradictions.Row::first)
                .field("last", Contradictions.Row::last)
                .field("actors", Contradictions.Row::actors)
                .field("matter", Contradictions.Row::matter)
                .field("recipients", Contradictions.Row::recipients)
                .field("one", row -> sideFields(row.one()))
                .field("other", row -> sideFields(row.other()))
                .field("claims", TalkTables::claims);
    }

    private static String side(Contradictions.Side side, Forms forms) {
        String who = side.by().isEmpty() ? forms.tellers(side.told()) : forms.names(side.by());
        return side.says() + (who.isEmpty() ? "" : " (" + who + ")");
    }

    private static Map<String, @Nullable Object> sideFields(Contradictions.Side side) {
        return Forms.part(side.told(), "says", side.says(), "by", side.by());
    }

    private static List<String> claims(Contradictions.Row row) {
        Stream<Told> sides = Stream.of(row.one().told(), row.other().told());
        return Forms.claims(sides);
    }
}
