package org.dragoman.ledger.exchange.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, String> sectors = new HashMap<>();
    private final Map<String, Cameo> cameo = new HashMap<>();
    private final Map<String, Act> acts = new HashMap<>();

    private record Country(String cow, String fips, String cameo) {}

    /** The facts that come with Dragoman, beside its knowledge. */
    public Facts(Knowledge knowledge) {
        this.knowledge = knowledge;
        for (String[] row : FactTable.read("countries.tsv", "iso3", "cow", "fips", "cameo")) {
            countries.put(row[0], new Country(row[1], row[2], row[3]));
            byFips.putIfAbsent(row[2], row[0]);
            byCameo.putIfAbsent(row[3], row[0]);
        }
        FactTable.read("groups.tsv", "actor", "cameo").forEach(row -> groups.put(row[0], row[1]));
        for (String[] row : FactTable.read("sectors.tsv", "sector", "cameo", "icews")) {
            roles.put(row[0], row[1]);
            sectors.put(row[0], row[2]);
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
        return country == null ? null : known(country.fips());
    }

    /** CAMEO's code of a state. */
    public @Nullable String cameoCountry(@Nullable String iso3) {
        Country country = iso3 == null ? null : countries.get(iso3);
        return country == null ? null : known(country.cameo());
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
        String byId = actor.id() == null ? null : groups.get(actor.id());
        return byId != null || actor.code() == null ? byId : groups.get(actor.code());
    }

    /** The CAMEO role codes of an actor's sectors, each once. */
    public List<String> roles(Actor actor) {
        return mapped(actor, roles);
    }

    /** The sectors of an actor in words. */
    public List<String> sectors(Actor actor) {
        return mapped(actor, sectors);
    }

    private static List<String> mapped(Actor actor, Map<String, String> table) {
        Set<String> found = new LinkedHashSet<>();
        for (String sector : actor.sectors()) {
            String word = table.getOrDefault(sector, "");
            if (!word.isEmpty()) {
                found.add(word);
            }
        }
        return new ArrayList<>(found);
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
