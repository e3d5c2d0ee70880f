package org.dragoman.ledger.view;

import java.util.List;
import org.dragoman.ledger.store.Report;

/**
 * A report with all that read like it.
 *
 * @param report the first of them that the question asks for
 * @param copies ids of the others with the same words
 * @param versions ids of longer, shorter or updated ones
 * @param publishers who printed it in any form, sorted
 */
public record ReportRow(Report report, List<String> copies, List<String> versions, List<String> publishers) {
    public ReportRow {
        copies = List.copyOf(copies);
        versions = List.copyOf(versions);
        publishers = List.copyOf(publishers);
    }
}
