package org.dragoman.evaluation.score;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dragoman.model.PartialDate;

/**
 * A ledger of one report, drawn up by hand.
 *
 * @param name the file's name without its ending
 * @param report the report's file, beside the ledger's
 * @param published the report's day
 * @param source the publication
 * @param excluded parts of sentences that must yield no event
 */
public record GoldLedger(
        String name,
        Path report,
        PartialDate published,
        String source,
        List<GoldItem.Said> statements,
        List<GoldItem.Done> events,
        List<GoldItem.Stood> positions,
        List<GoldItem.Counted> figures,
        List<GoldItem.Demanded> deadlines,
        List<GoldItem.Mediated> mediation,
        List<GoldItem.Conditioned> conditions,
        List<String> excluded) {

    public GoldLedger {
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        positions = List.copyOf(positions);
        figures = List.copyOf(figures);
        deadlines = List.copyOf(deadlines);
        mediation = List.copyOf(mediation);
        conditions = List.copyOf(conditions);
        excluded = List.copyOf(excluded);
    }

    /**
     * The gold files among files and in folders, each folder's by name.
     *
     * @throws org.dragoman.model.FaultException if there is no such file or folder, or a folder without gold files
     */
    public static List<Path> find(List<Path> sources) {
        return GoldFiles.find(sources);
    }

    /**
     * Reads a gold file, YAML or JSON, and checks it against its report.
     *
     * @param types the event types of the codebook
     * @throws org.dragoman.model.FaultException with file and line where it breaks its form
     */
    public static GoldLedger read(Path file, Set<String> types) {
        return GoldFiles.read(file, types);
    }
}
