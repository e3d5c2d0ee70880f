package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.view.Rarity.Weighed;
import org.jspecify.annotations.Nullable;

/**
 * Reports grouped by who, where, what and when; {@code docs/views.md} states the rules. Takes time in proportion to
 * n log n.
 */
public final class Stories {

    private static final int DAYS_BETWEEN = 7;
    private static final double LEAST_LIKENESS = 0.4;

    /** How many actors and words of a report lead to stories, and how many stories each of them leads to. */
    private static final int TRIED = 4;

    private static final int TRIED_STORIES = 16;

    private static final int ACTORS_TOLD = 6;
    private static final int COUNTRIES_TOLD = 4;

    private static final Comparator<Strand> GREATEST_FIRST = Comparator.comparingInt(
                    (Strand strand) -> -strand.independent())
            .thenComparing(Strand::to, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Strand::key);

    private final Rarity rarity;
    private final List<Strand> strands = new ArrayList<>();
    private final Map<String, Deque<Strand>> byTelling = new HashMap<>();

    private Stories(List<Sheaf> sheaves) {
        this.rarity = new Rarity(sheaves);
        sheaves.forEach(this::add);
    }

    /** Stories, those with most independent reports first; where the question has a limit, the first ones. */
    public static List<Story> of(Entries entries, Question question) {
        Asked asked = new Asked(entries, question);
        List<Sheaf> sheaves = new ArrayList<>();
        for (List<Report> alike : ReportList.byOrigin(entries.reports(asked.reports()))) {
            sheaves.add(Sheaf.of(alike, asked));
        }
        sheaves.sort(Comparator.comparing(Sheaf::day, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(sheaf -> sheaf.reports().get(0).number()));
        Stories grouped = new Stories(sheaves);
        grouped.strands.sort(GREATEST_FIRST);
        return Views.first(grouped.strands, question.limit()).stream()
                .map(grouped::story)
                .toList();
    }

    private void add(Sheaf sheaf) {
        List<String> telling = rarity.telling(sheaf, TRIED);
        Weighed weighed = rarity.weigh(sheaf);
        Strand strand = nearest(weighed, telling);
        if (strand == null) {
            strand = new Strand();
            strands.add(strand);
        }
        strand.add(weighed);
        for (String key : telling) {
            Deque<Strand> latest = byTelling.computeIfAbsent(key, rare -> new ArrayDeque<>(2));
            latest.remove(strand);
            latest.addFirst(strand);
            if (latest.size() > TRIED_STORIES) {
                latest.removeLast();
            }
        }
    }

    /** The story that a report has most in common with, of those that it may go on with; null where none is near. */
    private @Nullable Strand nearest(Weighed report, List<String> telling) {
        Set<Strand> candidates = new LinkedHashSet<>();
        for (String key : telling) {
            for (Strand strand : byTelling.getOrDefault(key, new ArrayDeque<>())) {
                if (strand.reaches(report.sheaf().day(), DAYS_BETWEEN)) {
                    candidates.add(strand);
                }
            }
        }
        Strand nearest = null;
        double greatest = LEAST_LIKENESS;
        for (Strand strand : candidates) {
            double likeness = strand.likeness(report);
            if (likeness > greatest || likeness == greatest && nearest == null) {
                greatest = likeness;
                nearest = strand;
            }
        }
        return nearest;
    }

    private Story story(Strand strand) {
        List<Report> reports = strand.sheaves().stream()
                .flatMap(sheaf -> sheaf.reports().stream())
                .toList();
        LocalDate first = strand.sheaves().get(0).day();
        return new Story(
                strand.key(),
                strand.middle().title(),
                first,
                strand.to(),
                strand.actors(rarity, ACTORS_TOLD),
                strand.countries(rarity, COUNTRIES_TOLD),
                reports.stream().map(report -> report.document().id()).toList(),
                strand.independent(),
                ReportList.publishers(reports));
    }
}
