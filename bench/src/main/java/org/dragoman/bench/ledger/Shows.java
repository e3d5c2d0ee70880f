package org.dragoman.bench.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Set;
import org.dragoman.cli.show.Show;
import org.dragoman.ledger.crisis.ActorNames;
import org.dragoman.ledger.store.Selection.Crisis;
import org.dragoman.ledger.store.Store;
import org.dragoman.ledger.view.Question;
import org.dragoman.ledger.view.Views;

/** Asks a ledger what {@code dragoman show} does, as it does, and has the tables written for nobody. */
final class Shows {

    private static final int ROWS_OF_A_TABLE = 50;
    private static final Show.Look LOOK = new Show.Look("benchmark", 120, false);

    private final Store store;
    private final Watch watch;
    private final ActorNames names = ActorNames.load();

    Shows(Store store, Watch watch) {
        this.store = store;
        this.watch = watch;
    }

    /** Every view as of a day: of the days that it looks at unless asked, of one actor, and of a crisis. */
    void all(LocalDate asOf, Set<String> actor, Crisis crisis) {
        Question question = Question.EVERYTHING.asOf(asOf).limit(ROWS_OF_A_TABLE);
        show("show … as of " + asOf, question);
        show("show … of one actor as of " + asOf, question.about(actor));
        show("show … of a crisis as of " + asOf, question.in(crisis));
    }

    private void show(String head, Question question) {
        watch.head(head);
        for (Show.What what : Show.What.values()) {
            Show show = new Show(what, Show.Form.TABLE, names::name);
            watch.time(what.toString(), () -> {
                Question asked = what.isOfLateDays() ? Views.lately(store, question) : question;
                try (Writer nobody = Writer.nullWriter()) {
                    return show.print(store, asked, LOOK, nobody);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
