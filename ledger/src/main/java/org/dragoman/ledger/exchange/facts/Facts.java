package org.dragoman.ledger.exchange.facts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.actor.KnownActor;
import org.dragoman.knowledge.actor.Sense;
import org.dragoman.knowledge.codebook.Act;
import org.dragoman.knowledge.codebook.Codebook.Cameo;
import org.dragoman.knowledge.codebook.Codebook.EventType;
import org.dragoman.knowledge.place.KnownPlace;
import org.dragoman.knowledge.table.Key;
import org.dragoman.model.Actor;
import org.dragoman.model.Place;
import org.jspecify.annotations.Nullable;

/** Look-ups from our codes to those of other layouts, and back. What is not known is null. Immutable and thread-safe. */
public final class Facts {

    private final Knowledge knowledge;
    private final Map<String, Country> countries = new HashMap<>();
    private final Map<String, String> byFips = new HashMap<>();
    private final Map<String, String> byCameo = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, String> sectors = new HashMap<>();
    private final Map<String, Cameo> cameo = new HashMap<>();
    private final Map<String, Act> acts = new HashMap<>();

    /** Of several codes the first is written. */
    private record Country(String cow, List<String> fips, List<String> cameo) {}

    private record Group(String family, String code) {}

    private record Role(String code, int rank) {}

    /** The facts that come with Dragoman, beside its knowledge. */
    public Facts(Knowledge knowledge) {
        this.knowledge = knowledge;
        for (String[] row : FactTable.read("countries.tsv", "iso3", "cow", "fips", "cameo")) {
            Country country = new Country(row[1], FactTable.values(row[2]), FactTable.values(row[3]));
            countries.put(row[0], country);
            country.fips().forEach(code -> byFips.putIfAbsent(code, row[0]));
            country.cameo().forEach(code -> byCameo.putIfAbsent(code, row[0]));
        }
        for (String[] row : FactTable.read("groups.tsv", "actor", "family", "cameo")) {
            groups.put(row[0], new Group(row[1], row[2]));
        }
        for (String[] row : FactTable.read("sectors.tsv", "sector", "cameo", "rank", "icews")) {
            if (!row[1].isEmpty()) {
                roles.put(row[0], new Role(row[1], Integer.parseInt(row[2])));
            }
            sectors.put(row[0], row[3]);
        }
        knowledge.codebook().cameo().forEach(code -> cameo.put(code.code(), code));
        for (Act act : knowledge.codebook().acts()) {
            if (act.cameo() != null) {
                acts.putIfAbsent(act.cameo() + "." + act.type(), act);
            }
        }
    }

    /** Whether a code is that of a state or a territory, and not of an organisation. */
    public boolean isCountry(@Nullable String code) {
        return code != null && countries.containsKey(code);
    }

    /** The Correlates of War number of a state. */
    public @Nullable String cow(@Nullable String iso3) {
        Country country = iso3 == null ? null : countries.get(iso3);
        return country == null ? null : known(country.cow());
    }

    /** The FIPS 10-4 code of a state. */
    public @Nullable String fips(@Nullable String iso3) {
        Country country = iso3 == null ? null : countries.get(iso3);
        return country == null ? null : first(country.fips());
    }

    /** The code of a state in CAMEO's list as GDELT has it. */
    public @Nullable String cameoCountry(@Nullable String iso3) {
        Country country = iso3 == null ? null : countries.get(iso3);
        return country == null ? null : first(country.cameo());
    }

    /** The code of a state as Phoenix has it. */
    public @Nullable String phoenixCountry(@Nullable String iso3) {
        Country country = iso3 == null ? null : countries.get(iso3);
        return country == null ? null : country.cameo().contains(iso3) ? iso3 : first(country.cameo());
    }

    private static @Nullable String first(List<String> codes) {
        return codes.isEmpty() ? null : codes.get(0);
    }

    private static @Nullable String known(String field) {
        return field.isEmpty() ? null : field;
    }

    /** The English name of a state. */
    public @Nullable String countryName(@Nullable String iso3) {
        KnownActor state = isCountry(iso3) && iso3 != null ? knowledge.actors().byCode(iso3) : null;
        return state == null ? null : state.name();
    }

    /** The state with this FIPS code, as ISO 3166-1 alpha-3. */
    public @Nullable String ofFips(String code) {
        return code.isEmpty() ? null : byFips.get(code);
    }

    /** The state with this CAMEO code, as ISO 3166-1 alpha-3. */
    public @Nullable String ofCameoCountry(String code) {
        return code.isEmpty() ? null : byCameo.get(code);
    }

    /** The state of this name, as ISO 3166-1 alpha-3. */
    public @Nullable String ofCountryName(String name) {
        KnownActor actor = named(name);
        return actor != null && actor.kind() == KnownActor.Kind.STATE ? actor.code() : null;
    }

    /** The one actor that is called so, as news calls it; null where nobody or several are. */
    public @Nullable KnownActor named(String name) {
        Set<KnownActor> found = new LinkedHashSet<>();
        for (Sense sense : knowledge.actors().senses(Key.of(name))) {
            if (sense.form() == Sense.Form.NAME) {
                found.add(sense.actor());
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** The state or organisation with this code. */
    public @Nullable KnownActor coded(String code) {
        return knowledge.actors().byCode(code);
    }

    /** CAMEO's code of a known group. */
    public @Nullable String group(Actor actor) {
        Group group = known(actor);
        return group == null ? null : group.code();
    }

    /** CAMEO's code of what a known group is part of, where that stands in its own code. */
    public @Nullable String family(Actor actor) {
        Group group = known(actor);
        return group == null ? null : known(group.family());
    }

    private @Nullable Group known(Actor actor) {
        Group byId = actor.id() == null ? null : groups.get(actor.id());
        return byId != null || actor.code() == null ? byId : groups.get(actor.code());
    }

    /** The CAMEO role codes of an actor's sectors, each once, in the order in which a code of CAMEO's has them. */
    public List<String> roles(Actor actor) {
        return actor.sectors().stream()
                .map(roles::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Role::rank))
                .map(Role::code)
                .distinct()
                .toList();
    }

    /** Whether a role code is generic for what is international, and so begins a code. */
    public boolean isInternational(String role) {
        return roles.containsValue(new Role(role, 1));
    }

    /** The sectors of an actor in words, each once. */
    public List<String> sectors(Actor actor) {
        return actor.sectors().stream()
                .map(sector -> sectors.getOrDefault(sector, ""))
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
    }

    /** What the codebook tells of a CAMEO code. */
    public @Nullable Cameo cameo(String code) {
        return cameo.get(code);
    }

    /** The act that stands for a CAMEO code. */
    public Act act(Cameo code) {
        Act exact = acts.get(code.code() + "." + code.type());
        return exact != null ? exact : knowledge.codebook().general(code.type(), code.mode(), null);
    }

    /** The act that stands for a type and a mode. */
    public Act act(String type, @Nullable String mode) {
        return knowledge.codebook().general(type, mode, null);
    }

    /** What the codebook tells of a type. */
    public @Nullable EventType type(String name) {
        return knowledge.codebook().type(name);
    }

    /** Whether PLOVER has this context. */
    public boolean isContext(String name) {
        return knowledge.codebook().contexts().stream()
                .anyMatch(known -> known.name().equals(name));
    }

    /** Whether a place is a first-level division: a province, a state of a union. */
    public boolean isDivision(Place place) {
        KnownPlace known = place.country() == null
                ? null
                : knowledge.places().named(Key.of(place.name()), Set.of(place.country()));
        return known != null && known.division() && known.country().equals(place.country());
    }
}
