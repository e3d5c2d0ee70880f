package org.dragoman.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.dragoman.cli.Engine.Coded;
import org.dragoman.intake.Receiver;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;

/**
 * Codes documents, several at a time where asked to, and hands them on in the order in which they came. Few wait at any
 * moment, so memory does not grow with their number.
 */
final class Pipeline implements Receiver, AutoCloseable {

    static final int MOST_THREADS = 64;

    private static final int WAITING_A_THREAD = 4;

    private final Function<Document, Coded> coder;
    private final Sink sink;
    private final Complaints complaints;
    private final ExecutorService workers;
    private final int mostWaiting;
    private final Deque<Task> waiting = new ArrayDeque<>();

    private record Task(Document document, Future<Coded> coded) {}

    Pipeline(int threads, Function<Document, Coded> coder, Sink sink, Complaints complaints) {
        this.coder = coder;
        this.sink = sink;
        this.complaints = complaints;
        // A thread of its own even where one is enough: it has a deeper stack than the first thread may have.
        this.workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(null, work, "coder", 64L << 20);
            thread.setDaemon(true);
            return thread;
        });
        this.mostWaiting = threads == 1 ? 0 : threads * WAITING_A_THREAD;
    }

    @Override
    public void document(Document document) {
        waiting.add(new Task(document, workers.submit(() -> coder.apply(document))));
        while (waiting.size() > mostWaiting
                || !waiting.isEmpty() && waiting.getFirst().coded().isDone()) {
            handOn(waiting.removeFirst());
        }
    }

    @Override
    public void fault(FaultException fault) {
        complaints.fault(fault);
    }

    /** Hands on what still waits. */
    void finish() {
        while (!waiting.isEmpty()) {
            handOn(waiting.removeFirst());
        }
    }

    private void handOn(Task task) {
        Document document = task.document();
        try {
            Coded coded = task.coded().get();
            if (!document.isCoded()) {
                complaints.warning(Fault.NOT_CODED.with(document.externalId(), document.language()));
            }
            sink.write(coded);
            complaints.progress().step();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            complaints.unexpected(document.externalId(), cause == null ? e : cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while coding " + document.externalId(), e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
