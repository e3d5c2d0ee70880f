package org.dragoman.ledger.view;

import java.util.List;

/**
 * How often something is reported. A copy or another version of a report is a report, but not an independent one.
 *
 * @param reports how many reports tell it
 * @param independent how many of them are left when copies and versions count as the one that came first
 * @param publishers whose reports they are, sorted; a report without a publisher is missing
 */
public record Coverage(int reports, int independent, List<String> publishers) {
    public Coverage {
        publishers = List.copyOf(publishers);
    }
}
