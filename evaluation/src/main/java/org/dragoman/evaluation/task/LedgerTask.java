package org.dragoman.evaluation.task;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.measure.Sheet;
import org.dragoman.evaluation.score.GoldLedger;
import org.dragoman.evaluation.score.ReportScore;
import org.dragoman.evaluation.score.Scorer;
import org.dragoman.evaluation.score.Tally;
import org.dragoman.intake.Intake;
import org.dragoman.intake.Publication;
import org.dragoman.intake.Receiver;
import org.dragoman.knowledge.codebook.Codebook.EventType;
import org.dragoman.model.Document;
import org.dragoman.model.FaultException;

/** Whole ledgers of whole reports, beside those that were drawn up by hand. */
final class LedgerTask implements Task {

    @Override
    public String name() {
        return "records";
    }

    @Override
    public boolean takes(DataFile file) {
        return file.kind() == DataFile.Kind.LEDGERS;
    }

    @Override
    public List<Score> score(DataFile file, Workbench bench) {
        Set<String> types = bench.knowledge().codebook().types().stream()
                .map(EventType::name)
                .collect(Collectors.toSet());
        List<GoldLedger> ledgers = new ArrayList<>();
        for (Path member : file.members()) {
            if (!member.toString().endsWith(".txt")) {
                ledgers.add(GoldLedger.read(member, types));
            }
        }
        ReportScore all = Scorer.sum(bench.each(ledgers, ledger -> score(ledger, bench)));
        Sheet sheet = new Sheet(name(), file.name());
        for (String kind : Scorer.KINDS) {
            Tally tally = all.tallies().get(kind);
            Double f1 = tally == null ? null : tally.f1();
            if (tally != null && f1 != null) {
                sheet.value(kind + "-f1", f1, tally.wanted());
            }
        }
        return sheet.value("macro-f1", all.macroF1(), ledgers.size()).scores();
    }

    private static ReportScore score(GoldLedger gold, Workbench bench) {
        Document document = document(gold);
        return Scorer.score(gold, document.text(), bench.code(bench.subject().read(document)));
    }

    /** The report as the command reads its file. */
    private static Document document(GoldLedger gold) {
        Publication publication = new Publication(gold.published(), gold.source(), null, null, null);
        List<Document> documents = new ArrayList<>();
        Intake.create()
                .withDefaults(publication)
                .read(List.of(gold.report().toString()), InputStream.nullInputStream(), new Receiver() {
                    @Override
                    public void document(Document document) {
                        documents.add(document);
                    }

                    @Override
                    public void fault(FaultException fault) {
                        throw fault;
                    }
                });
        return documents.get(0);
    }
}
