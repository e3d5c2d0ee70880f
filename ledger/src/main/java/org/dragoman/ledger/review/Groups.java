package org.dragoman.ledger.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Names that mean the same, as merges and splits in their order make them: the later one counts. The first name of a group
 * is the one that stands for all.
 */
final class Groups {

    private final Map<String, LinkedHashSet<String>> groups = new HashMap<>();
    private final LinkedHashSet<List<String>> apart = new LinkedHashSet<>();

    /** Puts names and all that mean the same as one of them together; the first one stands for all. */
    void merge(List<String> names) {
        LinkedHashSet<String> group = new LinkedHashSet<>(names.subList(0, 1));
        for (String name : names) {
            group.add(name);
            group.addAll(groups.getOrDefault(name, new LinkedHashSet<>()));
        }
        group.forEach(name -> groups.put(name, group));
        apart.removeIf(group::containsAll);
    }

    /** Takes the second name out of the group of the first one; whatever else is in the group stays with the first. */
    void split(String first, String second) {
        LinkedHashSet<String> group = groups.get(first);
        if (group != null && group.contains(second)) {
            LinkedHashSet<String> rest = new LinkedHashSet<>();
            if (group.iterator().next().equals(second)) {
                rest.add(first);
            }
            rest.addAll(group);
            rest.remove(second);
            groups.remove(second);
            rest.forEach(name -> groups.put(name, rest));
        }
        apart.add(pair(first, second));
    }

    private static List<String> pair(String first, String second) {
        return first.compareTo(second) < 0 ? List.of(first, second) : List.of(second, first);
    }

    boolean areTogether(Collection<String> names) {
        String first = names.iterator().next();
        return groups.getOrDefault(first, new LinkedHashSet<>()).containsAll(names);
    }

    boolean areApart(String first, String second) {
        return apart.contains(pair(first, second));
    }

    /** The name that stands for another. */
    String leader(String name) {
        LinkedHashSet<String> group = groups.get(name);
        return group == null ? name : group.iterator().next();
    }

    /** All that mean the same as a name, itself among them. */
    Collection<String> of(String name) {
        LinkedHashSet<String> group = groups.get(name);
        return group == null ? List.of(name) : List.copyOf(group);
    }

    /** From each name that another one stands for to that one. */
    Map<String, String> leaders() {
        Map<String, String> leaders = new HashMap<>();
        groups.keySet().forEach(name -> {
            if (!leader(name).equals(name)) {
                leaders.put(name, leader(name));
            }
        });
        return leaders;
    }

    /** Each group of two and more once, in a fixed order. */
    List<List<String>> together() {
        List<List<String>> all = new ArrayList<>();
        groups.keySet().stream().sorted().forEach(name -> {
            if (leader(name).equals(name) && of(name).size() > 1) {
                all.add(List.copyOf(of(name)));
            }
        });
        return all;
    }

    /** Pairs that are not the same. */
    List<List<String>> apart() {
        return List.copyOf(apart);
    }
}
