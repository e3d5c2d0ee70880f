package org.dragoman.knowledge.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.knowledge.table.Key;
import org.dragoman.knowledge.table.NameIndex;
import org.dragoman.knowledge.table.Table.Row;
import org.dragoman.knowledge.table.TableFolder;
import org.jspecify.annotations.Nullable;

/**
 * The gazetteer of {@code places/places.tsv} and {@code places/divisions.tsv}. Immutable to whoever asks, and thread-safe.
 *
 * <p>A report names few of tens of thousands of places, so a line becomes a place when one of its names is first asked
 * for. The lines of an analyst's own tables are checked at once all the same.
 */
public final class Places {

    /** Divisions, then populated places. */
    private final List<Row> rows = new ArrayList<>();

    private final int divisions;
    private final NameIndex index;
    private final Map<String, List<KnownPlace>> found = new ConcurrentHashMap<>();

    private Places(List<Row> divisions, List<Row> places) {
        this.divisions = divisions.size();
        rows.addAll(divisions);
        rows.addAll(places);
        index = new NameIndex(3 * rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            index.add(row, "name", i);
            index.add(row, "names", i);
            if (!row.isBuiltIn()) {
                check(i);
            }
        }
    }

    public static Places load(TableFolder folder) {
        return new Places(
                folder.table(
                                "places/divisions",
                                "code",
                                "country",
                                "name",
                                "names",
                                "latitude",
                                "longitude",
                                "geonames")
                        .rows(),
                folder.table(
                                "places/places",
                                "geonames",
                                "name",
                                "names",
                                "country",
                                "division",
                                "latitude",
                                "longitude",
                                "population")
                        .rows());
    }

    /** Places whose name has this {@link Key}, the most populous first; empty where none is known. */
    public List<KnownPlace> named(String key) {
        List<KnownPlace> known = found.get(key);
        if (known != null) {
            return known;
        }
        int[] candidates = index.find(key);
        if (candidates.length == 0) {
            return List.of();
        }
        List<KnownPlace> places = new ArrayList<>(candidates.length);
        for (int i : candidates) {
            KnownPlace place = place(i);
            if (isNamed(rows.get(i), key) && !places.contains(place)) {
                places.add(place);
            }
        }
        places.sort(Comparator.comparingInt(place -> -place.population()));
        List<KnownPlace> sorted = List.copyOf(places);
        found.put(key, sorted);
        return sorted;
    }

    /** The best place of that name: in the first of the preferred countries that has one, else the most populous. */
    public @Nullable KnownPlace named(String key, Set<String> preferredCountries) {
        List<KnownPlace> candidates = named(key);
        for (KnownPlace candidate : candidates) {
            if (preferredCountries.contains(candidate.country())) {
                return candidate;
            }
        }
        return candidates.isEmpty() ? null : candidates.get(0);
    }

    /** How many populated places there are. */
    public int populated() {
        return rows.size() - divisions;
    }

    /**
     * Checks every line, which takes longer than loading.
     *
     * @throws org.dragoman.model.FaultException with file and line of the first mistake
     */
    public void check() {
        for (int i = 0; i < rows.size(); i++) {
            check(i);
        }
    }

    private void check(int i) {
        place(i);
        rows.get(i).list("names");
    }

    private static boolean isNamed(Row row, String key) {
        if (Key.of(row.get("name")).equals(key)) {
            return true;
        }
        for (String name : row.list("names")) {
            if (Key.of(name).equals(key)) {
                return true;
            }
        }
        return false;
    }

    private KnownPlace place(int i) {
        Row row = rows.get(i);
        boolean division = i < divisions;
        return new KnownPlace(
                row.need("name"),
                row.need("country"),
                degrees(row, "latitude", 90),
                degrees(row, "longitude", 180),
                division ? 0 : whole(row, "population", 0),
                whole(row, "geonames"),
                division);
    }

    private static @Nullable Double degrees(Row row, String column, int most) {
        if (row.get(column).isEmpty()) {
            return null;
        }
        double degrees = row.number(column);
        if (Math.abs(degrees) > most) {
            throw row.mistake("the column " + column + " goes from -" + most + " to " + most);
        }
        return degrees;
    }

    private static @Nullable Integer whole(Row row, String column) {
        return row.get(column).isEmpty() ? null : (Integer) (int) row.number(column);
    }

    private static int whole(Row row, String column, int otherwise) {
        Integer number = whole(row, column);
        return number == null ? otherwise : number;
    }
}
