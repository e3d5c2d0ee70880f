package org.dragoman.coder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.actor.KnownActor;
import org.dragoman.knowledge.office.Person;
import org.dragoman.knowledge.office.Tenure;
import org.dragoman.model.Actor;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Span;
import org.dragoman.reader.Reading;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Sayings;
import org.jspecify.annotations.Nullable;

/** Turns what a report names into actors, with code, sectors and the role on the report's day. */
final class ActorResolver {

    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "me", "our", "my", "ourselves");

    private final Knowledge knowledge;
    private final Reading reading;
    private final Sayings sayings;
    private final @Nullable LocalDate day;
    private final @Nullable String mainCountry;
    private final Map<Integer, List<Actor>> resolved = new HashMap<>();

    ActorResolver(Knowledge knowledge, Reading reading) {
        this.knowledge = knowledge;
        this.reading = reading;
        this.sayings = new Sayings(reading.attributions());
        PartialDate published = reading.document().published();
        this.day = published == null ? null : published.earliest();
        this.mainCountry = findMainCountry(reading);
    }

    /** The country that most of a report's actors belong to, for roles such as "the police" that name none. */
    private static @Nullable String findMainCountry(Reading reading) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Entity entity : reading.entities()) {
            String country = entity.country();
            if (country != null
                    && entity.known() != null
                    && entity.known().kind() != KnownActor.Kind.STATE
                    && entity.known().kind() != KnownActor.Kind.INSTITUTION
                    && entity.known().kind() != KnownActor.Kind.GROUP) {
                continue;
            }
            if (country != null && country.length() == 3) {
                counts.merge(country, entity.mentions().size(), Integer::sum);
            }
        }
        String best = null;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (best == null || count.getValue() > counts.getOrDefault(best, 0)) {
                best = count.getKey();
            }
        }
        return best;
    }

    /** The actors that a mention names: one, several for "both parties", none for what cannot act. */
    List<Actor> resolve(int mentionId) {
        List<Actor> known = resolved.get(mentionId);
        if (known == null) {
            known = resolve(reading.mentions().get(mentionId));
            resolved.put(mentionId, known);
        }
        return known;
    }

    /** The one actor that a mention names, or null. */
    @Nullable
    Actor one(int mentionId) {
        List<Actor> actors = mentionId < 0 ? List.of() : resolve(mentionId);
        return actors.isEmpty() ? null : actors.get(0);
    }

    private List<Actor> resolve(Mention mention) {
        Entity entity = reading.entityOf(mention);
        if (mention.form() == Mention.Form.PRONOUN
                && FIRST_PERSON.contains(mention.text().toLowerCase(java.util.Locale.ROOT))) {
            Mention speaker = speakerAround(mention);
            if (speaker == null || speaker.form() == Mention.Form.PRONOUN && reading.entityOf(speaker) == entity) {
                return List.of();
            }
            return List.of(actor(mention, reading.entityOf(speaker)));
        }
        if (!entity.members().isEmpty()) {
            List<Actor> members = new ArrayList<>();
            for (int member : entity.members()) {
                members.add(actor(mention, reading.entities().get(member)));
            }
            return members;
        }
        return entity.isActor() ? List.of(actor(mention, entity)) : List.of();
    }

    /** Who says "we": the speaker of the innermost statement around it. */
    private @Nullable Mention speakerAround(Mention mention) {
        Attribution around = sayings.innermost(
                mention.head(), attribution -> attribution.speaker() >= 0 && attribution.speaker() != mention.id());
        return around == null ? null : reading.mentions().get(around.speaker());
    }

    private Actor actor(Mention mention, Entity entity) {
        KnownActor known = entity.known();
        Person person = entity.person();
        Tenure tenure = person == null || day == null
                ? null
                : person.tenureOn(day).or(() -> person.tenureBefore(day)).orElse(null);
        String code = code(mention, entity, tenure);
        String id = person != null ? person.id() : known != null ? known.id() : null;
        String wikidata = person != null ? person.wikidata() : known != null ? known.wikidata() : null;
        return new Actor(
                mention.text(),
                mention.span(),
                name(entity, code),
                id,
                wikidata,
                code,
                sectors(entity, tenure),
                role(entity, tenure));
    }

    private @Nullable String code(Mention mention, Entity entity, @Nullable Tenure tenure) {
        KnownActor known = entity.known();
        if (known != null) {
            return known.code();
        }
        if (entity.country() != null) {
            return entity.country();
        }
        if (tenure != null) {
            return tenure.body();
        }
        boolean official = entity.kind() == Entity.Kind.BODY
                && entity.sectors().stream().anyMatch(sector -> sector.equals("GOV") || sector.equals("MIL"));
        Mention speaker = official ? speakerAround(mention) : null;
        if (speaker != null && reading.entityOf(speaker).country() != null) {
            // "The ministry keeps in touch", says a Norwegian: her own ministry.
            return reading.entityOf(speaker).country();
        }
        boolean domestic =
                entity.kind() == Entity.Kind.BODY || entity.kind() == Entity.Kind.PERSON && entity.role() != null;
        return domestic ? mainCountry : null;
    }

    private String name(Entity entity, @Nullable String code) {
        boolean role = entity.known() == null
                && entity.person() == null
                && entity.role() != null
                && entity.name().equalsIgnoreCase(entity.role());
        KnownActor body = code == null ? null : knowledge.actors().byCode(code);
        return role && body != null ? entity.name() + " of " + body.name() : entity.name();
    }

    private static List<String> sectors(Entity entity, @Nullable Tenure tenure) {
        List<String> sectors = new ArrayList<>(entity.sectors());
        if (tenure != null) {
            String sector = switch (tenure.office()) {
                case "opposition-leader", "claimant" -> "OPP";
                case "army-chief" -> "MIL";
                case "speaker-of-parliament" -> "LEG";
                default -> "GOV";
            };
            if (!sectors.contains(sector)) {
                sectors.add(sector);
            }
        }
        if (sectors.isEmpty() && entity.kind() == Entity.Kind.STATE) {
            sectors.add("GOV");
        }
        if (sectors.isEmpty() && entity.kind() == Entity.Kind.PEOPLE) {
            sectors.add("CVL");
        }
        return sectors;
    }

    private static @Nullable String role(Entity entity, @Nullable Tenure tenure) {
        return Optional.ofNullable(entity.role()).orElse(tenure == null ? null : tenure.title());
    }

    /** Those who protest, where the report names only the protest. */
    Actor protesters(Span span, String text, @Nullable String country) {
        String code = country != null ? country : mainCountry;
        KnownActor state = code == null ? null : knowledge.actors().byCode(code);
        String name = state == null ? "protesters" : "protesters of " + state.name();
        return new Actor(text, span, name, null, null, state == null ? null : code, List.of("CVL"), "protesters");
    }

    /**
     * The authorities of a country, for acts whose doer is not told but can be nobody else.
     *
     * @param country where it happened, or null for the report's main country
     */
    @Nullable
    Actor authorities(Span span, String text, @Nullable String country) {
        String code = country != null ? country : mainCountry;
        KnownActor state = code == null ? null : knowledge.actors().byCode(code);
        return state == null
                ? null
                : new Actor(
                        text, span, "authorities of " + state.name(), null, null, code, List.of("GOV"), "authorities");
    }

    /** Why an actor's code is what it is, where the report's words do not tell. */
    @Nullable
    String doubt(int mentionId) {
        Entity entity = reading.entityOf(reading.mentions().get(mentionId));
        boolean assumed = entity.known() == null
                && entity.country() == null
                && entity.person() == null
                && (entity.kind() == Entity.Kind.BODY || entity.kind() == Entity.Kind.PERSON && entity.role() != null);
        return assumed && mainCountry != null
                ? "taken to belong to " + mainCountry + ", the report's main country"
                : null;
    }
}
