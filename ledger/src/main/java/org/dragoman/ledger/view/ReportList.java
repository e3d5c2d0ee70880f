package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Report.Relation;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reports, each with its copies and versions counted apart. */
public final class ReportList {

    private static final Comparator<ReportRow> LATEST_FIRST = Comparator.comparing(
                    (ReportRow row) -> published(row.report()), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(row -> row.report().number());

    private ReportList() {}

    /** The reports by day of publication, the latest first; where the question has a limit, the first ones. */
    public static List<ReportRow> of(Entries entries, Question question) {
        List<ReportRow> rows = new ArrayList<>();
        for (List<Report> alike : byOrigin(entries.reports(new Asked(entries, question).reports()))) {
            rows.add(row(alike));
        }
        rows.sort(LATEST_FIRST);
        return Views.first(rows, question.limit());
    }

    /** The first day on which a report may have been published; null where it does not tell. */
    static @Nullable LocalDate published(Report report) {
        PartialDate published = report.document().published();
        return published == null ? null : published.earliest();
    }

    /** Reports that read alike together, in the order in which they came. */
    static Collection<List<Report>> byOrigin(List<Report> reports) {
        Map<Long, List<Report>> found = new LinkedHashMap<>();
        for (Report report : reports) {
            found.computeIfAbsent(report.origin(), origin -> new ArrayList<>(1)).add(report);
        }
        return found.values();
    }

    static List<String> publishers(Collection<Report> reports) {
        Set<String> publishers = new TreeSet<>();
        for (Report report : reports) {
            if (report.document().publisher() != null) {
                publishers.add(report.document().publisher());
            }
        }
        return List.copyOf(publishers);
    }

    private static ReportRow row(List<Report> alike) {
        List<Report> others = alike.subList(1, alike.size());
        return new ReportRow(alike.get(0), ids(others, false), ids(others, true), publishers(alike));
    }

    private static List<String> ids(List<Report> reports, boolean versions) {
        return reports.stream()
                .filter(report -> (report.relation() == Relation.VERSION) == versions)
                .map(report -> report.document().id())
                .toList();
    }
}
