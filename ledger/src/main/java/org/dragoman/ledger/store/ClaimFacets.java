package org.dragoman.ledger.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.model.Actor;
import org.dragoman.model.Claim;
import org.dragoman.model.Condition;
import org.dragoman.model.Deadline;
import org.dragoman.model.Document;
import org.dragoman.model.Event;
import org.dragoman.model.Figure;
import org.dragoman.model.Mediation;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Place;
import org.dragoman.model.Position;
import org.dragoman.model.Statement;
import org.dragoman.wire.RecordWriter;
import org.jspecify.annotations.Nullable;

/** Puts each kind of claim of one report into facets and gives it its valid time. */
final class ClaimFacets {

    private final @Nullable PartialDate published;
    private final Map<String, String> speakers;

    /**
     * Facets of the claims of one report.
     *
     * @param speakers from the id of each statement that has one to the key of its speaker
     */
    ClaimFacets(@Nullable PartialDate published, Map<String, String> speakers) {
        this.published = published;
        this.speakers = Map.copyOf(speakers);
    }

    ClaimFacets(Document document, List<Claim> claims) {
        this(document.published(), speakers(claims));
    }

    private static Map<String, String> speakers(List<Claim> claims) {
        Map<String, String> speakers = new HashMap<>();
        for (Claim claim : claims) {
            if (claim instanceof Statement statement && statement.speaker() != null) {
                speakers.put(claim.anchor().id(), ActorKey.of(statement.speaker()));
            }
        }
        return speakers;
    }

    /** The claim as a ledger keeps it. */
    Entry entry(Claim claim, long report, long coding, Known known) {
        String record = RecordWriter.line(claim);
        return new Entry(
                report,
                coding,
                claim.anchor().id(),
                claim.kind(),
                known,
                valid(claim),
                facets(claim),
                claim.anchor().span(),
                claim.anchor().confidence(),
                ClaimDigest.of(record),
                record);
    }

    /** When a claim holds; a position and a deadline's demand go on, all else is of its day. */
    Valid valid(Claim claim) {
        if (claim instanceof Event event) {
            return Valid.of(event.date() == null ? null : event.date().value(), published);
        } else if (claim instanceof Statement statement) {
            return Valid.of(statement.date(), published);
        } else if (claim instanceof Position position) {
            return Valid.of(position.date(), published).open();
        } else if (claim instanceof Deadline deadline) {
            PartialDate due = deadline.due();
            return Valid.of(null, published).until(due == null ? null : due.latest());
        } else if (claim instanceof Mediation mediation) {
            return Valid.of(mediation.date(), published);
        }
        return Valid.of(null, published);
    }

    Facets facets(Claim claim) {
        if (claim instanceof Event event) {
            return event(event);
        } else if (claim instanceof Statement statement) {
            return plain(
                    claim,
                    statement.style().toString(),
                    null,
                    one(statement.speaker()),
                    one(statement.addressee()),
                    null);
        } else if (claim instanceof Position position) {
            Position.Matter object = position.object();
            String key = object.actor() == null ? ActorKey.fold(object.text()) : ActorKey.of(object.actor());
            return plain(claim, position.stance().toString(), null, one(position.holder()), one(object.actor()), key);
        } else if (claim instanceof Deadline deadline) {
            return plain(
                    claim,
                    deadline.response().toString(),
                    deadline.duration(),
                    one(deadline.imposer()),
                    keys(deadline.targets()),
                    fold(deadline.demand()));
        } else if (claim instanceof Condition condition) {
            return plain(claim, claim.kind(), null, one(condition.holder()), List.of(), fold(condition.requirement()));
        } else if (claim instanceof Figure figure) {
            return figure(figure);
        }
        Mediation mediation = (Mediation) claim;
        return plain(
                claim,
                mediation.act().toString(),
                null,
                one(mediation.thirdParty()),
                keys(mediation.parties()),
                mediation.conditions().isEmpty() ? null : String.join("\n", mediation.conditions()));
    }

    private Facets event(Event event) {
        Place place = event.place();
        return new Facets(
                event.type(),
                event.mode(),
                event.cameo(),
                event.modality().toString(),
                keys(event.actors()),
                keys(event.recipients()),
                place == null ? null : ActorKey.fold(place.name()),
                place == null ? null : place.country(),
                event.anchor().statement(),
                speaker(event),
                null,
                null,
                null);
    }

    private Facets figure(Figure figure) {
        Place place = figure.place();
        return new Facets(
                figure.unit(),
                null,
                null,
                null,
                one(figure.by()),
                List.of(),
                ActorKey.fold(figure.what()),
                place == null ? null : place.country(),
                figure.anchor().statement(),
                speaker(figure),
                figure.value(),
                figure.lower(),
                figure.upper());
    }

    private Facets plain(
            Claim claim,
            String code,
            @Nullable String mode,
            List<String> actors,
            List<String> recipients,
            @Nullable String object) {
        return new Facets(
                code,
                mode,
                null,
                null,
                actors,
                recipients,
                object,
                null,
                claim.anchor().statement(),
                speaker(claim),
                null,
                null,
                null);
    }

    private @Nullable String speaker(Claim claim) {
        String statement = claim.anchor().statement();
        return statement == null ? null : speakers.get(statement);
    }

    private static @Nullable String fold(@Nullable String words) {
        return words == null ? null : ActorKey.fold(words);
    }

    private static List<String> one(@Nullable Actor actor) {
        return actor == null ? List.of() : List.of(ActorKey.of(actor));
    }

    private static List<String> keys(List<Actor> actors) {
        return actors.stream().map(ActorKey::of).toList();
    }

    /** All actors that a claim names, whatever they do in it. */
    static Stream<Actor> actors(Claim claim) {
        if (claim instanceof Event event) {
            return Stream.concat(event.actors().stream(), event.recipients().stream());
        } else if (claim instanceof Statement statement) {
            return Stream.of(statement.speaker(), statement.addressee()).filter(actor -> actor != null);
        } else if (claim instanceof Position position) {
            return Stream.of(position.holder(), position.object().actor()).filter(actor -> actor != null);
        } else if (claim instanceof Deadline deadline) {
            return Stream.concat(Stream.of(deadline.imposer()), deadline.targets().stream());
        } else if (claim instanceof Condition condition) {
            return Stream.of(condition.holder());
        } else if (claim instanceof Figure figure) {
            return Stream.of(figure.by()).filter(actor -> actor != null);
        }
        Mediation mediation = (Mediation) claim;
        return Stream.concat(Stream.of(mediation.thirdParty()), mediation.parties().stream());
    }

    /** The place that a claim names, or null. */
    static @Nullable Place place(Claim claim) {
        return claim instanceof Event event ? event.place() : claim instanceof Figure figure ? figure.place() : null;
    }
}
