package org.dragoman.ledger.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.ledger.store.ActorKey;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Selection;
import org.dragoman.model.Actor;
import org.dragoman.model.Claim;
import org.dragoman.model.Deadline;
import org.dragoman.model.Event;
import org.dragoman.model.Mediation;
import org.dragoman.model.Statement;
import org.jspecify.annotations.Nullable;

/** The names under which the actors of an answer are told. */
final class Names {

    private static final int AT_A_TIME = 5_000;

    private final Entries.Identities identities;
    private final Map<String, String> names = new HashMap<>();

    Names(Entries.Identities identities) {
        this.identities = identities;
    }

    /** Takes the names that a claim gives; the first name of an actor stays. */
    void note(Claim claim) {
        if (claim instanceof Event event) {
            event.actors().forEach(this::note);
            event.recipients().forEach(this::note);
        } else if (claim instanceof Deadline deadline) {
            note(deadline.imposer());
            deadline.targets().forEach(this::note);
        } else if (claim instanceof Mediation mediation) {
            note(mediation.thirdParty());
            mediation.parties().forEach(this::note);
        } else if (claim instanceof Statement statement && statement.speaker() != null) {
            note(statement.speaker());
        }
    }

    private void note(Actor actor) {
        names.putIfAbsent(ActorKey.of(actor), actor.name());
    }

    /** Takes the names of those who say what the claims tell, one statement for each of them. */
    void noteSpeakers(Entries entries, @Nullable Instant knownAt, Collection<Entry> claims) {
        Map<String, Entry> first = new TreeMap<>();
        for (Entry claim : claims) {
            String speaker = claim.facets().speaker();
            if (speaker != null && claim.facets().statement() != null && !names.containsKey(speaker)) {
                first.putIfAbsent(speaker, claim);
            }
        }
        List<Entry> wanted = new ArrayList<>(first.values());
        for (int from = 0; from < wanted.size(); from += AT_A_TIME) {
            Set<String> ids = new TreeSet<>();
            Set<Long> reports = new TreeSet<>();
            for (Entry claim : wanted.subList(from, Math.min(wanted.size(), from + AT_A_TIME))) {
                ids.add(claim.facets().statement());
                reports.add(claim.report());
            }
            Selection statements = Selection.ALL
                    .kinds("statement")
                    .ids(ids)
                    .reports(reports)
                    .knownAt(knownAt)
                    .withRecords();
            entries.entries(statements, entry -> note(entry.claim()));
        }
    }

    Named of(String key) {
        String told = identities.canonical(key);
        String name = names.get(told);
        return new Named(told, name != null ? name : readable(told));
    }

    /** Several, each once, in the order given. */
    List<Named> of(Collection<String> keys) {
        return keys.stream().map(this::of).distinct().toList();
    }

    /** A key without the mark of those whom the tables do not know. */
    static String readable(String key) {
        return key.startsWith("~") ? key.substring(1) : key;
    }
}
