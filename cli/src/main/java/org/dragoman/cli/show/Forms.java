package org.dragoman.cli.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.ledger.view.Told;
import org.jspecify.annotations.Nullable;

/** The forms that what many views tell takes in cells and fields. */
final class Forms {

    private static final int TOLD = 3;

    private final UnaryOperator<String> naming;

    /**
     * @param naming how a person reads an actor's key
     */
    Forms(UnaryOperator<String> naming) {
        this.naming = naming;
    }

    String name(@Nullable String key) {
        return key == null ? "–" : naming.apply(key);
    }

    String names(List<String> keys) {
        return keys.isEmpty() ? "–" : keys.stream().map(naming).collect(Collectors.joining(", "));
    }

    String sides(List<String> actors, List<String> recipients) {
        return recipients.isEmpty() ? names(actors) : names(actors) + " → " + names(recipients);
    }

    /** Who tells something: the first few speakers, or else the publications. */
    String tellers(Told told) {
        List<String> who = told.speakers().isEmpty()
                ? told.publishers()
                : told.speakers().stream().map(naming).toList();
        return String.join(", ", who.subList(0, Math.min(TOLD, who.size())))
                + (who.size() > TOLD ? " and " + (who.size() - TOLD) + " more" : "");
    }

    static String days(@Nullable Object from, @Nullable Object to) {
        if (from == null) {
            return to == null ? "" : "until " + to;
        }
        return to == null || from.equals(to) ? from.toString() : from + " to " + to;
    }

    /** How many independent reports there are, and of how many in all where these are more. */
    static String counted(int independent, int reports) {
        return reports == independent ? String.valueOf(independent) : independent + " of " + reports;
    }

    static String counted(Told told) {
        return counted(told.origins(), told.reports());
    }

    /** The first id, with which the row can be opened, and how many there are besides. */
    static String ids(List<String> ids) {
        return ids.isEmpty() ? "" : ids.get(0) + (ids.size() > 1 ? " +" + (ids.size() - 1) : "");
    }

    /** A modality in brackets; what is told as done needs no word. */
    static String bracketed(@Nullable Object modality) {
        return modality == null || modality.toString().equals("actual") ? "" : " [" + modality + "]";
    }

    static String quoted(@Nullable String words) {
        return words == null || words.isEmpty() ? "" : "“" + words + "”";
    }

    /** A word of a closed set. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    /** Who tells something as an object, with the claims. */
    static Map<String, @Nullable Object> told(Told told) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("speakers", told.speakers());
        fields.put("byReport", told.byReport());
        fields.put("publishers", told.publishers());
        fields.put("reports", told.reports());
        fields.put("independent", told.origins());
        fields.put("claims", told.claims());
        return fields;
    }

    /** An object of some named values and of who tells them, if anybody; names and values take turns. */
    static Map<String, @Nullable Object> part(@Nullable Told told, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        if (told != null) {
            fields.putAll(told(told));
        }
        return fields;
    }

    /** The ids in all parts, each once. */
    static List<String> claims(Stream<Told> parts) {
        return parts.flatMap(told -> told.claims().stream()).distinct().toList();
    }
}
