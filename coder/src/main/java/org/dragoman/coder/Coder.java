package org.dragoman.coder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Claim;
import org.dragoman.model.Condition;
import org.dragoman.reader.Reading;

/** Codes a reading: {@code coder.code(reading)}. A pure function; immutable and thread-safe. */
public final class Coder {

    private static final String PROGRAM = "dragoman-0.1.0/codebook-";

    private final Knowledge knowledge;
    private final EventCoder eventCoder;

    public Coder(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.eventCoder = new EventCoder(knowledge);
    }

    /**
     * What every record of a reading carries as its {@code coder}: versions of the program and of the codebook, and the way
     * of reading.
     *
     * @param by {@link Reading#by()}
     */
    public String version(String by) {
        return PROGRAM + knowledge.version() + "/" + by;
    }

    /** The claims of a report, in the order of their spans. */
    public List<Claim> code(Reading reading) {
        Coding coding = new Coding(reading, new ActorResolver(knowledge, reading), version(reading.by()));
        List<Claim> claims = new ArrayList<>(StatementCoder.code(coding));
        List<EventCoder.Coded> events = eventCoder.code(coding);
        events.forEach(coded -> claims.add(coded.event()));
        claims.addAll(PositionCoder.code(coding, events));
        claims.addAll(DeadlineCoder.code(coding, events));
        List<Condition> conditions = ConditionCoder.code(coding, events);
        claims.addAll(conditions);
        claims.addAll(FigureCoder.code(coding, knowledge));
        claims.addAll(MediationCoder.code(coding, events, conditions));
        // The sort is stable: kinds keep their order where spans are equal.
        claims.sort(Comparator.comparing((Claim claim) -> claim.anchor().span()));
        return List.copyOf(claims);
    }

    /** The places and states that a report names, in the order of the text. */
    public List<NamedPlace> places(Reading reading) {
        Coding coding = new Coding(reading, new ActorResolver(knowledge, reading), version(reading.by()));
        return reading.mentions().stream()
                .filter(mention -> Placing.isPlace(coding, mention))
                .map(mention -> new NamedPlace(mention.span(), Placing.geocode(coding, knowledge, mention, List.of())))
                .toList();
    }
}
