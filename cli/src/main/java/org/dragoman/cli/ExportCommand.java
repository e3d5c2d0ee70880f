package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.ledger.exchange.Exports;
import org.dragoman.ledger.exchange.Layout;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman export}: a ledger in the layouts that other programs load. */
@Command(
        name = "export",
        header = "Writes a ledger in the layouts that other programs load.",
        description =
                "%nBeside the file there is then FILE.datapackage.json, which tells its columns, what they mean, and what "
                        + "of the ledger the layout cannot hold. csv and parquet alone hold everything.%n",
        footer = {
            "  dragoman export gdelt --output events.tsv --ledger crisis.ledger",
            "  dragoman export polecat --as-of 2019-02-04 --ledger crisis.ledger | head",
            "  dragoman export icews --crisis bissau.yaml --actor ECOWAS --output ecowas.tsv --ledger crisis.ledger",
            "  dragoman export csv --output crisis-tables --ledger crisis.ledger"
        })
final class ExportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "LAYOUT",
            description = {
                "polecat, icews, gdelt, phoenix   events as tables divided by tabs",
                "plover    events as PLOVER's JSON Lines",
                "jsonld    all claims as linked data, with the words that they rest on",
                "graphml   who did what to whom, counted",
                "csv, parquet   the whole ledger as a folder of tables"
            })
    Layout layout = Layout.CSV;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|FOLDER",
            description = {
                "Write there; it appears when it is whole. A folder must be new or empty.",
                "Default: standard output, without a data package; csv and parquet need a folder."
            })
    @Nullable
    Path output;

    @Option(names = "--header", description = "Begin event tables with the names of their columns.")
    boolean header;

    @Option(
            names = "--no-header",
            description = "Do not. Default: as the layout has it, a header for polecat and icews.")
    boolean noHeader;

    @Mixin
    ScopeOptions part = new ScopeOptions();

    @Mixin
    DecisionOptions decisions = new DecisionOptions();

    @Mixin
    LedgerOptions ledger = new LedgerOptions();

    private final Console console;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        require(!header || !noHeader, "--header and --no-header exclude each other.");
        require(
                layout.isEventTable() || !header && !noHeader,
                "--header and --no-header are for polecat, icews, gdelt and phoenix.");
        require(
                !layout.isFolder() || !part.isGiven(),
                layout + " holds the whole ledger, so that it can be imported without loss:"
                        + " --since, --as-of, --known-at, --actor and --crisis do not go with it.");
        require(
                !layout.isFolder() || !decisions.asCoded,
                layout
                        + " holds claims as they were coded and decisions, each in a table: --as-coded does not go with it.");
        require(!layout.isFolder() || output != null, layout + " needs a folder: --output FOLDER.");
        var scope = part.scope();
        Progress progress = new Progress(console, ledger.quiet, layout.isFolder() ? "rows" : "reports");
        try (Store store = ledger.open(Access.READ)) {
            Exports exports = new Exports(store, decisions.told(store, scope.knownAt()), Knowledge.load());
            if (layout.isFolder() && output != null) {
                folder(exports, output, progress);
                return Dragoman.FINE;
            }
            Boolean headed = header ? Boolean.TRUE : noHeader ? Boolean.FALSE : null;
            Exports.Exported told;
            try (Output out = output == null ? Output.toStream(console.out()) : Output.toFile(output)) {
                told = exports.write(layout, scope, headed, out, progress::step);
                out.finish();
            }
            if (output != null) {
                describe(output, told);
            }
        } finally {
            progress.clear();
        }
        return Dragoman.FINE;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new WrongUsage(Fault.OPTION.with(otherwise));
        }
    }

    private void folder(Exports exports, Path target, Progress progress) {
        try (OutputFolder folder = OutputFolder.make(target)) {
            exports.folder(layout, folder.path(), progress::step);
            folder.finish();
        } catch (IOException e) {
            throw Output.fault(target.toString(), e);
        }
    }

    private static void describe(Path file, Exports.Exported told) {
        Path beside = file.resolveSibling(file.getFileName() + ".datapackage.json");
        try (Output out = Output.toFile(beside)) {
            out.write(told.dataPackage(file.getFileName().toString()));
            out.finish();
        }
    }
}
