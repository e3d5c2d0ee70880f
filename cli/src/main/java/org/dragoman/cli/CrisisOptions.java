package org.dragoman.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.dragoman.ledger.crisis.ActorNames;
import org.dragoman.ledger.crisis.CrisisFile;
import org.dragoman.ledger.store.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which crisis is meant, for commands that ask for no more of it than its reports. */
final class CrisisOptions {

    @Option(
            names = "--crisis",
            paramLabel = "FILE",
            description = "Only reports of this crisis; docs/views.md tells the form of the file.")
    @Nullable
    Path file;

    /** The reports of the crisis; null where none is named. */
    Selection.@Nullable Crisis crisis() {
        CrisisFile declared = declared(ActorNames::load);
        return declared == null ? null : declared.crisis();
    }

    /**
     * The crisis; null where none is named.
     *
     * @param names asked only where one is named
     */
    @Nullable
    CrisisFile declared(Supplier<ActorNames> names) {
        return file == null ? null : CrisisFile.read(file, names.get());
    }
}
