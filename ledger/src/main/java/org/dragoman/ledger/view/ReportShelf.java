package org.dragoman.ledger.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.jspecify.annotations.Nullable;

/** The reports that the claims of an answer stand in. */
final class ReportShelf {

    private static final int AT_A_TIME = 5_000;

    private final Map<Long, Report> reports = new HashMap<>();

    private ReportShelf() {}

    static ReportShelf of(Entries entries, @Nullable Instant knownAt, Collection<Entry> claims) {
        ReportShelf shelf = new ReportShelf();
        Set<Long> numbers = new TreeSet<>();
        claims.forEach(claim -> numbers.add(claim.report()));
        List<Long> all = new ArrayList<>(numbers);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            Set<Long> some = Set.copyOf(all.subList(from, Math.min(all.size(), from + AT_A_TIME)));
            entries.reports(
                    Reports.ALL.numbers(some).knownAt(knownAt), report -> shelf.reports.put(report.number(), report));
        }
        return shelf;
    }

    Coverage coverage(Collection<Entry> claims) {
        Set<Long> numbers = new HashSet<>();
        Set<Long> origins = new HashSet<>();
        for (Entry claim : claims) {
            numbers.add(claim.report());
            Report report = reports.get(claim.report());
            origins.add(report == null ? claim.report() : report.origin());
        }
        return new Coverage(numbers.size(), origins.size(), publishers(claims));
    }

    List<String> publishers(Collection<Entry> claims) {
        Set<String> publishers = new TreeSet<>();
        for (Entry claim : claims) {
            Report report = reports.get(claim.report());
            if (report != null && report.document().publisher() != null) {
                publishers.add(report.document().publisher());
            }
        }
        return List.copyOf(publishers);
    }

    /** The number of the first report that reads like the one in which a claim stands. */
    long origin(Entry claim) {
        Report report = reports.get(claim.report());
        return report == null ? claim.report() : report.origin();
    }
}
