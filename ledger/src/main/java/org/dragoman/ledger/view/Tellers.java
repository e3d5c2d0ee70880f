package org.dragoman.ledger.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Reports;
import org.jspecify.annotations.Nullable;

/** Looks up who tells claims; only the reports of claims that are shown are asked for. */
final class Tellers {

    private static final int AT_A_TIME = 5_000;

    private final Asked asked;
    private final Map<Long, Teller> tellers = new HashMap<>();

    private record Teller(@Nullable String publisher, long origin) {}

    /** Those who tell these claims. */
    Tellers(Asked asked, Collection<Entry> shown) {
        this.asked = asked;
        Set<Long> numbers = new TreeSet<>();
        shown.forEach(entry -> numbers.add(entry.report()));
        List<Long> all = new ArrayList<>(numbers);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            Set<Long> some = Set.copyOf(all.subList(from, Math.min(all.size(), from + AT_A_TIME)));
            asked.entries()
                    .reports(
                            Reports.ALL.numbers(some),
                            report -> tellers.put(
                                    report.number(),
                                    new Teller(report.document().publisher(), report.origin())));
        }
    }

    /** Who tells some of the claims. */
    Told told(Collection<Entry> claims) {
        Set<String> speakers = new TreeSet<>();
        Set<String> publishers = new TreeSet<>();
        Set<Long> reports = new TreeSet<>();
        Set<Long> origins = new TreeSet<>();
        boolean byReport = false;
        for (Entry claim : claims) {
            String speaker = claim.facets().speaker();
            if (speaker != null) {
                speakers.add(asked.key(speaker));
            }
            byReport |= claim.facets().statement() == null;
            reports.add(claim.report());
            Teller teller = tellers.get(claim.report());
            origins.add(teller == null ? claim.report() : teller.origin());
            if (teller != null && teller.publisher() != null) {
                publishers.add(teller.publisher());
            }
        }
        return new Told(
                List.copyOf(speakers),
                byReport,
                List.copyOf(publishers),
                reports.size(),
                origins.size(),
                claims.stream().sorted(Days.ORDER).map(Entry::id).distinct().toList());
    }

    /** The publication of a claim's report, or null. */
    @Nullable
    String publisher(Entry claim) {
        Teller teller = tellers.get(claim.report());
        return teller == null ? null : teller.publisher();
    }
}
