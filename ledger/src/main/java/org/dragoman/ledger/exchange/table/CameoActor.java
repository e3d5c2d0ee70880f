package org.dragoman.ledger.exchange.table;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.ledger.exchange.facts.Facts;
import org.dragoman.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as CAMEO codes them: codes of three letters, from the general to the specific. First what is international
 * (IGO), then the state, the organisation that it belongs to, its roles, and its own code.
 */
record CameoActor(List<String> codes) {

    /** @param country the code of the actor's state in the layout; null for none */
    static CameoActor of(Facts facts, Actor actor, @Nullable String country) {
        List<String> codes = new ArrayList<>();
        List<String> roles = facts.roles(actor);
        roles.stream().filter(facts::isInternational).forEach(codes::add);
        add(codes, country);
        add(codes, facts.family(actor));
        roles.stream().filter(role -> !facts.isInternational(role)).forEach(codes::add);
        add(codes, facts.group(actor));
        return new CameoActor(List.copyOf(codes));
    }

    private static void add(List<String> codes, @Nullable String code) {
        if (code != null) {
            codes.add(code);
        }
    }

    /** All codes without anything between them; null for none. */
    @Nullable
    String full() {
        return joined(codes, "");
    }

    /** Codes with a sign between them; null for none. */
    static @Nullable String joined(List<String> codes, String between) {
        return codes.isEmpty() ? null : String.join(between, codes);
    }
}
