package org.dragoman.evaluation.task;

import java.util.Map;
import java.util.Set;
import org.dragoman.model.Event;
import org.jspecify.annotations.Nullable;

/** The fifteen root types of PLV, whose labels came through CAMEO and an older PLOVER. */
final class Plover {

    /** No event was found. */
    static final String NONE = "NONE";

    private static final String YIELD = "YIELD";
    private static final Set<String> YIELDING = Set.of("CONCEDE", "RETREAT");

    /** Verbal cooperation, material cooperation, verbal conflict, material conflict. */
    private static final Map<String, Integer> QUAD = Map.ofEntries(
            Map.entry("AGREE", 1),
            Map.entry("CONSULT", 1),
            Map.entry("SUPPORT", 1),
            Map.entry("COOPERATE", 2),
            Map.entry("AID", 2),
            Map.entry(YIELD, 2),
            Map.entry("REQUEST", 3),
            Map.entry("ACCUSE", 3),
            Map.entry("REJECT", 3),
            Map.entry("THREATEN", 3),
            Map.entry("PROTEST", 4),
            Map.entry("SANCTION", 4),
            Map.entry("MOBILIZE", 4),
            Map.entry("COERCE", 4),
            Map.entry("ASSAULT", 4));

    /**
     * The type that CAMEO codes had in PLOVER's draft 0.8 of September 2021, by the code's longest beginning that is listed. A fact of the
     * conversion table of github.com/openeventdata/PLOVER (CAMEO2PLOVER-2021.txt), here as the fewest beginnings that give it.
     */
    private static final Map<String, String> FORMER = Map.ofEntries(
            Map.entry("03", "AGREE"),
            Map.entry("04", "CONSULT"),
            Map.entry("05", "SUPPORT"),
            Map.entry("06", "COOPERATE"),
            Map.entry("07", "AID"),
            Map.entry("08", "CONCEDE"),
            Map.entry("0813", "RETREAT"),
            Map.entry("0814", "RETREAT"),
            Map.entry("084", "RETREAT"),
            Map.entry("085", "RETREAT"),
            Map.entry("086", "RETREAT"),
            Map.entry("087", "RETREAT"),
            Map.entry("09", "ACCUSE"),
            Map.entry("10", "REQUEST"),
            Map.entry("11", "ACCUSE"),
            Map.entry("12", "REJECT"),
            Map.entry("13", "THREATEN"),
            Map.entry("14", "PROTEST"),
            Map.entry("15", "MOBILIZE"),
            Map.entry("16", "SANCTION"),
            Map.entry("163", "COERCE"),
            Map.entry("17", "COERCE"),
            Map.entry("1712", "ASSAULT"),
            Map.entry("175", "ASSAULT"),
            Map.entry("18", "ASSAULT"),
            Map.entry("19", "ASSAULT"),
            Map.entry("191", "COERCE"),
            Map.entry("192", "COERCE"),
            Map.entry("20", "ASSAULT"));

    private Plover() {}

    static boolean isRoot(String type) {
        return QUAD.containsKey(type);
    }

    static String root(String type) {
        return YIELDING.contains(type) ? YIELD : type;
    }

    /** 1 to 4 as text; 0 where nothing was found. */
    static String quad(String root) {
        return String.valueOf(QUAD.getOrDefault(root, 0));
    }

    /** Whether an event is of this root, by its own type or by that which its CAMEO code had when the labels were made. */
    static boolean fits(Event event, String root) {
        String former = former(event.cameo());
        return root(event.type()).equals(root) || former != null && root(former).equals(root);
    }

    private static @Nullable String former(@Nullable String code) {
        for (int length = code == null ? 0 : Math.min(4, code.length()); length >= 2 && code != null; length--) {
            String type = FORMER.get(code.substring(0, length));
            if (type != null) {
                return type;
            }
        }
        return null;
    }
}
