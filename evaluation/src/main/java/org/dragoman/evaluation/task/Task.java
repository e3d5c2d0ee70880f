package org.dragoman.evaluation.task;

import java.util.List;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.measure.Score;

/** Something that reader and coder are asked to do on marked texts. */
public sealed interface Task
        permits AttributionTask,
                PairTypeTask,
                EventTask,
                MentionTask,
                PronounTask,
                ChainTask,
                FrameTask,
                TimeTask,
                TimeValueTask,
                PlaceTask,
                StanceTask,
                LedgerTask,
                MinimalPairTask {

    /** The task's name; several tasks that ask for the same on other data share it. */
    String name();

    /** Whether a file has the form that this task is marked in. */
    boolean takes(DataFile file);

    /**
     * Reads the file's texts and compares.
     *
     * @throws org.dragoman.model.FaultException where the file is damaged
     */
    List<Score> score(DataFile file, Workbench bench);
}
