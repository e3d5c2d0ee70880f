package org.dragoman.cli;

import java.util.Locale;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Store;

/** Takes coded reports and puts them into a ledger, many in one transaction. */
final class LedgerSink implements Sink {

    private static final int CHARACTERS = 1 << 23;

    /** Where reading is slow, what was read is kept after so long. */
    private static final long LONGEST = 10_000_000_000L;

    private final String coder;
    private final int most;
    private final Batch batch;
    private Batch.Written written = new Batch.Written(0, 0, 0, 0);
    private long characters;
    private long since = System.nanoTime();

    /** @param most claims that are written in one transaction */
    LedgerSink(Store store, String coder, int most) {
        this.coder = coder;
        this.most = most;
        this.batch = store.batch();
    }

    @Override
    public void write(Engine.Coded coded) {
        batch.add(coded.document(), coder, coded.claims());
        characters += coded.document().text().length();
        if (batch.size() >= most || characters >= CHARACTERS || System.nanoTime() - since > LONGEST) {
            finish();
        }
    }

    @Override
    public void finish() {
        written = written.plus(batch.commit());
        characters = 0;
        since = System.nanoTime();
    }

    /**
     * What was done, in a sentence: what became of each report that came in, and how many claims were written.
     *
     * @param news what passed over reports before they were coded
     * @param faults how many reports, files and feeds could not be read
     */
    String summary(NewReports news, int faults) {
        return String.format(
                Locale.ROOT,
                "%,d reports added, %,d coded anew, %,d passed over, %,d doubles, %,d faults; %,d claims written.",
                written.reports(),
                written.recoded(),
                written.unchanged() + news.passedOver(),
                news.doubles(),
                faults,
                written.claims());
    }
}
