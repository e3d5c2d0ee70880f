package org.dragoman.cli.show;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.ledger.view.Deadlines;
import org.dragoman.ledger.view.Positions;
import org.dragoman.ledger.view.Statements;
import org.jspecify.annotations.Nullable;

/** What parties hold, say and demand. */
final class PositionTables {

    private PositionTables() {}

    static ShowTable<Positions.Row> positions(Forms forms) {
        return new ShowTable<Positions.Row>(Positions::of)
                .column("holder", row -> forms.name(row.holder()))
                .column("stance", PositionTables::stances)
                .column("object", row -> forms.name(row.object()))
                .column(
                        "since",
                        row -> row.latest().isEmpty()
                                ? ""
                                : Forms.days(row.latest().get(0).from(), null))
                .column(
                        "reports",
                        row -> row.latest().stream()
                                .map(stand -> Forms.counted(stand.told()))
                                .collect(Collectors.joining(" / ")))
                .column("claims", row -> Forms.ids(claims(row)))
                .column("told", row -> told(row, forms))
                .field("holder", Positions.Row::holder)
                .field("object", Positions.Row::object)
                .field("contested", Positions.Row::contested)
                .field("latest", row -> stands(row.latest()))
                .field("earlier", row -> stands(row.earlier()))
                .field("claims", PositionTables::claims);
    }

    private static String stances(Positions.Row row) {
        String stances =
                row.latest().stream().map(stand -> stand.stance().toString()).collect(Collectors.joining(" / "));
        return stances + (row.contested() ? " [contested]" : "");
    }

    private static String told(Positions.Row row, Forms forms) {
        String tellers = row.latest().stream()
                .map(stand -> forms.tellers(stand.told()))
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining(" / "));
        String before = row.earlier().stream()
                .map(stand -> Forms.joined(" ", stand.stance().toString(), Forms.days(stand.from(), stand.last())))
                .collect(Collectors.joining(", "));
        return Forms.joined("; before ", tellers, before);
    }

    private static List<Map<String, @Nullable Object>> stands(List<Positions.Stand> stands) {
        return stands.stream()
                .map(stand -> Forms.part(
                        stand.told(),
                        "stance",
                        stand.stance().toString(),
                        "from",
                        stand.from(),
                        "last",
                        stand.last(),
                        "until",
                        stand.until()))
                .toList();
    }

    private static List<String> claims(Positions.Row row) {
        return Forms.claims(
                Stream.concat(row.latest().stream(), row.earlier().stream()).map(Positions.Stand::told));
    }

    static ShowTable<Statements.Row> statements(Forms forms) {
        return new ShowTable<Statements.Row>(Statements::of)
                .column("days", row -> Forms.days(row.from(), row.to()))
                .column("speaker", row -> forms.name(row.speaker()))
                .column("to", row -> row.addressees().isEmpty() ? "" : forms.names(row.addressees()))
                .column("reports", row -> Forms.counted(row.told()))
                .column("claims", row -> Forms.ids(row.told().claims()))
                .column("said", Statements.Row::content)
                .field("from", Statements.Row::from)
                .field("to", Statements.Row::to)
                .field("speaker", Statements.Row::speaker)
                .field("addressees", Statements.Row::addressees)
                .field(
                        "styles",
                        row -> row.styles().stream().map(Object::toString).toList())
                .field("content", Statements.Row::content)
                .told(Statements.Row::told)
                .field("claims", row -> row.told().claims());
    }

    static ShowTable<Deadlines.Row> deadlines(Forms forms) {
        return new ShowTable<Deadlines.Row>(Deadlines::of)
                .column("due", row -> row.due() == null ? "" : row.due().toString())
                .column("state", row -> Forms.word(row.state()) + (row.contested() ? " [contested]" : ""))
                .column("who", row -> forms.sides(List.of(row.imposer()), row.targets()))
                .column("set", row -> Forms.days(row.first(), null))
                .column("reports", row -> Forms.counted(row.told()))
                .column("claims", row -> Forms.ids(row.told().claims()))
                .column(
                        "demand",
                        row -> Forms.joined(
                                "; or else ",
                                row.demand() == null ? "" : row.demand(),
                                String.join(", ", row.consequences())))
                .field("imposer", Deadlines.Row::imposer)
                .field("targets", Deadlines.Row::targets)
                .field("demand", Deadlines.Row::demand)
                .field("due", Deadlines.Row::due)
                .field("state", row -> Forms.word(row.state()))
                .field("contested", Deadlines.Row::contested)
                .field(
                        "terms",
                        row -> row.terms().stream()
                                .map(term -> Forms.part(
                                        term.told(),
                                        "due",
                                        term.due(),
                                        "duration",
                                        term.duration(),
                                        "since",
                                        term.since()))
                                .toList())
                .field(
                        "answers",
                        row -> row.answers().stream()
                                .map(answer -> Forms.part(
                                        answer.told(),
                                        "response",
                                        answer.response().toString(),
                                        "day",
                                        answer.day()))
                                .toList())
                .field("consequences", Deadlines.Row::consequences)
                .field("first", Deadlines.Row::first)
                .field("last", Deadlines.Row::last)
                .told(Deadlines.Row::told)
                .field("claims", row -> row.told().claims());
    }
}
