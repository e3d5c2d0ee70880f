package org.dragoman.cli;

import java.nio.file.Path;
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
        return file == null ? null : CrisisFile.read(file, ActorNames.load()).crisis();
    }
}
