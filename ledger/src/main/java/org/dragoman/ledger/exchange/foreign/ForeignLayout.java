package org.dragoman.ledger.exchange.foreign;

import java.util.List;
import org.dragoman.ledger.exchange.foreign.ForeignRow.Mistake;
import org.dragoman.model.Actor;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Place;
import org.jspecify.annotations.Nullable;

/** How the rows of a layout tell of an event. */
interface ForeignLayout {

    /** What a row tells. */
    record Coded(
            Publication publication,
            String coder,
            Kind kind,
            List<Actor> actors,
            List<Actor> recipients,
            @Nullable Place place,
            @Nullable PartialDate date) {}

    /**
     * Where a row comes from.
     *
     * @param id the id that the row gives itself
     */
    record Publication(
            String id,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable PartialDate published) {}

    /**
     * What sort of event it is.
     *
     * @param column the column that tells it, whose words carry the claim
     * @param cameo its CAMEO code, or null where the layout gives PLOVER's type
     * @param type PLOVER's type, or null where the layout gives a CAMEO code
     * @param mode PLOVER's mode, or null
     */
    record Kind(
            String column,
            @Nullable String cameo,
            @Nullable String type,
            @Nullable String mode,
            List<String> contexts,
            @Nullable Double goldstein) {}

    Coded read(ForeignRow row) throws Mistake;
}
