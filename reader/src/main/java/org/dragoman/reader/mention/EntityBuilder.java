package org.dragoman.reader.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.knowledge.actor.KnownActor;
import org.dragoman.knowledge.office.Person;
import org.dragoman.knowledge.table.Key;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.jspecify.annotations.Nullable;

/** An entity in the making, growing with each mention. Never leaves this room. */
final class EntityBuilder {

    final int id;
    final boolean named;
    Entity.Kind kind;
    String name;

    @Nullable
    String gender;

    int lastToken = -1;
    /** The entity that this one turned out to be, where it was dropped for it. */
    @Nullable
    EntityBuilder kept;

    final List<EntityBuilder> members = new ArrayList<>();

    private final @Nullable KnownActor known;
    private @Nullable Person person;
    private @Nullable String country;
    private final Set<String> sectors = new LinkedHashSet<>();
    private @Nullable String role;
    private final boolean plural;
    private @Nullable String derivedFrom;
    private String surnameKey = "";
    private String initials = "";
    private @Nullable Person keyedPerson;
    private String personKey = "";

    EntityBuilder(int id, Draft draft) {
        this.id = id;
        this.named = draft.form == Mention.Form.NAME;
        this.kind = draft.kind;
        this.name = draft.person != null ? draft.person.name() : draft.name;
        this.known = draft.kind == Entity.Kind.PLACE ? null : draft.known;
        this.person = draft.person;
        this.country = draft.country;
        this.gender = draft.gender;
        this.plural = draft.plural;
        this.role = draft.role;
        this.sectors.addAll(draft.sectors);
    }

    /** Takes in what another mention's words tell. */
    void learn(Draft draft) {
        if (draft.name.length() > name.length() && person == null && draft.form == Mention.Form.NAME) {
            name = draft.name;
        }
        kind = kind == Entity.Kind.UNKNOWN ? draft.kind : kind;
        person = person == null ? draft.person : person;
        country = country == null ? draft.country : country;
        gender = gender == null ? draft.gender : gender;
        role = role == null ? draft.role : role;
        sectors.addAll(draft.sectors);
    }

    /** Takes in what was learnt of the same somebody under another name. */
    void take(EntityBuilder other) {
        person = person == null ? other.person : person;
        if (person != null) {
            name = person.name();
        }
        kind = kind == Entity.Kind.UNKNOWN ? other.kind : kind;
        country = country == null ? other.country : country;
        gender = gender == null ? other.gender : gender;
        role = role == null ? other.role : role;
        sectors.addAll(other.sectors);
    }

    /** Whether an apposition may join the two. */
    boolean canBe(EntityBuilder other) {
        boolean bothKnown = known != null && other.known != null;
        boolean persons = isPersonal() && other.isPersonal();
        boolean bodies = !isPersonal()
                && !other.isPersonal()
                && kind != Entity.Kind.PLACE
                && other.kind != Entity.Kind.PLACE
                && (known == null || other.known == null)
                && kind != Entity.Kind.STATE
                && other.kind != Entity.Kind.STATE;
        boolean bothNamed = named && other.named && kind == Entity.Kind.PERSON && other.kind == Entity.Kind.PERSON;
        return !bothKnown && !bothNamed && (persons || bodies) && plural == other.plural;
    }

    private boolean isPersonal() {
        return kind == Entity.Kind.PERSON || kind == Entity.Kind.UNKNOWN && named;
    }

    boolean isActor() {
        return kind != Entity.Kind.PLACE && kind != Entity.Kind.NOBODY;
    }

    /** Whether a role in lower case may name this one: "foreign minister" names no prime minister, "minister" either. */
    boolean hasRole(String wanted) {
        return role != null && role.toLowerCase(Locale.ROOT).endsWith(wanted)
                || person != null
                        && person.tenures().stream()
                                .anyMatch(tenure ->
                                        tenure.title().toLowerCase(Locale.ROOT).endsWith(wanted));
    }

    boolean hasShortName(String key) {
        Person holder = person;
        if (holder == null || key.length() <= 3) {
            return false;
        }
        if (keyedPerson != holder) {
            keyedPerson = holder;
            personKey = Key.of(holder.name());
        }
        return personKey.endsWith(key);
    }

    /** The key of the name's last word. */
    String surnameKey() {
        derive();
        return surnameKey;
    }

    /** The first letters of the name's capitalised words. */
    String initials() {
        derive();
        return initials;
    }

    /** What is asked of every entity for every new name is worked out once for as long as the name stays. */
    @SuppressWarnings("ReferenceEquality")
    private void derive() {
        if (derivedFrom == name) {
            return;
        }
        derivedFrom = name;
        surnameKey = Key.of(name.substring(name.lastIndexOf(' ') + 1));
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean begins = i == 0 || name.charAt(i - 1) == ' ' || name.charAt(i - 1) == '-';
            if (begins && Character.isUpperCase(name.charAt(i))) {
                letters.append(name.charAt(i));
            }
        }
        initials = letters.toString();
    }

    @Nullable
    String country() {
        if (country != null) {
            return country;
        }
        return person != null && !person.tenures().isEmpty()
                ? person.tenures().get(person.tenures().size() - 1).body()
                : null;
    }

    Entity build(List<Integer> memberIds, List<Integer> mentions, int newId) {
        return new Entity(
                newId,
                name,
                kind,
                known,
                person,
                country,
                List.copyOf(sectors),
                role,
                gender,
                plural,
                memberIds,
                mentions);
    }
}
