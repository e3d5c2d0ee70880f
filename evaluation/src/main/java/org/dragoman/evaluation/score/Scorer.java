package org.dragoman.evaluation.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import org.dragoman.model.Claim;
import org.dragoman.model.Condition;
import org.dragoman.model.Deadline;
import org.dragoman.model.Event;
import org.dragoman.model.Figure;
import org.dragoman.model.Mediation;
import org.dragoman.model.Position;
import org.dragoman.model.Statement;
import org.dragoman.model.Text;

/**
 * Compares records with gold. Each gold item takes at most one record, the best pairs first; further records that agree
 * with an item as well restate it and are no errors. Events in sentences that gold excludes are errors in any case.
 */
public final class Scorer {

    /** The kinds of records, in the order in which they are told. */
    public static final List<String> KINDS =
            List.of("statement", "event", "position", "figure", "deadline", "mediation", "condition");

    /** The kind that is told but not part of the mean. */
    public static final String APART = "condition";

    private static final double ENOUGH = 1;

    private final GoldLedger gold;
    private final List<Claim> claims;
    private final Matching matching;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<ReportScore.Remark> remarks = new ArrayList<>();

    private Scorer(GoldLedger gold, Text text, List<Claim> claims) {
        this.gold = gold;
        this.claims = claims;
        this.matching = new Matching(text);
    }

    /** The score of a report's claims. */
    public static ReportScore score(GoldLedger gold, Text text, List<Claim> claims) {
        return new Scorer(gold, text, claims).score();
    }

    /** The sum of several scores. */
    public static ReportScore sum(List<ReportScore> scores) {
        Map<String, Tally> sums = new LinkedHashMap<>();
        for (String kind : KINDS) {
            Tally sum = Tally.NOTHING;
            for (ReportScore score : scores) {
                sum = sum.plus(score.tallies().getOrDefault(kind, Tally.NOTHING));
            }
            sums.put(kind, sum);
        }
        return new ReportScore("all", Collections.unmodifiableMap(sums), List.of());
    }

    private ReportScore score() {
        compare("statement", gold.statements(), of(Statement.class), matching::statement, claim -> false);
        compare("event", gold.events(), of(Event.class), matching::event, this::isExcluded);
        compare("position", gold.positions(), of(Position.class), matching::position, claim -> false);
        compare("figure", gold.figures(), of(Figure.class), matching::figure, claim -> false);
        compareDeadlines();
        compare("mediation", gold.mediation(), of(Mediation.class), matching::mediation, claim -> false);
        compare("condition", gold.conditions(), of(Condition.class), matching::condition, claim -> false);
        return new ReportScore(gold.name(), Collections.unmodifiableMap(tallies), remarks);
    }

    private <C extends Claim> List<C> of(Class<C> kind) {
        return claims.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private boolean isExcluded(Claim event) {
        return gold.excluded().stream().anyMatch(words -> matching.stands(event, words));
    }

    /** A condition may meet a gold deadline, but does not count as a record of one. */
    private void compareDeadlines() {
        List<Claim> made = new ArrayList<>(of(Deadline.class));
        int deadlines = made.size();
        made.addAll(of(Condition.class));
        Pairs<GoldItem.Demanded, Claim> pairs = new Pairs<>(gold.deadlines(), made, matching::deadline);
        int right = (int) pairs.takenBy.keySet().stream()
                .filter(record -> record < deadlines)
                .count();
        tallies.put("deadline", new Tally(pairs.found(), pairs.wanted(), right, deadlines));
        remark("deadline", pairs, record -> record < deadlines);
    }

    private <G extends GoldItem, C extends Claim> void compare(
            String kind, List<G> items, List<C> made, ToDoubleBiFunction<G, C> measure, Predicate<C> wrong) {
        Pairs<G, C> pairs = new Pairs<>(items, made, measure);
        int right = (int) pairs.takenBy.keySet().stream()
                .filter(record -> !wrong.test(made.get(record)))
                .count();
        tallies.put(kind, new Tally(pairs.found(), pairs.wanted(), right, made.size()));
        remark(kind, pairs, record -> true);
    }

    private <G extends GoldItem, C extends Claim> void remark(
            String kind, Pairs<G, C> pairs, Predicate<Integer> counts) {
        for (int item = 0; item < pairs.items.size(); item++) {
            G missed = pairs.items.get(item);
            if (missed.must() && !pairs.taken.containsKey(item)) {
                String words = "missed " + kind + " (line " + missed.line() + "): " + missed.shown();
                remarks.add(new ReportScore.Remark(words, null));
            }
        }
        for (int record = 0; record < pairs.made.size(); record++) {
            if (!pairs.takenBy.containsKey(record) && counts.test(record)) {
                remarks.add(new ReportScore.Remark("extra " + kind, pairs.made.get(record)));
            }
        }
    }

    /** Who agrees with whom. */
    private static final class Pairs<G extends GoldItem, C> {
        final List<G> items;
        final List<C> made;
        /** Record by gold item. */
        final Map<Integer, Integer> taken = new HashMap<>();
        /** Gold item by record; several records may restate one item. */
        final Map<Integer, Integer> takenBy = new HashMap<>();

        private record Pair(double agreement, int item, int record) {}

        Pairs(List<G> items, List<C> made, ToDoubleBiFunction<G, C> measure) {
            this.items = items;
            this.made = made;
            List<Pair> pairs = new ArrayList<>();
            for (int item = 0; item < items.size(); item++) {
                for (int record = 0; record < made.size(); record++) {
                    double agreement = measure.applyAsDouble(items.get(item), made.get(record));
                    if (agreement >= ENOUGH) {
                        pairs.add(new Pair(agreement, item, record));
                    }
                }
            }
            pairs.sort(Comparator.comparingDouble(Pair::agreement)
                    .thenComparingInt(Pair::item)
                    .thenComparingInt(Pair::record)
                    .reversed());
            for (Pair pair : pairs) {
                if (!taken.containsKey(pair.item()) && !takenBy.containsKey(pair.record())) {
                    taken.put(pair.item(), pair.record());
                    takenBy.put(pair.record(), pair.item());
                }
            }
            pairs.forEach(pair -> takenBy.putIfAbsent(pair.record(), pair.item()));
        }

        int wanted() {
            return (int) items.stream().filter(GoldItem::must).count();
        }

        int found() {
            return (int) taken.keySet().stream()
                    .filter(item -> items.get(item).must())
                    .count();
        }
    }
}
