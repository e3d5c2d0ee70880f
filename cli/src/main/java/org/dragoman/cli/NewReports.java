package org.dragoman.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.intake.Receiver;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;

/**
 * Lets pass to the coder what a ledger does not have yet, or has as another coder left it, each report once. Asks for many
 * reports at once. Memory grows by about 100 bytes a report, so that doubles are known.
 */
final class NewReports implements Receiver {

    private static final int ASKED_AT_ONCE = 64;

    /** Characters; a few long reports are as much as many short ones. */
    private static final int HELD = 1 << 20;

    private final Store store;
    private final String coder;
    private final Receiver next;
    private final Complaints complaints;
    private final Set<String> seen = new HashSet<>();
    private final List<Document> held = new ArrayList<>();
    private long characters;
    private int passedOver;
    private int doubles;

    NewReports(Store store, String coder, Receiver next, Complaints complaints) {
        this.store = store;
        this.coder = coder;
        this.next = next;
        this.complaints = complaints;
    }

    @Override
    public void document(Document document) {
        if (!seen.add(document.id())) {
            doubles++;
            complaints.progress().step();
            return;
        }
        held.add(document);
        characters += document.text().length();
        if (held.size() >= ASKED_AT_ONCE || characters >= HELD) {
            finish();
        }
    }

    @Override
    public void fault(FaultException fault) {
        // A host that asks to wait has refused nothing: what it was not asked for comes with the next poll.
        if (fault.fault() == Fault.HOST_BUSY) {
            complaints.warning(fault);
        } else {
            next.fault(fault);
        }
    }

    /** Lets pass what is still held. */
    void finish() {
        Map<String, String> coders =
                store.codersOf(held.stream().map(Document::id).toList());
        for (Document document : held) {
            if (coder.equals(coders.get(document.id()))) {
                passedOver++;
                complaints.progress().step();
            } else {
                next.document(document);
            }
        }
        held.clear();
        characters = 0;
    }

    /** How many reports the ledger had already, coded in the same way. */
    int passedOver() {
        return passedOver;
    }

    /** How many reports were the same as one before them, in text, publisher, address, title and day. */
    int doubles() {
        return doubles;
    }
}
