package org.dragoman.ledger.crisis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.dragoman.knowledge.actor.Actors;
import org.dragoman.knowledge.actor.KnownActor;
import org.dragoman.knowledge.actor.Sense;
import org.dragoman.knowledge.office.Offices;
import org.dragoman.knowledge.table.Key;
import org.dragoman.knowledge.table.TableFolder;
import org.dragoman.ledger.store.ActorKey;
import org.jspecify.annotations.Nullable;

/** Whom a person means who names an actor by an id, a code or a name. Immutable and thread-safe. */
public final class ActorNames {

    private static final String UNKNOWN = "~";

    /** Forms of names, the plainest first; an adjective is not how a person names an actor. */
    private static final List<Sense.Form> FORMS =
            List.of(Sense.Form.NAME, Sense.Form.METONYM, Sense.Form.CAPITAL, Sense.Form.PEOPLE);

    /** Words that have no capital within a name. */
    private static final Set<String> SMALL =
            Set.of("of", "the", "and", "for", "in", "on", "to", "de", "da", "do", "al");

    private final Actors actors;
    private final Offices offices;
    private final Map<String, String> names = new HashMap<>();

    private ActorNames(Actors actors, Offices offices) {
        this.actors = actors;
        this.offices = offices;
        actors.all().forEach(actor -> names.put(actor.id(), actor.name()));
        offices.persons().forEach(person -> names.putIfAbsent(person.id(), person.name()));
    }

    /** With the tables that come with Dragoman. */
    public static ActorNames load() {
        try (TableFolder folder = TableFolder.open(List.of())) {
            return new ActorNames(Actors.load(folder), Offices.load(folder));
        }
    }

    /**
     * The keys of those who can be meant, sorted: one where the tables know an id, a code or a name, or where they know
     * nothing of it; several where the name is that of several.
     */
    public List<String> keys(String words) {
        String name = words.strip();
        if (name.startsWith(UNKNOWN)) {
            return List.of(ActorKey.ofName(name.substring(UNKNOWN.length())));
        }
        if (names.containsKey(name)) {
            return List.of(name);
        }
        KnownActor byCode = actors.byCode(name);
        if (byCode != null) {
            return List.of(byCode.id());
        }
        Set<String> found = named(name);
        return found.isEmpty() ? List.of(ActorKey.ofName(name)) : List.copyOf(found);
    }

    /**
     * How a person reads a key: the name in the tables; of somebody whom they do not know the name in the key, with
     * capitals; words that are no key of an actor as they are.
     */
    public String name(String key) {
        if (!key.startsWith(UNKNOWN)) {
            return names.getOrDefault(key, key);
        }
        StringJoiner name = new StringJoiner(" ");
        for (String word : key.substring(UNKNOWN.length()).split(" ")) {
            name.add(name.length() > 0 && SMALL.contains(word) ? word : capital(word));
        }
        return name.toString();
    }

    private static String capital(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int first = word.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + word.substring(Character.charCount(first));
    }

    /** The ISO 3166-1 alpha-3 code of a state that is given by its code, id or name; null where no single state is. */
    @Nullable
    String country(String words) {
        List<String> keys = keys(words);
        return actors.all().stream()
                .filter(actor -> actor.kind() == KnownActor.Kind.STATE && keys.equals(List.of(actor.id())))
                .map(KnownActor::code)
                .findFirst()
                .orElse(null);
    }

    private Set<String> named(String name) {
        Set<String> found = new TreeSet<>();
        String key = Key.of(name);
        boolean isCapitals = name.equals(name.toUpperCase(Locale.ROOT));
        for (Sense.Form form : FORMS) {
            for (Sense sense : actors.senses(key)) {
                if (sense.form() == form && (isCapitals || !sense.exact())) {
                    found.add(sense.actor().id());
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        offices.byName(key).forEach(person -> found.add(person.id()));
        return found;
    }
}
