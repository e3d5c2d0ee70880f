package org.dragoman.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.dragoman.ledger.store.Decision.Action;
import org.dragoman.ledger.store.Decision.Subject;
import org.dragoman.model.ContentId;
import org.dragoman.model.Span;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of people's decisions: rows are added and read, and nothing else. */
final class DecisionTable {

    private static final List<String> COLUMNS = List.of(
            "number",
            "id",
            "recorded",
            "person",
            "reason",
            "action",
            "sha256",
            "span_begin",
            "span_end",
            "kind",
            "claim",
            "digest",
            "content");

    private DecisionTable() {}

    /** The id of a decision: of two that say the same each has its own. */
    private static String id(long number, Instant recorded, String person, Action action, String content) {
        return ContentId.of("decision", Long.toString(number), recorded.toString(), person, action.toString(), content);
    }

    /** Records a decision, once however often it is tried: a server may break off after it kept it and before it says so. */
    static final class Append implements Store.Change<Decision> {

        private final String person;
        private final String reason;
        private final Action action;
        private final @Nullable Subject subject;
        private final String content;
        private @Nullable Decision tried;

        Append(String person, String reason, Action action, @Nullable Subject subject, String content) {
            this.person = person;
            this.reason = reason;
            this.action = action;
            this.subject = subject;
            this.content = content;
        }

        @Override
        public Decision make(Engine engine, Instant now) throws SQLException {
            if (tried != null && read(engine.handle()).contains(tried)) {
                return tried;
            }
            long number = engine.handle()
                            .createQuery("select coalesce(max(number), 0) from decision")
                            .mapTo(Long.class)
                            .one()
                    + 1;
            tried = new Decision(
                    number, id(number, now, person, action, content), now, person, reason, action, subject, content);
            append(engine, tried);
            return tried;
        }
    }

    private static void append(Engine engine, Decision decision) throws SQLException {
        Subject subject = decision.subject();
        try (Engine.BulkWriter rows = engine.bulk("decision", COLUMNS)) {
            rows.row(
                    decision.number(),
                    decision.id(),
                    Clauses.column(decision.recorded()),
                    decision.person(),
                    decision.reason(),
                    decision.action().toString(),
                    subject == null ? null : subject.sha256(),
                    subject == null ? null : Integer.valueOf(subject.span().begin()),
                    subject == null ? null : Integer.valueOf(subject.span().end()),
                    subject == null ? null : subject.kind(),
                    subject == null ? null : subject.claim(),
                    subject == null ? null : subject.digest(),
                    decision.content());
        }
    }

    /** All decisions, in the order in which they were made. */
    static List<Decision> read(Handle handle) {
        return handle.createQuery("select " + String.join(", ", COLUMNS) + " from decision order by number")
                .map((row, context) -> decision(row))
                .list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        Instant recorded = ClaimTable.instant(row, "recorded");
        if (recorded == null) {
            throw new SQLException("A decision without its known time");
        }
        return new Decision(
                row.getLong("number"),
                row.getString("id"),
                recorded,
                row.getString("person"),
                row.getString("reason"),
                Action.of(row.getString("action")),
                subject(row),
                row.getString("content"));
    }

    private static @Nullable Subject subject(ResultSet row) throws SQLException {
        String claim = row.getString("claim");
        if (claim == null) {
            return null;
        }
        long digest = row.getLong("digest");
        Long seen = row.wasNull() ? null : Long.valueOf(digest);
        Span span = new Span(row.getInt("span_begin"), row.getInt("span_end"));
        return new Subject(claim, row.getString("sha256"), span, row.getString("kind"), seen);
    }
}
