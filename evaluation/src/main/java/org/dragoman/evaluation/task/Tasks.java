package org.dragoman.evaluation.task;

import java.util.List;

/** All tasks. */
public final class Tasks {

    /** In the order in which they are told. */
    public static final List<Task> ALL = List.of(
            new AttributionTask(),
            new PairTypeTask(),
            new EventTask(),
            new MinimalPairTask(),
            new MentionTask(),
            new PronounTask(),
            new ChainTask(),
            new FrameTask(),
            new TimeTask(),
            new TimeValueTask(),
            new PlaceTask(),
            new StanceTask(),
            new LedgerTask());

    private Tasks() {}

    /** Their names, each once. */
    public static List<String> names() {
        return ALL.stream().map(Task::name).distinct().toList();
    }
}
