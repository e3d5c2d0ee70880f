package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.ledger.exchange.Imports;
import org.dragoman.ledger.exchange.Layout;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dragoman import}: whole ledgers from their tables, and what others coded. */
@Command(
        name = "import",
        header = "Brings whole ledgers back from their tables, and loads what others coded.",
        description =
                "%nA folder that 'dragoman export csv' or 'parquet' wrote becomes the same ledger again, with all known "
                        + "times; the ledger must be new. Files of GDELT, ICEWS and POLECAT become claims of a foreign coder, so that they "
                        + "can be compared with ours. An import that was broken off goes on where it stopped when it is run again.%n",
        footer = {
            "  dragoman import csv crisis-tables --ledger copy.ledger",
            "  dragoman import gdelt 20190128093000.export.CSV.zip --ledger crisis.ledger"
        })
final class ImportCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "LAYOUT",
            description = {
                "csv, parquet             a folder of a ledger's own tables",
                "gdelt, icews, polecat    files of events, perhaps packed with gzip or zip"
            })
    Layout layout = Layout.CSV;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE|FOLDER", description = "What to import.")
    List<Path> sources = List.of();

    @Mixin
    LedgerOptions ledger = new LedgerOptions();

    private final Console console;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!layout.isRead()) {
            throw new WrongUsage(
                    Fault.OPTION.with(layout + " cannot be imported; csv, parquet, gdelt, icews and polecat can."));
        }
        if (layout.isFolder() && sources.size() != 1) {
            throw new WrongUsage(Fault.OPTION.with(layout + " is imported from one folder."));
        }
        if (sources.stream().noneMatch(Files::exists)) {
            // Told before a new ledger is made for nothing.
            throw Fault.FILE_MISSING.with(sources.get(0));
        }
        Complaints complaints = new Complaints(console, ledger.quiet, ledger.debug);
        Progress progress = new Progress(console, ledger.quiet, "rows");
        PrintWriter out = new PrintWriter(Output.toStream(console.out()), false, StandardCharsets.UTF_8);
        try (Store store = ledger.open(Access.CREATE)) {
            Imports imports = new Imports(store);
            if (layout.isFolder()) {
                folder(imports, sources.get(0), out, progress);
            } else {
                Knowledge knowledge = Knowledge.load();
                for (Path file : sources) {
                    file(imports, knowledge, file, out, progress, complaints);
                }
            }
        } finally {
            progress.clear();
            out.flush();
        }
        return complaints.exitCode();
    }

    private void folder(Imports imports, Path folder, PrintWriter out, Progress progress) {
        try {
            long rows = imports.folder(layout, folder, progress::step);
            out.print(String.format(Locale.ROOT, "%s: %,d rows\n", folder, rows));
        } catch (IOException e) {
            FaultException fault = Fault.FILE_UNREADABLE.with(folder, String.valueOf(e.getMessage()));
            fault.initCause(e);
            throw fault;
        }
    }

    private void file(
            Imports imports,
            Knowledge knowledge,
            Path file,
            PrintWriter out,
            Progress progress,
            Complaints complaints) {
        try {
            Batch.Written written = imports.file(layout, knowledge, file, progress::step);
            progress.clear();
            out.print(String.format(
                    Locale.ROOT,
                    "%s: %,d reports, %,d claims; %,d were there\n",
                    file,
                    written.reports(),
                    written.claims(),
                    written.unchanged()));
        } catch (FaultException fault) {
            if (!isOfFile(fault)) {
                throw fault;
            }
            progress.clear();
            complaints.fault(fault);
        }
    }

    /** Whether the next file may fare better. */
    private static boolean isOfFile(FaultException fault) {
        return switch (fault.fault()) {
            case FILE_MISSING, FILE_UNREADABLE, EXCHANGE_ROW, EXCHANGE_COLUMNS, EXCHANGE_PACKED -> true;
            default -> false;
        };
    }
}
