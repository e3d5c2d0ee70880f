package org.dragoman.ledger.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.History;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Report.Coding;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Claim;
import org.dragoman.model.Fault;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all that the ledger knows of where it comes from.
 *
 * @param claim what it says now, or said last where a newer coding no longer finds it
 * @param text the report's text; empty where the ledger has none
 * @param reports the reports in which it stands, all with the same text; the first is the one that came first
 * @param codings every coding of the first report, the oldest first
 * @param statement the statement that asserts the claim; null where the reporter does
 */
public record Provenance(
        Claim claim,
        Text text,
        List<Report> reports,
        List<Step> codings,
        @Nullable Claim statement) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{6,64}");
    private static final int SOME = 5;

    public Provenance {
        reports = List.copyOf(reports);
        codings = List.copyOf(codings);
    }

    /**
     * One coding of the report.
     *
     * @param claim what it found under the claim's id, with its record; null where it found nothing
     */
    public record Step(Coding coding, @Nullable Entry claim) {}

    /**
     * The provenance of a claim.
     *
     * @param beginning the claim's id, or six or more of its first characters
     * @throws org.dragoman.model.FaultException {@link Fault#CLAIM_UNKNOWN} or {@link Fault#CLAIM_AMBIGUOUS}, or 601 to 608
     *     where the ledger itself fails
     */
    public static Provenance of(Store store, String beginning) {
        String id = id(store, beginning);
        History history = store.history();
        List<Entry> entries = new ArrayList<>();
        history.claims(Set.of(id), entries::add);
        Map<Long, List<Entry>> byReport = new HashMap<>();
        entries.forEach(entry -> byReport.computeIfAbsent(entry.report(), none -> new ArrayList<>())
                .add(entry));
        List<Report> reports = store.reports(Reports.ALL.numbers(byReport.keySet()));
        Report first = reports.get(0);
        List<Entry> own = byReport.getOrDefault(first.number(), List.of());
        List<Step> steps = new ArrayList<>();
        for (Coding coding : history.codingsOf(first.number())) {
            Optional<Entry> found = own.stream()
                    .filter(entry -> entry.coding() == coding.number())
                    .findFirst();
            steps.add(new Step(coding, found.orElse(null)));
        }
        Claim claim = own.get(own.size() - 1).claim();
        Text text = store.text(first.document().sha256()).orElse(Text.of(""));
        return new Provenance(claim, text, reports, steps, statement(history, claim, first));
    }

    /**
     * The provenance of a claim that a person added: no coding found it.
     *
     * @param added the claim, with its record
     */
    public static Provenance ofAdded(Store store, Entry added) {
        Report told = store.reports(Reports.ALL.numbers(Set.of(added.report()))).get(0);
        String sha256 = told.document().sha256();
        List<Report> reports = store.reports(Reports.ALL.texts(Set.of(sha256)));
        Text text = store.text(sha256).orElse(Text.of(""));
        Claim claim = added.claim();
        return new Provenance(claim, text, reports, List.of(), statement(store.history(), claim, told));
    }

    private static String id(Store store, String beginning) {
        String asked = beginning.toLowerCase(Locale.ROOT);
        List<String> ids = ID.matcher(asked).matches() ? store.ids().claimsEver(asked, SOME + 1) : List.of();
        if (ids.isEmpty()) {
            throw Fault.CLAIM_UNKNOWN.with(store.location(), beginning);
        }
        if (ids.size() > 1 && !ids.get(0).equals(asked)) {
            String others = ids.size() > SOME ? " …" : "";
            throw Fault.CLAIM_AMBIGUOUS.with(
                    beginning, String.join(", ", ids.subList(0, Math.min(SOME, ids.size()))) + others);
        }
        return ids.get(0);
    }

    private static @Nullable Claim statement(History history, Claim claim, Report report) {
        String id = claim.anchor().statement();
        List<Entry> entries = new ArrayList<>();
        if (id != null) {
            history.claims(Set.of(id), entries::add);
            entries.removeIf(entry -> entry.report() != report.number());
        }
        return entries.isEmpty() ? null : entries.get(entries.size() - 1).claim();
    }
}
