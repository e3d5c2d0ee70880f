package org.dragoman.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.dragoman.intake.Intake;
import org.dragoman.intake.Publication;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.dragoman.model.FaultException;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.syntax.Syntax;
import org.jspecify.annotations.Nullable;

/** The checks of {@code dragoman doctor}, each of which finds something well or not. */
final class Checkup {

    private static final int OLDEST_JAVA = 17;
    private static final long MEBIBYTE = 1L << 20;
    private static final long LEAST_MEMORY = 256;

    private static final String TEXT =
            "France condemned Syria on Monday. The French foreign minister said that Paris would impose sanctions on Damascus.";

    private static final Set<String> EXPECTED_KINDS = Set.of("event", "statement");

    private final Console console;
    private final List<Finding> findings = new ArrayList<>();

    private Checkup(Console console) {
        this.console = console;
    }

    /**
     * What a check found.
     *
     * @param what what was looked at, and what is so
     * @param remedy what to do where it is not ok, else empty
     * @param problem what went wrong, where something did
     */
    record Finding(
            boolean ok,
            String what,
            String remedy,
            @Nullable Throwable problem) {}

    static List<Finding> all(Console console) {
        Checkup checkup = new Checkup(console);
        checkup.java();
        checkup.memory();
        checkup.encoding();
        checkup.reading();
        return checkup.findings;
    }

    private void found(boolean ok, String what, String remedy) {
        findings.add(new Finding(ok, what, remedy, null));
    }

    private void java() {
        int version = Runtime.version().feature();
        found(
                version >= OLDEST_JAVA,
                "Java " + Runtime.version() + " (" + System.getProperty("java.home") + "), dragoman "
                        + Dragoman.Version.number(),
                "Install Java 17 or newer, or set JAVA_HOME to it.");
    }

    private void memory() {
        long most = Runtime.getRuntime().maxMemory() / MEBIBYTE;
        found(
                most >= LEAST_MEMORY,
                String.format(Locale.ROOT, "memory: up to %,d MiB for Dragoman", most),
                "Give it more: DRAGOMAN_JAVA_OPTS=-Xmx512m dragoman …");
    }

    private void encoding() {
        String names =
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
        found(
                names.equalsIgnoreCase(StandardCharsets.UTF_8.name()),
                "encoding: output is UTF-8, names of files are " + names
                        + (console.outIsTerminal() ? ", on a terminal of " + console.columns() + " columns" : ""),
                "Set the locale to one with UTF-8 (export LC_ALL=C.UTF-8); other names of files may not be found.");
    }

    private void reading() {
        Knowledge knowledge = tried("tables", Knowledge::load);
        if (knowledge != null) {
            found(
                    true,
                    String.format(
                            Locale.ROOT,
                            "tables, version %s: %,d actors, %,d persons in offices, %,d populated places, %,d roles, "
                                    + "%,d verbs of speech, %,d acts, %,d patterns",
                            Knowledge.VERSION,
                            knowledge.actors().all().size(),
                            knowledge.offices().persons().size(),
                            knowledge.places().populated(),
                            knowledge.words().roleCount(),
                            knowledge.words().speechVerbs().size(),
                            knowledge.codebook().acts().size(),
                            knowledge.codebook().patterns().size()),
                    "");
        }
        Syntax syntax = tried("syntax model", Syntax::load);
        if (syntax != null) {
            found(true, "syntax model: loaded", "");
        }
        if (knowledge != null && syntax != null) {
            List<Claim> claims = tried("two sentences", () -> code(Engine.of(knowledge, syntax)));
            if (claims != null) {
                judge(claims);
            }
        }
    }

    private static List<Claim> code(Engine engine) {
        Publication monday = Publication.UNKNOWN
                .withPublished(new PartialDate(2024, 5, 6))
                .withPublisher("doctor")
                .withLanguage("en");
        Document document = Intake.create().withDefaults(monday).document("doctor", TEXT);
        return engine.code(document).claims();
    }

    private void judge(List<Claim> claims) {
        Set<String> kinds = new TreeSet<>();
        claims.forEach(claim -> kinds.add(claim.kind()));
        found(
                kinds.containsAll(EXPECTED_KINDS),
                "two sentences: read to " + claims.size() + " records (" + String.join(", ", kinds) + ")",
                "Build or install anew: they should yield at least a statement and an event.");
    }

    private <T> @Nullable T tried(String what, Callable<T> check) {
        try {
            return check.call();
        } catch (Exception | LinkageError | OutOfMemoryError problem) {
            FaultException fault = Complaints.asFault(what, problem);
            findings.add(new Finding(
                    false, what + ": " + fault.reason(), fault.fault().remedy(), problem));
        }
        return null;
    }
}
