package org.dragoman.knowledge.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.table.Key;
import org.dragoman.knowledge.table.Table.Row;
import org.dragoman.knowledge.table.TableFolder;
import org.jspecify.annotations.Nullable;

/** The gazetteer of {@code places/places.tsv} and {@code places/divisions.tsv}. Immutable and thread-safe. */
public final class Places {

    private final Map<String, List<KnownPlace>> byName = new HashMap<>();
    private int populated;

    private Places() {}

    public static Places load(TableFolder folder) {
        Places places = new Places();
        for (Row row : folder.table(
                        "places/divisions", "code", "country", "name", "names", "latitude", "longitude", "geonames")
                .rows()) {
            places.add(row, 0, true);
        }
        for (Row row : folder.table(
                        "places/places",
                        "geonames",
                        "name",
                        "names",
                        "country",
                        "division",
                        "latitude",
                        "longitude",
                        "population")
                .rows()) {
            places.add(row, row.get("population").isEmpty() ? 0 : (int) row.number("population"), false);
            places.populated++;
        }
        places.byName.values().forEach(list -> list.sort(Comparator.comparingInt(place -> -place.population())));
        return places;
    }

    /** Places whose name has this {@link Key}, the most populous first; empty where none is known. */
    public List<KnownPlace> named(String key) {
        return byName.getOrDefault(key, List.of());
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
        return populated;
    }

    private void add(Row row, int population, boolean division) {
        KnownPlace place = new KnownPlace(
                row.need("name"),
                row.need("country"),
                degrees(row, "latitude", 90),
                degrees(row, "longitude", 180),
                population,
                row.get("geonames").isEmpty() ? null : (Integer) (int) row.number("geonames"),
                division);
        index(place.name(), place);
        row.list("names").forEach(name -> index(name, place));
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

    private void index(String name, KnownPlace place) {
        List<KnownPlace> places = byName.computeIfAbsent(Key.of(name), key -> new ArrayList<>(1));
        if (!places.contains(place)) {
            places.add(place);
        }
    }
}
