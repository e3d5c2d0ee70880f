package org.dragoman.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.reader.Method;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of how reports are read. */
class ReaderOptions {

    @Option(
            names = "--knowledge",
            paramLabel = "FOLDER",
            description = {
                "Folder of your own tables, laid out as knowledge/data is and read after those that come with Dragoman.",
                "May be given several times."
            })
    List<Path> knowledge = new ArrayList<>();

    @Option(
            names = "--reader",
            paramLabel = "METHOD",
            description = {
                "symbolic  patterns and rules that you can look up and extend",
                "encoder   the trained encoder finds speech and events",
                "both      the two together: patterns say what is done, the encoder whether, and who says what",
                "Default: both, or symbolic with a warning where ONNX Runtime does not run."
            })
    @Nullable
    Method reader;

    @Option(
            names = "--encoder",
            paramLabel = "FOLDER",
            description = "A trained encoder: folder with reader.onnx, labels.tsv and vocabulary.txt.")
    @Nullable
    Path encoder;
}
