package org.dragoman.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dragoman.cli.brief.ClaimWords;
import org.dragoman.ledger.provenance.Provenance;
import org.dragoman.ledger.provenance.Provenance.Step;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Known;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Valid;
import org.dragoman.model.Anchor;
import org.dragoman.model.Claim;
import org.dragoman.model.Evidence;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.dragoman.wire.DocumentRecord;
import org.jspecify.annotations.Nullable;

/** Tells of one claim of a ledger which words carry it, in which report, by which rule, and how it came to be as it is. */
public final class ClaimExplanation {

    private static final int LABEL = 13;
    private static final int MOST_COPIES = 20;

    /** Reports are untrusted: what could move a terminal's cursor or turn its direction is shown as a space. */
    private static final Pattern UNFIT = Pattern.compile("[\\s\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]+");

    private final Provenance provenance;
    private final List<String> decisions;
    private final StringBuilder page = new StringBuilder();

    private ClaimExplanation(Provenance provenance, List<String> decisions) {
        this.provenance = provenance;
        this.decisions = decisions;
    }

    /** @param decisions what people decided on the claim, a line each, the oldest first */
    public static String of(Provenance provenance, List<String> decisions) {
        ClaimExplanation explanation = new ClaimExplanation(provenance, decisions);
        explanation.write();
        return explanation.page.toString();
    }

    private void write() {
        Claim claim = provenance.claim();
        Anchor anchor = claim.anchor();
        page.append(claim.kind()).append(' ').append(anchor.id()).append('\n');
        line("", ClaimWords.of(claim));
        line("Words", at(anchor.span()) + " \"" + tidy(anchor.text()) + '"');
        if (provenance.text().whole().contains(anchor.sentence())
                && anchor.sentence().contains(anchor.span())) {
            line("In context", inContext(anchor));
        }
        lines("Report", reports());
        lines("Because", because(anchor.evidence()));
        line("Confidence", String.format(Locale.ROOT, "%.2f", anchor.confidence()));
        line("Asserted by", assertion());
        Entry last = last();
        if (last != null) {
            line("Valid time", valid(last.valid()));
        }
        lines("Codings", codings());
        lines("Decisions", decisions.isEmpty() ? List.of("none") : decisions);
    }

    private String inContext(Anchor anchor) {
        Text text = provenance.text();
        Span before = new Span(anchor.sentence().begin(), anchor.span().begin());
        Span after = new Span(anchor.span().end(), anchor.sentence().end());
        return text.quote(before) + '[' + text.quote(anchor.span()) + ']' + text.quote(after);
    }

    private List<String> reports() {
        List<String> lines = new ArrayList<>();
        Report first = provenance.reports().get(0);
        lines.add(report(first));
        if (first.document().url() != null) {
            lines.add(first.document().url());
        }
        if (first.origin() != first.number()) {
            lines.add("a " + first.relation() + " of report " + first.origin());
        }
        List<Report> copies =
                provenance.reports().subList(1, provenance.reports().size());
        for (Report copy : copies.subList(0, Math.min(MOST_COPIES, copies.size()))) {
            lines.add("the same text: " + report(copy));
        }
        if (copies.size() > MOST_COPIES) {
            lines.add("the same text: " + (copies.size() - MOST_COPIES) + " more");
        }
        return lines;
    }

    private static String report(Report report) {
        DocumentRecord document = report.document();
        List<String> facts = new ArrayList<>();
        facts.add("report " + report.number());
        facts.add(document.title() == null ? document.externalId() : '"' + document.title() + '"');
        facts.add(document.publisher() == null ? "publisher unknown" : document.publisher());
        facts.add(
                document.published() == null
                        ? "day unknown"
                        : document.published().toString());
        return String.join(", ", facts);
    }

    private static List<String> because(List<Evidence> all) {
        return all.stream()
                .map(evidence -> at(evidence.span()) + " \"" + evidence.text() + "\": " + evidence.why())
                .toList();
    }

    private String assertion() {
        Claim statement = provenance.statement();
        String id = provenance.claim().anchor().statement();
        if (id == null) {
            return "the reporter";
        }
        return "statement " + id + (statement == null ? "" : ", " + ClaimWords.of(statement));
    }

    private static String valid(Valid valid) {
        if (valid.from() == null) {
            return valid.to() == null ? "unknown" : "until " + valid.to();
        }
        String days = valid.from().equals(valid.to())
                ? valid.from().toString()
                : valid.from() + " to " + (valid.to() == null ? "…" : valid.to().toString());
        return days
                + (valid.precision() == Valid.Precision.PUBLICATION
                        ? " (the day of publication: the text gives none)"
                        : " (exact to the " + valid.precision() + ")");
    }

    private @Nullable Entry last() {
        Entry last = null;
        for (Step step : provenance.codings()) {
            last = step.claim() == null ? last : step.claim();
        }
        return last;
    }

    /** Each coding of the report from the first that found the claim on: since when known, until when, what it changed. */
    private List<String> codings() {
        List<String> lines = new ArrayList<>();
        Entry before = null;
        for (Step step : provenance.codings()) {
            Entry entry = step.claim();
            if (entry == null && before == null) {
                continue;
            }
            lines.add("coding " + step.coding().number() + ", "
                    + known(step.coding().known()) + ", by " + step.coding().coder());
            if (entry == null) {
                lines.add("  no longer finds this claim");
            } else if (before != null) {
                changes(before, entry).forEach(change -> lines.add("  " + change));
            }
            before = entry == null ? before : entry;
        }
        return lines;
    }

    private static List<String> changes(Entry before, Entry after) {
        List<String> changes = RecordChanges.between(String.valueOf(before.record()), String.valueOf(after.record()));
        return changes.isEmpty() ? List.of("says the same") : changes;
    }

    private static String known(Known known) {
        return "recorded " + known.recorded()
                + (known.superseded() == null ? ", still stands" : ", superseded " + known.superseded());
    }

    private static String at(Span span) {
        return span.begin() + ":" + span.end();
    }

    private void lines(String label, List<String> all) {
        for (int i = 0; i < all.size(); i++) {
            line(i == 0 ? label : "", all.get(i));
        }
    }

    private void line(String label, String words) {
        String indent = words.startsWith("  ") ? "  " : "";
        page.append(String.format(Locale.ROOT, "  %-" + LABEL + "s", label))
                .append(indent)
                .append(tidy(words.strip()))
                .append('\n');
    }

    private static String tidy(String words) {
        return UNFIT.matcher(words).replaceAll(" ");
    }
}
