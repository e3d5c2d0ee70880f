package org.dragoman.ledger.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dragoman.ledger.store.Entry;
import org.jspecify.annotations.Nullable;

/** Claims with the same key, brought together. */
final class Grouped {

    private Grouped() {}

    /** The groups, in the order of their first claims; claims whose key is null are left out. */
    static List<List<Entry>> by(List<Entry> claims, Function<Entry, @Nullable String> key) {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        for (Entry claim : claims) {
            String group = key.apply(claim);
            if (group != null) {
                groups.computeIfAbsent(group, name -> new ArrayList<>()).add(claim);
            }
        }
        return List.copyOf(groups.values());
    }
}
