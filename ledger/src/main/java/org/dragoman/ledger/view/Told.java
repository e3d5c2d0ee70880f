package org.dragoman.ledger.view;

import java.util.List;

/**
 * Who tells what a row says, and where.
 *
 * @param speakers keys of those whom reports name as saying so, sorted
 * @param byReport whether a report says so itself, in nobody's name
 * @param publishers the publications, sorted; those of reports that name none are missing
 * @param reports how many reports tell it
 * @param origins how many independent ones: a copy and a version count as the report that they come from
 * @param claims ids of the claims, by their days, each once; copies of one text share ids
 */
public record Told(
        List<String> speakers,
        boolean byReport,
        List<String> publishers,
        int reports,
        int origins,
        List<String> claims) {

    public Told {
        speakers = List.copyOf(speakers);
        publishers = List.copyOf(publishers);
        claims = List.copyOf(claims);
    }
}
