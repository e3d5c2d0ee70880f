package org.dragoman.ledger.review;

import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Decision.Action;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells in a record's evidence who made it what it is. */
final class Reasons {

    private Reasons() {}

    /** Adds the decision to the reasons of a record. */
    static void add(ObjectNode record, Decision decision) {
        String done = decision.action() == Action.ADD ? "added by hand by " : "corrected by ";
        if (record.get("evidence") instanceof ArrayNode evidence) {
            ObjectNode reason = evidence.addObject();
            reason.set("span", record.get("span"));
            reason.set("text", record.get("text"));
            reason.put("why", done + decision.person() + (decision.reason().isEmpty() ? "" : ": " + decision.reason()));
        }
    }
}
