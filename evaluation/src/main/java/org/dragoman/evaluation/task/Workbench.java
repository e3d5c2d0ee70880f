package org.dragoman.evaluation.task;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.dragoman.evaluation.data.Row;
import org.dragoman.intake.Intake;
import org.dragoman.intake.Publication;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Text;
import org.dragoman.reader.Reading;
import org.jspecify.annotations.Nullable;

/** Where tasks are done: hands out what is measured, and does many texts, several at a time where asked to. */
public final class Workbench implements AutoCloseable {

    /** Long sentences are read by recursion, which needs a deeper stack than threads usually have. */
    private static final long STACK = 64L << 20;

    private final Subject subject;
    private final int limit;
    private final Runnable step;
    private final ExecutorService workers;

    /**
     * A workbench.
     *
     * @param threads texts read at the same time
     * @param limit texts of a file that are read at most
     * @param step told whenever a text has been read
     */
    public Workbench(Subject subject, int threads, int limit, Runnable step) {
        this.subject = subject;
        this.limit = limit;
        this.step = step;
        this.workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(null, work, "measurer", STACK);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Works on the first items, as many as the limit allows; the results have the order of the items. */
    <T, R> List<R> each(List<T> items, Function<T, R> work) {
        List<Future<R>> futures = new ArrayList<>();
        for (T item : items.subList(0, Math.min(limit, items.size()))) {
            futures.add(workers.submit(() -> {
                R result = work.apply(item);
                step.run();
                return result;
            }));
        }
        List<R> results = new ArrayList<>();
        try {
            for (Future<R> future : futures) {
                results.add(future.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        } finally {
            futures.forEach(future -> future.cancel(false));
        }
        return results;
    }

    Knowledge knowledge() {
        return subject.knowledge();
    }

    Subject subject() {
        return subject;
    }

    /** A text as the command would take it in; one without a word is nothing to be read. */
    private static Document document(String id, String text, @Nullable PartialDate published) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Document(id, id, null, null, null, published, "und", Text.of(text), List.of(), null);
        }
        Publication publication = Publication.UNKNOWN.withPublished(published);
        return Intake.create().withDefaults(publication).document(id, text);
    }

    Reading read(String id, String text, @Nullable PartialDate published) {
        return subject.read(document(id, text, published));
    }

    /** A day that a row gives, the other one where it gives none. */
    static @Nullable PartialDate day(Row row, String key, @Nullable PartialDate otherwise) {
        String day = row.get(key);
        if (day.isEmpty()) {
            return otherwise;
        }
        try {
            return PartialDate.parse(day);
        } catch (DateTimeException e) {
            throw row.mistake("\"" + day + "\" is not a date");
        }
    }

    List<Claim> code(Reading reading) {
        return reading.document().isCoded() ? subject.code(reading) : List.of();
    }

    <C extends Claim> List<C> code(Reading reading, Class<C> kind) {
        return code(reading).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
