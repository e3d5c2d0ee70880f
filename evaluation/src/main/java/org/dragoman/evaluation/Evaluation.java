package org.dragoman.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.data.DataFolder;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.task.Task;
import org.dragoman.evaluation.task.Tasks;
import org.dragoman.evaluation.task.Workbench;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;

/** Asks every task of all data that it is marked in: {@code new Evaluation(tasks, bench).run(folder, listener)}. */
public final class Evaluation {

    private final Collection<String> tasks;
    private final Workbench bench;

    /** An evaluation that asks the tasks of these names. */
    public Evaluation(Collection<String> tasks, Workbench bench) {
        this.tasks = List.copyOf(tasks);
        this.bench = bench;
    }

    /** Is told what comes out, task by task, and in a task file by file. */
    public interface Listener {

        /** The figures of a file, never none. */
        void scored(DataFile file, List<Score> scores);

        /** A file that cannot be scored; the others still are. */
        void failed(DataFile file, RuntimeException problem);
    }

    /**
     * Scores all data of a folder.
     *
     * @throws FaultException if there is no such folder, or nothing in it that the tasks are marked in
     */
    public void run(Path folder, Listener listener) {
        List<DataFile> files = new ArrayList<>();
        for (DataFile file : DataFolder.list(folder)) {
            try {
                check(file);
                files.add(file);
            } catch (FaultException damaged) {
                listener.failed(file, damaged);
            }
        }
        boolean any = false;
        for (String name : Tasks.names()) {
            if (tasks.contains(name)) {
                for (DataFile file : files) {
                    any |= ask(name, file, listener);
                }
            }
        }
        if (!any) {
            throw Fault.DATA_NONE.with(folder);
        }
    }

    /** A file whose beginning is damaged would be taken for one of another form, and passed over. */
    private static void check(DataFile file) {
        if (file.name().contains(".jsonl") && !file.head().json()) {
            throw Fault.DATA.with(file.name(), 1, "it does not begin with a JSON object");
        }
    }

    private boolean ask(String name, DataFile file, Listener listener) {
        boolean any = false;
        for (Task task : Tasks.ALL) {
            if (task.name().equals(name) && task.takes(file)) {
                any = true;
                try {
                    List<Score> scores = task.score(file, bench);
                    if (!scores.isEmpty()) {
                        listener.scored(file, scores);
                    }
                } catch (FaultException damaged) {
                    listener.failed(file, damaged);
                } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException problem) {
                    listener.failed(file, problem);
                }
            }
        }
        return any;
    }
}
