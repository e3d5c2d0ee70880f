package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dragoman.ledger.care.Care;
import org.dragoman.ledger.store.Location;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman ledger}: care of a ledger as a whole. */
@Command(
        name = "ledger",
        header = "Checks, backs up, restores, compacts or migrates a ledger.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        description = "%nCare of a ledger as a whole. None of these commands deletes anything that a ledger holds.%n",
        footer = {
            "  dragoman ledger check --ledger crisis.ledger",
            "  dragoman ledger backup monday.ledger --ledger postgresql://analyst@localhost/crisis",
            "",
            "'dragoman ledger COMMAND --help' tells more of a command."
        })
final class LedgerCommand implements Runnable {

    private static final long MEGABYTE = 1_000_000;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;

    /** The command with those in it. */
    static CommandLine line(Console console) {
        return new CommandLine(new LedgerCommand())
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new BackupCommand(console))
                .addSubcommand(new RestoreCommand(console))
                .addSubcommand(new CompactCommand(console))
                .addSubcommand(new MigrateCommand(console));
    }

    @Override
    public void run() {
        throw new WrongUsage(
                Fault.OPTION.with("A command is missing: one of check, backup, restore, compact, migrate."));
    }

    private static void print(Console console, String line) {
        PrintWriter out = new PrintWriter(Output.toStream(console.out()), false, StandardCharsets.UTF_8);
        out.print(line + "\n");
        out.flush();
    }

    @Command(
            name = "check",
            header = "Reads all of a ledger and tells what is wrong with it.",
            description =
                    "%nEvery page is read, every text compared with its hash, every claim with its columns and with "
                            + "the words of its report, and all rows with each other. What is wrong is told on standard error.%n",
            footer = {"  dragoman ledger check --ledger crisis.ledger", "  dragoman ledger check --quick"})
    static final class CheckCommand implements Callable<Integer> {

        private static final int MOST_TOLD = 100;

        @Option(names = "--quick", description = "Read everything, but do not compare texts and claims.")
        boolean quick;

        @Mixin
        LedgerOptions ledger = new LedgerOptions();

        private final Console console;
        private int told;

        CheckCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Location location = ledger.location();
            Complaints complaints = new Complaints(console, ledger.quiet, ledger.debug);
            Care.Checked checked;
            try {
                checked = Care.of(location)
                        .check(
                                quick,
                                (reports, all) -> {
                                    complaints.progress().expect(all);
                                    complaints.progress().reached((int) reports);
                                },
                                fault -> tell(complaints, fault));
            } finally {
                complaints.progress().clear();
            }
            if (checked.wrong() > MOST_TOLD) {
                console.err().println("dragoman: and " + (checked.wrong() - MOST_TOLD) + " more of these faults.");
            }
            print(
                    console,
                    String.format(
                            Locale.ROOT,
                            "%d reports, %d claims; %s. Ledger: %s",
                            checked.reports(),
                            checked.claims(),
                            checked.wrong() == 0 ? "nothing is wrong" : checked.wrong() + " faults",
                            location));
            return complaints.exitCode();
        }

        private void tell(Complaints complaints, FaultException fault) {
            if (told++ < MOST_TOLD) {
                complaints.fault(fault);
            }
        }
    }

    @Command(
            name = "backup",
            header = "Copies a ledger, as it is now, into a file.",
            description =
                    "%nThe file is a ledger itself, whatever database it was made from: every command can open it. It "
                            + "appears only when it is whole. A PostgreSQL ledger may be written meanwhile; a file may be read.%n",
            footer = {
                "  dragoman ledger backup monday.ledger --ledger crisis.ledger",
                "  dragoman ledger backup monday.ledger --ledger postgresql://analyst@localhost/crisis"
            })
    static final class BackupCommand implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "The file to write.")
        Path file = Path.of("");

        @Option(names = "--force", description = "Put the backup in the place of a file that is there.")
        boolean force;

        @Mixin
        LedgerOptions ledger = new LedgerOptions();

        private final Console console;

        BackupCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Location location = ledger.location();
            Care.of(location).backup(file, force);
            print(console, "Backup: " + file + ", " + size(file) + ". Ledger: " + location);
            return Dragoman.FINE;
        }
    }

    @Command(
            name = "restore",
            header = "Makes a ledger from a backup.",
            description =
                    "%nThe ledger is made where there is none yet: a new file or an empty database. So a ledger also "
                            + "moves from one database to the other.%n",
            footer = {
                "  dragoman ledger restore monday.ledger --ledger crisis.ledger --force",
                "  dragoman ledger restore monday.ledger --ledger postgresql://analyst@localhost/crisis"
            })
    static final class RestoreCommand implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "The backup: a file that 'dragoman ledger backup' made.")
        Path file = Path.of("");

        @Option(
                names = "--force",
                description = {
                    "Move a file that is there aside, to NAME.before-restore-1.",
                    "Nothing is deleted. A database must be empty all the same."
                })
        boolean force;

        @Mixin
        LedgerOptions ledger = new LedgerOptions();

        private final Console console;

        RestoreCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Location location = ledger.location();
            @Nullable Path aside = Care.of(location).restore(file, force);
            if (aside != null) {
                print(console, "What was there is now " + aside + ".");
            }
            print(console, "Restored from " + file + ". Ledger: " + location);
            return Dragoman.FINE;
        }
    }

    @Command(
            name = "compact",
            header = "Rewrites a ledger so that it takes no more room than it needs.",
            description =
                    "%nThe new file takes the old one's place at once, when it is whole. Until then both need their "
                            + "room on the disk, and nobody may write the ledger. In PostgreSQL the tables are vacuumed.%n",
            footer = "  dragoman ledger compact --ledger crisis.ledger")
    static final class CompactCommand implements Callable<Integer> {

        @Mixin
        LedgerOptions ledger = new LedgerOptions();

        private final Console console;

        CompactCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Location location = ledger.location();
            Care.Sizes sizes = Care.of(location).compact();
            print(
                    console,
                    location instanceof Location.File
                            ? "Before " + size(sizes.before()) + ", now " + size(sizes.after()) + ". Ledger: "
                                    + location
                            : "Vacuumed and analysed (vacuum analyze). Ledger: " + location);
            return Dragoman.FINE;
        }
    }

    @Command(
            name = "migrate",
            header = "Brings an older ledger to the tables that this Dragoman needs.",
            description = "%nAll is done in one transaction. A file is copied before, to NAME.before-migrate-1; of a "
                    + "database make a backup yourself.%n",
            footer = "  dragoman ledger migrate --ledger crisis.ledger")
    static final class MigrateCommand implements Callable<Integer> {

        @Option(names = "--no-backup", description = "Do not copy the file before.")
        boolean noBackup;

        @Mixin
        LedgerOptions ledger = new LedgerOptions();

        private final Console console;

        MigrateCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Location location = ledger.location();
            Care.Migrated migrated = Care.of(location).migrate(!noBackup);
            if (migrated.backup() != null) {
                print(console, "Backup: " + migrated.backup());
            }
            print(
                    console,
                    (migrated.from() == migrated.to()
                                    ? "Schema " + migrated.to() + " is the newest; nothing was to be done."
                                    : "Schema " + migrated.from() + " became " + migrated.to() + ".")
                            + " Ledger: " + location);
            return Dragoman.FINE;
        }
    }

    private static String size(Path file) {
        return size(file.toFile().length());
    }

    private static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGABYTE);
    }
}
