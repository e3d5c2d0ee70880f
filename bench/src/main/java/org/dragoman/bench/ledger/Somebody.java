package org.dragoman.bench.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An actor whatever report names it. */
record Somebody(
        String name,
        @Nullable String id,
        @Nullable String wikidata,
        @Nullable String code,
        List<String> sectors) {}
