package org.dragoman.ledger.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Things that are linked with one another, directly or through others; the order of linking does not matter. */
final class Links {

    private final int[] parents;

    /** So many things, numbered from 0, none linked. */
    Links(int count) {
        parents = new int[count];
        for (int i = 0; i < count; i++) {
            parents[i] = i;
        }
    }

    void link(int one, int other) {
        int a = root(one);
        int b = root(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    boolean linked(int one, int other) {
        return root(one) == root(other);
    }

    private int root(int number) {
        int at = number;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** The things by their groups. */
    <T> List<List<T>> groups(List<T> things) {
        Map<Integer, List<T>> groups = new TreeMap<>();
        for (int i = 0; i < parents.length; i++) {
            groups.computeIfAbsent(root(i), root -> new ArrayList<>()).add(things.get(i));
        }
        return List.copyOf(groups.values());
    }
}
