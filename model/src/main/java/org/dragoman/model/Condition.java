package org.dragoman.model;

import java.util.List;

/**
 * Somebody makes an act depend on something.
 *
 * @param act what depends
 * @param requirement what it depends on
 * @param basis ids of the events and statements that show it
 */
public record Condition(Anchor anchor, Actor holder, String act, String requirement, List<String> basis)
        implements Claim {

    public Condition {
        basis = List.copyOf(basis);
    }

    @Override
    public String kind() {
        return "condition";
    }
}
