package org.dragoman.ledger.exchange.told;

import java.util.List;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A report and what it tells.
 *
 * @param text its text; null where texts were not asked for
 * @param entries its claims in the order of the text, each with its record
 */
public record Told(Report report, @Nullable Text text, List<Entry> entries) {
    public Told {
        entries = List.copyOf(entries);
    }
}
