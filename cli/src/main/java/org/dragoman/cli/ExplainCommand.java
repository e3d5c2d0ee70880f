package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.cli.explain.ClaimExplanation;
import org.dragoman.cli.explain.Explanation;
import org.dragoman.cli.explain.Whereabouts;
import org.dragoman.intake.Receiver;
import org.dragoman.ledger.provenance.Provenance;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.model.Span;
import org.dragoman.reader.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman explain}: why words were coded as they were. */
@Command(
        name = "explain",
        header = "Tells why the words of a report were coded as they were, or were not.",
        description =
                "%nOf a report, for each sentence: grammar, names, times, who says it, which pattern of the codebook matched "
                        + "at which word, what records came of it, and why not more. With --ledger, of a claim: the words "
                        + "that carry it, its report, every reason, and how each coding told it.%n",
        footer = {
            "  dragoman explain examples/two-oaths-in-bissau.txt",
            "  dragoman explain examples/two-oaths-in-bissau.txt \"took the oath\"",
            "  dragoman explain examples/two-oaths-in-bissau.txt 120:140",
            "  dragoman explain 3f2a9c --ledger crisis.ledger"
        })
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "FILE|ID",
            description = {
                "A file of reports, or - for standard input.",
                "With --ledger: the id of a claim, or six or more of its first characters."
            })
    String file = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SPAN|ID",
            description = {
                "What to explain: BEGIN:END in characters, as records give it, or words that stand in the report.",
                "Default: every sentence, briefly. With --ledger: the id of another claim."
            })
    @Nullable
    String span;

    @Parameters(index = "2..*", paramLabel = "ID", description = "With --ledger: ids of more claims.")
    List<String> others = List.of();

    @Option(
            names = "--ledger",
            paramLabel = "FILE|URL",
            description = "Explain claims of this ledger: a file, or postgresql://user:password@host/database.")
    @Nullable
    String ledger;

    @Option(
            names = "--report",
            paramLabel = "ID",
            description = "The one report to explain, where the file holds several. Default: all that hold SPAN.")
    @Nullable
    String report;

    @Mixin
    PublicationOptions publication = new PublicationOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    private final Console console;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Complaints complaints = new Complaints(console, common.quiet, common.debug);
        if (ledger != null) {
            explainClaims(LedgerOptions.location(ledger), complaints);
            return complaints.exitCode();
        }
        if (!others.isEmpty()) {
            throw new WrongUsage(Fault.OPTION.with("Of a file one SPAN is explained; --ledger is missing for ids."));
        }
        Explainer explainer = new Explainer(Engine.load(common, complaints), complaints);
        publication.intake().read(List.of(file), console.in(), explainer);
        if (complaints.exitCode() == Dragoman.FINE && !explainer.any) {
            complaints.fault(
                    span == null
                            ? Fault.OPTION.with(file + " holds no report " + report + ".")
                            : Fault.SPAN.with(file, Whereabouts.isNumbers(span) ? span : '"' + span + '"'));
        }
        return complaints.exitCode();
    }

    private void explainClaims(Location location, Complaints complaints) {
        List<String> ids = new ArrayList<>(List.of(file));
        if (span != null) {
            ids.add(span);
        }
        ids.addAll(others);
        PrintWriter out = new PrintWriter(Output.toStream(console.out()), false, StandardCharsets.UTF_8);
        try (Store store = Store.open(location, Access.READ)) {
            for (String id : ids) {
                try {
                    out.print(ClaimExplanation.of(Provenance.of(store, id), decisions()));
                    out.flush();
                } catch (FaultException fault) {
                    complaints.fault(fault);
                }
            }
        }
    }

    /** What people decided on a claim, a line each; nobody can decide anything yet. */
    private static List<String> decisions() {
        return List.of();
    }

    private final class Explainer implements Receiver {
        private final Engine engine;
        private final Complaints complaints;
        private final PrintWriter out;
        boolean any;

        Explainer(Engine engine, Complaints complaints) {
            this.engine = engine;
            this.complaints = complaints;
            this.out = new PrintWriter(Output.toStream(console.out()), false, StandardCharsets.UTF_8);
        }

        @Override
        public void document(Document document) {
            boolean wanted = report == null || report.equals(document.externalId()) || report.equals(document.id());
            if (wanted
                    && (span == null || !Whereabouts.find(document.text(), span).isEmpty())) {
                any = true;
                explain(document);
            }
        }

        private void explain(Document document) {
            if (!document.isCoded()) {
                complaints.warning(Fault.NOT_CODED.with(document.externalId(), document.language()));
                return;
            }
            Reading reading = engine.read(document);
            List<Claim> claims = engine.code(reading);
            List<Span> places = span == null ? List.of() : Whereabouts.find(document.text(), span);
            out.print(
                    places.isEmpty()
                            ? Explanation.brief(
                                    reading, claims, engine.knowledge().codebook())
                            : Explanation.of(reading, claims, engine.knowledge().codebook(), places));
            out.flush();
        }

        @Override
        public void fault(FaultException fault) {
            complaints.fault(fault);
        }
    }
}
