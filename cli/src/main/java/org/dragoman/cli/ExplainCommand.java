package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.cli.explain.Explanation;
import org.dragoman.cli.explain.Whereabouts;
import org.dragoman.intake.Receiver;
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
                "%nFor each sentence: grammar, names, times, who says it, which pattern of the codebook matched at "
                        + "which word, what records came of it, and why not more.%n",
        footer = {
            "  dragoman explain examples/two-oaths-in-bissau.txt",
            "  dragoman explain examples/two-oaths-in-bissau.txt \"took the oath\"",
            "  dragoman explain examples/two-oaths-in-bissau.txt 120:140"
        })
final class ExplainCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "A file of reports, or - for standard input.")
    String file = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SPAN",
            description = {
                "What to explain: BEGIN:END in characters, as records give it, or words that stand in the report.",
                "Default: every sentence, briefly."
            })
    @Nullable
    String span;

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
