package org.dragoman.bench.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.actor.KnownActor;
import org.dragoman.knowledge.codebook.Act;
import org.dragoman.model.Place;

/** Who acts, what is done and where, each as often as in real reports; the same in every report that is made from a seed. */
final class World {

    private static final int UNKNOWN = 3_000_000;
    private static final int PUBLISHERS = 400;
    private static final int REASONS = 3_000;
    private static final List<String> SECTORS = List.of("GOV", "MIL", "OPP", "CVL", "JRN", "BUS", "COP", "REB");

    private final List<KnownActor> known;
    private final List<KnownActor> states;
    private final Map<String, Act> acts = new HashMap<>();
    private final List<Act> all;
    private final MadeUpWords words;
    private final LedgerFigures figures;
    private final List<String> reasons = new ArrayList<>();
    private final Zipf knownOften;
    private final Zipf unknownOften;
    private final Zipf publishersOften = new Zipf(PUBLISHERS, 0.9);
    private final Zipf reasonsOften = new Zipf(REASONS, 0.9);

    World(Knowledge knowledge, LedgerFigures figures, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.figures = figures;
        this.words = new MadeUpWords(random);
        this.known = new ArrayList<>(knowledge.actors().all());
        Collections.shuffle(known, new Random(seed));
        this.states = known.stream()
                .filter(actor -> actor.kind() == KnownActor.Kind.STATE && actor.code() != null)
                .toList();
        this.all = knowledge.codebook().acts();
        all.forEach(act -> acts.put(act.id(), act));
        this.knownOften = new Zipf(known.size(), figures.count("zipf exponent", "known"));
        this.unknownOften = new Zipf(UNKNOWN, figures.count("zipf exponent", "unknown"));
        for (int i = 0; i < REASONS; i++) {
            reasons.add(words.words(figures.number("evidence reason by 10", random), random));
        }
    }

    MadeUpWords words() {
        return words;
    }

    LedgerFigures figures() {
        return figures;
    }

    /** The known actor of a rank, the most frequent first. */
    KnownActor known(int rank) {
        return known.get(rank);
    }

    Somebody somebody(SplittableRandom random) {
        if (figures.is("actor known", random)) {
            KnownActor actor = known.get(knownOften.draw(random));
            return new Somebody(actor.name(), actor.id(), actor.wikidata(), actor.code(), actor.sectors());
        }
        int number = unknownOften.draw(random);
        SplittableRandom own = new SplittableRandom(number);
        String code = figures.is("actor unknown code", own) ? state(own).code() : null;
        List<String> sectors = own.nextInt(3) == 0 ? List.of() : List.of(SECTORS.get(own.nextInt(SECTORS.size())));
        return new Somebody(words.name(number), null, null, code, sectors);
    }

    private KnownActor state(SplittableRandom random) {
        return states.get(Math.min(states.size() - 1, knownOften.draw(random) % states.size()));
    }

    /** One of twenty towns of a state. */
    Place place(SplittableRandom random) {
        KnownActor state = state(random);
        int town = random.nextInt(20);
        int number = Math.floorMod(state.id().hashCode(), 100_000) * 20 + town;
        return town == 0
                ? new Place(state.name(), state.code(), null, null, null)
                : new Place(words.name(number), state.code(), town * 2.25, town * 4.5 - 45, 100_000 + number);
    }

    Act act(SplittableRandom random) {
        Act act = acts.get(figures.draw("event act", random));
        return act != null ? act : all.get(random.nextInt(all.size()));
    }

    String publisher(SplittableRandom random) {
        return words.name(publishersOften.draw(random)) + " News";
    }

    /** Why words count; reports repeat each other in this. */
    String reason(SplittableRandom random) {
        return reasons.get(reasonsOften.draw(random));
    }
}
