package org.dragoman.evaluation.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.reader.layer.Entity;
import org.jspecify.annotations.Nullable;

/** What a name names, as far as the corpora agree. */
enum NameKind {
    PERSON("per", "person", "politician"),
    ORGANISATION("org", "organization", "organisation", "politicalparty"),
    PLACE("loc", "gpe", "location", "place", "country"),
    PEOPLE("norp", "nationality", "people");

    private static final Map<Entity.Kind, NameKind> OF = Map.of(
            Entity.Kind.PERSON, PERSON,
            Entity.Kind.ORGANISATION, ORGANISATION,
            Entity.Kind.GROUP, ORGANISATION,
            Entity.Kind.BODY, ORGANISATION,
            Entity.Kind.STATE, PLACE,
            Entity.Kind.PLACE, PLACE,
            Entity.Kind.PEOPLE, PEOPLE);

    private final List<String> labels;

    NameKind(String... labels) {
        this.labels = List.of(labels);
    }

    /** The kind that a corpus calls so; null for kinds that are not compared. */
    static @Nullable NameKind ofLabel(String label) {
        String plain = label.toLowerCase(Locale.ROOT);
        for (NameKind kind : values()) {
            if (kind.labels.contains(plain)) {
                return kind;
            }
        }
        return null;
    }

    static @Nullable NameKind of(Entity.Kind kind) {
        return OF.get(kind);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
