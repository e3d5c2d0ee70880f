package org.dragoman.bench.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dragoman.knowledge.codebook.Act;
import org.dragoman.model.Place;

/**
 * What several reports of a few days tell.
 *
 * @param began the day on which it begins, counted from 1970
 * @param cast who is in most of its reports
 * @param deeds what most of its reports tell
 */
record Story(long began, List<Somebody> cast, List<Deed> deeds) {

    private static final int CAST = 4;
    private static final int DEEDS = 6;

    /**
     * Something that is done.
     *
     * @param daysBefore days between it and the day on which the story begins
     */
    record Deed(Act act, Somebody actor, Somebody recipient, Place place, int daysBefore) {}

    static Story of(World world, long began, SplittableRandom random) {
        List<Somebody> cast = new ArrayList<>();
        for (int i = 0; i < CAST; i++) {
            cast.add(world.somebody(random));
        }
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < DEEDS; i++) {
            int actor = random.nextInt(CAST);
            deeds.add(new Deed(
                    world.act(random),
                    cast.get(actor),
                    cast.get((actor + 1 + random.nextInt(CAST - 1)) % CAST),
                    world.place(random),
                    random.nextInt(4)));
        }
        return new Story(began, cast, deeds);
    }
}
