package org.dragoman.ledger.store;

import java.util.List;

/**
 * A rule that a ledger's rows keep between them.
 *
 * @param words what is wrong with a row that breaks it, which stands for {@code %s}
 * @param sql asks for the numbers of such rows
 */
record RowRule(String words, String sql) {

    static final int AT_A_TIME = 2_000;

    static final List<RowRule> ALL = List.of(
            new RowRule("two reports have the number %s", twice("report")),
            new RowRule("two codings have the number %s", twice("coding")),
            new RowRule("two decisions have the number %s", twice("decision")),
            new RowRule(
                    "report %s is there under another number too",
                    "select max(number) from report group by id having count(*) > 1"),
            new RowRule("report %s is recorded before one that came earlier", outOfOrder("report")),
            new RowRule("coding %s is recorded before an earlier one", outOfOrder("coding")),
            new RowRule("decision %s is recorded before an earlier one", outOfOrder("decision")),
            new RowRule(
                    "report %s has no text",
                    "select r.number from report r left join report_text t on t.sha256 = r.sha256"
                            + " where t.sha256 is null"),
            new RowRule(
                    "the text of report %s is there twice",
                    "select number from report where sha256 in"
                            + " (select sha256 from report_text group by sha256 having count(*) > 1)"),
            new RowRule(
                    "report %s is told to be a copy of one that is not there or came later",
                    "select r.number from report r left join report o on o.number = r.origin"
                            + " where o.number is null or r.origin > r.number"
                            + " or (r.relation = 'first') <> (r.origin = r.number)"),
            new RowRule(
                    "keys of likeness are kept for report %s, which is not there",
                    "select distinct b.report from band b left join report r on r.number = b.report"
                            + " where r.number is null"),
            new RowRule(
                    "coding %s is of no report, or recorded before it",
                    "select g.number from coding g left join report r on r.number = g.report"
                            + " where r.number is null or g.recorded < r.recorded"),
            new RowRule(
                    "report %s has not exactly one current coding",
                    "select r.number from report r left join coding g on g.report = r.number"
                            + " and g.superseded is null group by r.number having count(g.number) <> 1"),
            new RowRule(
                    "coding %s is not superseded when the next one of its report is recorded",
                    "select number from (select number, superseded, lead(recorded)"
                            + " over (partition by report order by number) as following from coding) g"
                            + " where superseded is distinct from following"),
            new RowRule(
                    "coding %s has another number of claims than it tells",
                    "select g.number from coding g"
                            + " left join (select coding, count(*) as held from claim group by coding) c"
                            + " on c.coding = g.number where coalesce(c.held, 0) <> g.claims"),
            new RowRule(
                    "claims of coding %s have no such coding, another report or another known time",
                    "select distinct c.coding from claim c left join coding g on g.number = c.coding"
                            + " where g.number is null or g.report <> c.report or g.recorded <> c.recorded"
                            + " or g.superseded is distinct from c.superseded"));

    private static String twice(String table) {
        return "select number from " + table + " group by number having count(*) > 1";
    }

    private static String outOfOrder(String table) {
        return "select number from (select number, recorded, lag(recorded) over (order by number) as earlier from "
                + table + ") rows_in_order where recorded < earlier";
    }
}
