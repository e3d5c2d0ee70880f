package org.dragoman.ledger.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What claims of all kinds are found and brought together by; each kind puts what it has into the same few places.
 *
 * <table>
 * <caption>What stands where</caption>
 * <tr><th>kind</th><th>code</th><th>mode</th><th>actors</th><th>recipients</th><th>object</th></tr>
 * <tr><td>event</td><td>type</td><td>mode</td><td>actors</td><td>recipients</td><td>place</td></tr>
 * <tr><td>statement</td><td>style</td><td></td><td>speaker</td><td>addressee</td><td></td></tr>
 * <tr><td>position</td><td>stance</td><td></td><td>holder</td><td>actor it is about</td><td>that actor's key, else the words</td></tr>
 * <tr><td>deadline</td><td>response</td><td>duration</td><td>imposer</td><td>targets</td><td>demand</td></tr>
 * <tr><td>condition</td><td>condition</td><td></td><td>holder</td><td></td><td>requirement</td></tr>
 * <tr><td>figure</td><td>unit</td><td></td><td>who counted</td><td></td><td>what is counted</td></tr>
 * <tr><td>mediation</td><td>act</td><td></td><td>third party</td><td>parties</td><td>conditions, each in a line</td></tr>
 * </table>
 *
 * @param cameo an event's CAMEO code, where it has one
 * @param actors keys of actors ({@link ActorKey}), in the record's order
 * @param recipients keys of actors
 * @param modality an event's modality
 * @param country ISO 3166-1 alpha-3 of the place, where there is one
 * @param statement id of the statement that asserts the claim, or null where the reporter does
 * @param speaker key of who makes that statement
 * @param value a figure's value
 * @param lower a figure's lower bound
 * @param upper a figure's upper bound
 */
public record Facets(
        String code,
        @Nullable String mode,
        @Nullable String cameo,
        @Nullable String modality,
        List<String> actors,
        List<String> recipients,
        @Nullable String object,
        @Nullable String country,
        @Nullable String statement,
        @Nullable String speaker,
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper) {

    public Facets {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** Whether a key is an actor, recipient, object or speaker of the claim. */
    public boolean involves(String key) {
        return actors.contains(key) || recipients.contains(key) || key.equals(object) || key.equals(speaker);
    }
}
