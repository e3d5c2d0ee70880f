package org.dragoman.ledger.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dragoman.model.Text;

/** What can be asked of a ledger: a store's claims as they were coded, or the same with people's decisions applied. */
public interface Entries {

    /** Hands each selected claim on in turn; memory does not grow with their number. */
    void entries(Selection selection, Consumer<Entry> each);

    /** The same claims in the same order, each with its record. */
    List<Entry> withRecords(List<Entry> entries);

    /** Hands each selected report on in turn. */
    void reports(Reports selection, Consumer<Report> each);

    /** The numbers of the selected reports, ascending. */
    default Set<Long> numbers(Reports selection) {
        Set<Long> numbers = new TreeSet<>();
        reports(selection, report -> numbers.add(report.number()));
        return numbers;
    }

    /** The text of a report by its hash; empty where the ledger has none. */
    Optional<Text> text(String sha256);

    /** Who and what was declared to be the same, or not to be. */
    default Identities identities() {
        return Identities.NONE;
    }

    /** Hands on those selected claims that are also coded in a certain way; the selection's limit counts these. */
    default void entries(Selection selection, Coded coded, Consumer<Entry> each) {
        int[] left = {selection.limit() > 0 ? selection.limit() : Integer.MAX_VALUE};
        entries(selection.limit(0), entry -> {
            if (left[0] > 0 && coded.matches(entry.facets())) {
                left[0]--;
                each.accept(entry);
            }
        });
    }

    /**
     * The pairs of one actor and an object that selected claims tell of, in {@link Pair#LATEST_FIRST} order. The
     * selection's limit counts pairs, and its actors are wanted as the one side or the other.
     *
     * @param identities under which keys actors are told
     */
    default List<Pair> pairs(Selection selection, Identities identities) {
        return Pair.read(this, selection, identities);
    }

    /** Hands on the selected claims of these pairs, on whatever day; the selection's actors and limit are not asked. */
    default void ofPairs(Selection selection, Identities identities, Collection<Pair> pairs, Consumer<Entry> each) {
        Pair.read(this, selection, identities, pairs, each);
    }

    /** The selected claims. */
    default List<Entry> entries(Selection selection) {
        List<Entry> all = new ArrayList<>();
        entries(selection, all::add);
        return all;
    }

    /** The selected reports. */
    default List<Report> reports(Reports selection) {
        List<Report> all = new ArrayList<>();
        reports(selection, all::add);
        return all;
    }

    /**
     * What people declared to be the same.
     *
     * @param actors from an actor's key to the key under which it is to be told; keys that stand for themselves are missing
     * @param together groups of ids of claims that tell one event, whatever the rules say
     * @param apart pairs of ids of claims that tell two events, whatever the rules say
     */
    record Identities(Map<String, String> actors, List<List<String>> together, List<List<String>> apart) {

        /** Nobody declared anything. */
        public static final Identities NONE = new Identities(Map.of(), List.of(), List.of());

        public Identities {
            actors = Map.copyOf(actors);
            together = List.copyOf(together);
            apart = List.copyOf(apart);
        }

        /** The key under which an actor is told. */
        public String canonical(String actor) {
            return actors.getOrDefault(actor, actor);
        }
    }
}
