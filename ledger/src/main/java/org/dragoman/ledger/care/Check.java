package org.dragoman.ledger.care;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.dragoman.ledger.store.Audit;
import org.dragoman.ledger.store.Dossier;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Anchor;
import org.dragoman.model.Claim;
import org.dragoman.model.Evidence;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads all of a ledger and tells what is wrong with it; memory does not grow with the ledger. */
final class Check {

    private static final int REPORTS_AT_A_TIME = 1_000;

    private final Store store;
    private final Audit audit;
    private final Consumer<FaultException> told;
    private long wrong;

    Check(Store store, Consumer<FaultException> told) {
        this.store = store;
        this.audit = new Audit(store);
        this.told = told;
    }

    Care.Checked run(boolean quick, Care.Watch watch) {
        boolean readable = true;
        for (String table : audit.tables()) {
            FaultException damage = audit.unreadable(table).orElse(null);
            if (damage != null) {
                readable = false;
                tell(damage);
            }
        }
        if (!readable) {
            // What does not lie in whole pages cannot be compared with anything.
            return new Care.Checked(0, 0, wrong);
        }
        audit.rows(this::tell);
        if (!quick) {
            contents(watch);
        }
        return new Care.Checked(audit.count("report"), audit.count("claim"), wrong);
    }

    private void contents(Care.Watch watch) {
        long last = audit.lastReport();
        for (long first = 1; first <= last; first += REPORTS_AT_A_TIME) {
            long until = Math.min(last, first + REPORTS_AT_A_TIME - 1);
            audit.dossiers(first, until, this::tell).forEach(this::dossier);
            watch.done(until, last);
        }
    }

    private void dossier(Dossier dossier) {
        Text text = dossier.text() == null ? null : Text.of(dossier.text());
        if (text != null && (!text.sha256().equals(dossier.sha256()) || text.length() != dossier.length())) {
            tell(Fault.LEDGER_TEXT.with(
                    store.location(), "that of report " + dossier.number() + " has another hash or length"));
            text = null;
        }
        Set<String> seen = new HashSet<>();
        for (Entry entry : dossier.claims()) {
            String problem =
                    seen.add(entry.coding() + " " + entry.id()) ? problem(dossier, entry, text) : "it is there twice";
            if (problem != null) {
                tell(Fault.LEDGER_CLAIM.with(
                        store.location(),
                        entry.id() + " of coding " + entry.coding() + " of report " + dossier.number() + ": "
                                + problem));
            }
        }
    }

    private static @Nullable String problem(Dossier dossier, Entry entry, @Nullable Text text) {
        Claim claim;
        try {
            claim = entry.claim();
        } catch (FaultException | ClassCastException unreadable) {
            return "its record is none";
        }
        Anchor anchor = claim.anchor();
        int coding = dossier.codings().indexOf(entry.coding());
        if (!anchor.id().equals(entry.id())
                || !claim.kind().equals(entry.kind())
                || !anchor.span().equals(entry.span())
                || anchor.confidence() != entry.confidence()) {
            return "its record has another id, kind, span or confidence than its columns";
        } else if (!Audit.isAsWritten(entry)) {
            return "its record says something else than was written";
        } else if (!anchor.document().equals(dossier.id())) {
            return "its record is of another report";
        } else if (coding >= 0 && !anchor.coder().equals(dossier.coders().get(coding))) {
            return "its record is of another coder";
        } else if (text != null && !quotes(text, anchor.span(), anchor.text())) {
            return "its words do not stand in the text";
        } else if (text != null && anchor.evidence().stream().anyMatch(evidence -> !quotes(text, evidence))) {
            return "words of its evidence do not stand in the text";
        }
        return null;
    }

    private static boolean quotes(Text text, Evidence evidence) {
        return quotes(text, evidence.span(), evidence.text());
    }

    private static boolean quotes(Text text, Span span, String words) {
        return span.end() <= text.length() && text.quote(span).equals(words);
    }

    private void tell(FaultException fault) {
        wrong++;
        told.accept(fault);
    }
}
