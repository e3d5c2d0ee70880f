package org.dragoman.knowledge.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.table.Key;
import org.dragoman.knowledge.table.Table;
import org.dragoman.knowledge.table.Table.Row;
import org.dragoman.knowledge.table.TableFolder;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** The actors of the tables {@code actors/*.tsv}, by name and by code. Immutable and thread-safe. */
public final class Actors {

    /** PLOVER's sector codes. */
    public static final Set<String> SECTORS = Set.of(
            "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "IGO", "JRN", "JUD", "LAB", "LEG", "MED", "MIL",
            "MNC", "NGO", "OPP", "PRE", "PRM", "PTY", "REB", "REF", "REL", "SOC", "SPY", "UAF", "UNK");

    private static final Set<String> STATES = Set.of("state", "observer", "territory", "contested");
    private static final Set<String> ORGANISATIONS = Set.of("IGO", "NGO", "MNC", "IMG", "ISM");
    private static final Set<String> GROUPS = Set.of("armed", "party", "alliance", "movement", "militia", "union");

    private static final int LONGEST_ABBREVIATION = 6;

    private final Map<String, List<Sense>> senses = new HashMap<>(1 << 14);
    private final Map<String, KnownActor> byCode = new HashMap<>();
    private final Map<String, KnownActor> byId = new LinkedHashMap<>();
    private final Map<String, KnownActor> byAlpha2 = new HashMap<>();

    private Actors() {}

    public static Actors load(TableFolder folder) {
        Actors actors = new Actors();
        actors.loadStates(folder);
        actors.loadInstitutions(folder);
        actors.loadOrganisations(folder);
        actors.loadGroups(folder);
        actors.loadPeoples(folder);
        return actors;
    }

    /** What a key made by {@link Key} can mean; empty where nothing is known. */
    public List<Sense> senses(String key) {
        return senses.getOrDefault(key, List.of());
    }

    /** The state or organisation with this code. */
    public @Nullable KnownActor byCode(String code) {
        return byCode.get(code);
    }

    /** The state with this ISO 3166-1 alpha-2 code. */
    public @Nullable KnownActor byAlpha2(String code) {
        return byAlpha2.get(code);
    }

    /** Every actor, in the order of the tables. */
    public List<KnownActor> all() {
        return List.copyOf(byId.values());
    }

    private void loadStates(TableFolder folder) {
        Table table = folder.table(
                "actors/states",
                "id",
                "iso3",
                "iso2",
                "cow",
                "fips",
                "name",
                "kind",
                "names",
                "demonyms",
                "peoples",
                "capital",
                "metonyms",
                "wikidata");
        for (Row row : table.rows()) {
            row.oneOf("kind", STATES);
            String code = row.orNull("iso3");
            KnownActor state = new KnownActor(
                    row.need("id"),
                    code,
                    row.need("name"),
                    KnownActor.Kind.STATE,
                    List.of(),
                    code == null ? List.of() : List.of(code),
                    row.orNull("wikidata"));
            add(row, state);
            if (!row.get("iso2").isEmpty()) {
                byAlpha2.put(row.get("iso2"), state);
            }
            name(state, Sense.Form.NAME, row.get("name"));
            name(state, Sense.Form.NAME, row.list("names"));
            name(state, Sense.Form.ADJECTIVE, row.list("demonyms"));
            name(state, Sense.Form.PEOPLE, row.list("peoples"));
            name(state, Sense.Form.CAPITAL, row.list("capital"));
            name(state, Sense.Form.METONYM, row.list("metonyms"));
        }
    }

    private void loadInstitutions(TableFolder folder) {
        Table table = folder.table("actors/institutions", "id", "code", "name", "names", "sectors", "wikidata");
        for (Row row : table.rows()) {
            KnownActor institution = new KnownActor(
                    row.need("id"),
                    row.oneOf("code", byCode.keySet()),
                    row.need("name"),
                    KnownActor.Kind.INSTITUTION,
                    row.list("sectors", SECTORS),
                    List.of(row.need("code")),
                    row.orNull("wikidata"));
            add(row, institution);
            name(institution, Sense.Form.NAME, row.get("name"));
            name(institution, Sense.Form.NAME, row.list("names"));
        }
    }

    private void loadOrganisations(TableFolder folder) {
        Table table = folder.table(
                "actors/organisations",
                "id",
                "code",
                "name",
                "names",
                "kind",
                "sectors",
                "part_of",
                "seat",
                "wikidata");
        for (Row row : table.rows()) {
            row.oneOf("kind", ORGANISATIONS);
            KnownActor organisation = new KnownActor(
                    row.need("id"),
                    row.need("code"),
                    row.need("name"),
                    KnownActor.Kind.ORGANISATION,
                    row.list("sectors", SECTORS),
                    List.of(),
                    row.orNull("wikidata"));
            add(row, organisation);
            name(organisation, Sense.Form.NAME, row.get("name"));
            name(organisation, Sense.Form.NAME, row.list("names"));
        }
    }

    private void loadGroups(TableFolder folder) {
        Set<String> states = states();
        Table table = folder.table(
                "actors/groups",
                "id",
                "code",
                "name",
                "names",
                "countries",
                "sectors",
                "kind",
                "from",
                "to",
                "part_of",
                "wikidata");
        for (Row row : table.rows()) {
            row.oneOf("kind", GROUPS);
            PartialDate from = row.date("from");
            PartialDate to = row.date("to");
            if (from != null && to != null && to.latest().isBefore(from.earliest())) {
                throw row.mistake("the group ends before it begins");
            }
            KnownActor group = new KnownActor(
                    row.need("id"),
                    row.need("code"),
                    row.need("name"),
                    KnownActor.Kind.GROUP,
                    row.list("sectors", SECTORS),
                    row.list("countries", states),
                    row.orNull("wikidata"));
            add(row, group);
            name(group, Sense.Form.NAME, row.get("name"));
            name(group, Sense.Form.NAME, row.list("names"));
        }
    }

    private void loadPeoples(TableFolder folder) {
        Set<String> states = states();
        Table table = folder.table("actors/peoples", "id", "code", "name", "names", "adjectives", "countries");
        for (Row row : table.rows()) {
            KnownActor people = new KnownActor(
                    row.need("id"),
                    row.need("code"),
                    row.need("name"),
                    KnownActor.Kind.PEOPLE,
                    List.of(),
                    row.list("countries", states),
                    null);
            add(row, people);
            name(people, Sense.Form.PEOPLE, row.get("name"));
            name(people, Sense.Form.PEOPLE, row.list("names"));
            name(people, Sense.Form.ADJECTIVE, row.list("adjectives"));
        }
    }

    /** Codes of the states, territories and states that have ended. */
    private Set<String> states() {
        Set<String> codes = new HashSet<>();
        byCode.forEach((code, actor) -> {
            if (actor.kind() == KnownActor.Kind.STATE) {
                codes.add(code);
            }
        });
        return codes;
    }

    private void add(Row row, KnownActor actor) {
        if (byId.putIfAbsent(actor.id(), actor) != null) {
            throw row.mistake("the id " + actor.id() + " is used twice");
        }
        if (actor.code() != null) {
            byCode.putIfAbsent(actor.code(), actor);
        }
    }

    private void name(KnownActor actor, Sense.Form form, List<String> names) {
        for (String each : names) {
            name(actor, form, each);
        }
    }

    private void name(KnownActor actor, Sense.Form form, String name) {
        String key = Key.of(name);
        List<Sense> known = senses.get(key);
        if (known == null) {
            known = new ArrayList<>(1);
            senses.put(key, known);
        }
        boolean exact = isAbbreviation(name, key);
        for (Sense sense : known) {
            if (sense.actor() == actor && sense.form() == form && sense.exact() == exact) {
                return;
            }
        }
        known.add(new Sense(actor, form, exact));
    }

    /** Capitals only, and few of them: "US", "U.N.", "WHO", "ISIL". */
    private static boolean isAbbreviation(String name, String key) {
        if (name.length() > 2 * LONGEST_ABBREVIATION || key.length() > LONGEST_ABBREVIATION) {
            return false;
        }
        boolean capitals = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            capitals |= Character.isUpperCase(c);
        }
        return capitals;
    }
}
