package org.dragoman.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dragoman.ledger.store.Entries.Identities;
import org.jdbi.v3.core.Handle;

/** Asks a database for pairs of actor and object, so that of millions of positions only those shown are read. */
final class PairQuery {

    /** Both databases compare keys by their bytes, whatever the language of the server. */
    private static final String BY_BYTES = " collate \"C\"";

    private final Selection selection;
    private final Map<String, String> told = new TreeMap<>();

    PairQuery(Selection selection, Identities identities) {
        this.selection = selection;
        told.putAll(identities.actors());
    }

    List<Pair> pairs(Handle handle) {
        return selection.limit() == 0
                ? pairs(handle, selection)
                : LastDays.first(handle, selection, narrowed -> pairs(handle, narrowed));
    }

    private List<Pair> pairs(Handle handle, Selection selection) {
        Clauses clauses = clauses(selection);
        String sql = "select actor, object, last from (select " + actor() + " as actor, " + object()
                + " as object, max(c.valid_from) as last" + ClaimTable.from(selection.kinds()) + joins()
                + clauses.where()
                + " group by 1, 2) pairs order by last desc nulls last, actor" + BY_BYTES + ", object" + BY_BYTES
                + (selection.limit() > 0 ? " limit " + selection.limit() : "");
        return merges().then(clauses)
                .bind(handle.createQuery(sql))
                .map((row, context) -> new Pair(
                        ActorKey.split(row.getString("actor")).get(0),
                        row.getString("object"),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    void entries(Handle handle, Collection<Pair> pairs, Consumer<Entry> each) {
        List<Object> values = new ArrayList<>();
        for (Pair pair : pairs) {
            values.add(ActorKey.inColumn(pair.actor()));
            values.add(pair.object());
        }
        Clauses clauses = Clauses.of(selection.actors(Set.of()));
        String sql = "select " + ClaimTable.columns(selection.records()) + ClaimTable.from(selection.kinds()) + joins()
                + " join (" + rows(pairs.size()) + ") p(holder, matter) on p.holder = " + actor() + " and p.matter = "
                + object() + clauses.where() + ClaimTable.order(selection.limit(0));
        merges().then(Clauses.values(values))
                .then(clauses)
                .bind(handle.createQuery(sql))
                .map((row, context) -> ClaimTable.entry(row, selection.records()))
                .forEach(each);
    }

    /** The asked actors as holder or object; who says so does not matter here. */
    private Clauses clauses(Selection selection) {
        Clauses clauses =
                Clauses.of(selection.actors(Set.of())).and("c.actors <> ''").and("c.object is not null");
        if (!selection.actors().isEmpty()) {
            List<Object> values = new ArrayList<>();
            new TreeSet<>(selection.actors()).forEach(key -> values.add(ActorKey.inColumn(key)));
            values.addAll(new TreeSet<>(selection.actors()));
            String marks = Clauses.marks(selection.actors().size());
            clauses.and("(c.actors in (" + marks + ") or c.object in (" + marks + "))", values.toArray());
        }
        return clauses;
    }

    private String actor() {
        return told.isEmpty() ? "c.actors" : "coalesce(ma.told, c.actors)";
    }

    private String object() {
        return told.isEmpty() ? "c.object" : "coalesce(mo.told, c.object)";
    }

    /** Keys that are told under another one. */
    private String joins() {
        return told.isEmpty()
                ? ""
                : " left join (" + rows(told.size()) + ") ma(name, told) on ma.name = c.actors left join ("
                        + rows(told.size()) + ") mo(name, told) on mo.name = c.object";
    }

    private Clauses merges() {
        List<Object> values = new ArrayList<>();
        told.forEach((key, to) -> values.addAll(List.of(ActorKey.inColumn(key), ActorKey.inColumn(to))));
        told.forEach((key, to) -> values.addAll(List.of(key, to)));
        return Clauses.values(values);
    }

    private static String rows(int count) {
        String row = "(cast(? as varchar), cast(? as varchar))";
        return "values " + row + (", " + row).repeat(count - 1);
    }
}
