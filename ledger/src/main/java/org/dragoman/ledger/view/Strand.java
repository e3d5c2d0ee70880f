package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.ledger.view.Rarity.Weighed;
import org.dragoman.model.ContentId;
import org.jspecify.annotations.Nullable;

/** A story as it grows, report by report. */
final class Strand {

    private final List<Weighed> reports = new ArrayList<>(1);
    private final Sum who = new Sum();
    private final Sum where = new Sum();
    private final Sum what = new Sum();
    private @Nullable LocalDate last;

    void add(Weighed report) {
        reports.add(report);
        who.add(report.who());
        where.add(report.where());
        what.add(report.what());
        last = report.sheaf().day();
    }

    List<Sheaf> sheaves() {
        return reports.stream().map(Weighed::sheaf).toList();
    }

    /** Whether a report came so few days after the last one that it may go on with the story. */
    boolean reaches(@Nullable LocalDate day, int days) {
        return last != null && day != null && !day.isAfter(last.plusDays(days));
    }

    /** How much a report has in common with the story, 0 to 1; where one side names nothing, the others count for it. */
    double likeness(Weighed report) {
        double whole = 0;
        double alike = 0;
        if (!report.who().isEmpty() && !who.weights.isEmpty()) {
            whole += Rarity.WHO;
            alike += Rarity.WHO * who.cosine(report.who());
        }
        if (!report.where().isEmpty() && !where.weights.isEmpty()) {
            whole += Rarity.WHERE;
            alike += Rarity.WHERE * where.cosine(report.where());
        }
        if (!report.what().isEmpty() && !what.weights.isEmpty()) {
            whole += Rarity.WHAT;
            alike += Rarity.WHAT * what.cosine(report.what());
        }
        return whole == 0 ? 0 : alike / whole;
    }

    /** The actors that tell this story from others, the most telling first. */
    List<String> actors(Rarity rarity, int most) {
        Map<String, Double> told = new HashMap<>();
        sheaves().forEach(sheaf -> sheaf.who().forEach(actor -> told.merge(actor, rarity.ofActor(actor), Double::sum)));
        return greatest(told, most);
    }

    /** The countries, likewise. */
    List<String> countries(Rarity rarity, int most) {
        Map<String, Double> told = new HashMap<>();
        sheaves()
                .forEach(sheaf ->
                        sheaf.where().forEach(country -> told.merge(country, rarity.ofCountry(country), Double::sum)));
        return greatest(told, most);
    }

    private static List<String> greatest(Map<String, Double> weights, int most) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The report that has most in common with all. */
    Sheaf middle() {
        Weighed middle = reports.get(0);
        double greatest = -1;
        for (Weighed report : reports) {
            double likeness = likeness(report);
            if (likeness > greatest) {
                greatest = likeness;
                middle = report;
            }
        }
        return middle.sheaf();
    }

    /** A hash of the first report, which stays while the story grows. */
    String key() {
        return ContentId.of(
                "story", reports.get(0).sheaf().reports().get(0).document().id());
    }

    /** The last day of publication of any of its reports; null where none tells one. */
    @Nullable
    LocalDate to() {
        return sheaves().stream()
                .flatMap(sheaf -> sheaf.reports().stream())
                .map(ReportList::published)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** How many reports that are no copies or versions of others. */
    int independent() {
        return reports.size();
    }

    /** Weights of all reports of a story, added up. */
    private static final class Sum {
        private final Map<String, Double> weights = new HashMap<>();
        private double squares;

        void add(Map<String, Double> vector) {
            vector.forEach((key, weight) -> {
                double before = weights.getOrDefault(key, 0.0);
                double after = before + weight;
                weights.put(key, after);
                squares += after * after - before * before;
            });
        }

        double cosine(Map<String, Double> vector) {
            double product = 0;
            double length = 0;
            for (Map.Entry<String, Double> each : vector.entrySet()) {
                product += each.getValue() * weights.getOrDefault(each.getKey(), 0.0);
                length += each.getValue() * each.getValue();
            }
            return length == 0 || squares == 0 ? 0 : product / Math.sqrt(length * squares);
        }
    }
}
