package org.dragoman.cli.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.ledger.view.Conflict;
import org.dragoman.ledger.view.Coverage;
import org.dragoman.ledger.view.Named;
import org.jspecify.annotations.Nullable;

/** The forms that what many views tell takes in cells and fields. */
final class Forms {

    private static final int TOLD = 3;

    private Forms() {}

    static String days(@Nullable Object from, @Nullable Object to) {
        if (from == null) {
            return to == null ? "" : "until " + to;
        }
        return to == null || from.equals(to) ? from.toString() : from + " to " + to;
    }

    static String names(List<Named> actors) {
        return actors.isEmpty() ? "–" : actors.stream().map(Named::name).collect(Collectors.joining(", "));
    }

    static String sides(List<Named> actors, List<Named> recipients) {
        return recipients.isEmpty() ? names(actors) : names(actors) + " → " + names(recipients);
    }

    /** How many independent reports there are, and of how many in all where these are more. */
    static String counted(Coverage coverage) {
        return coverage.reports() == coverage.independent()
                ? String.valueOf(coverage.independent())
                : coverage.independent() + " of " + coverage.reports();
    }

    /** The first few ids, so that one can be opened. */
    static String ids(List<String> ids) {
        return ids.isEmpty() ? "" : ids.get(0) + (ids.size() > 1 ? " +" + (ids.size() - 1) : "");
    }

    /** Who tells what, where claims of one act differ. */
    static String differing(Conflict conflict) {
        return conflict.matter() + ": "
                + conflict.tellings().stream().map(Forms::telling).collect(Collectors.joining("; "));
    }

    private static String telling(Conflict.Telling telling) {
        List<String> who = telling.speakers().isEmpty()
                ? telling.publishers()
                : telling.speakers().stream().map(Named::name).toList();
        String names = String.join(", ", who.subList(0, Math.min(TOLD, who.size())));
        String more = who.size() > TOLD ? " and others" : "";
        return telling.value() + (names.isEmpty() ? "" : " (" + names + more + ")");
    }

    /** A modality in brackets; what is told as done needs no word. */
    static String bracketed(@Nullable Object modality) {
        return modality == null || modality.toString().equals("actual") ? "" : " [" + modality + "]";
    }

    static String quoted(String words) {
        return words.isEmpty() ? "" : "“" + words + "”";
    }

    static Map<String, @Nullable Object> actor(Named named) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("key", named.key());
        fields.put("name", named.name());
        return fields;
    }

    static List<Map<String, @Nullable Object>> actors(List<Named> named) {
        return named.stream().map(Forms::actor).toList();
    }

    static List<Map<String, @Nullable Object>> conflicts(List<Conflict> conflicts) {
        return conflicts.stream().map(Forms::conflict).toList();
    }

    private static Map<String, @Nullable Object> conflict(Conflict conflict) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("matter", conflict.matter().toString());
        fields.put(
                "tellings",
                conflict.tellings().stream().map(Forms::fields).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(Conflict.Telling telling) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("value", telling.value());
        fields.put("speakers", actors(telling.speakers()));
        fields.put("publishers", telling.publishers());
        fields.put("claims", telling.claims());
        return fields;
    }

    /** The two counts of reports and whose they are, as three fields. */
    static <R> ShowTable<R> coverage(ShowTable<R> table, java.util.function.Function<R, Coverage> coverage) {
        return table.field("reports", row -> coverage.apply(row).reports())
                .field("independent", row -> coverage.apply(row).independent())
                .field("publishers", row -> coverage.apply(row).publishers());
    }
}
