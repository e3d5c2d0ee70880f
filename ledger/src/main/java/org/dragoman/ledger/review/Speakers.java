package org.dragoman.ledger.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dragoman.ledger.store.ActorKey;
import org.dragoman.ledger.store.Entry;
import org.dragoman.model.Claim;
import org.dragoman.model.Statement;
import org.jspecify.annotations.Nullable;

/** Who makes the statements of one report. */
final class Speakers {

    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    Speakers(Map<String, Entry> coded) {
        for (Entry entry : coded.values()) {
            // The first actor of a statement is its speaker.
            if (entry.kind().equals("statement") && !entry.facets().actors().isEmpty()) {
                keys.put(entry.id(), entry.facets().actors().get(0));
            }
        }
    }

    /** A statement that a person corrected or added. */
    void note(Claim claim) {
        if (claim instanceof Statement statement) {
            String id = claim.anchor().id();
            String key = statement.speaker() == null ? null : ActorKey.of(statement.speaker());
            String before = key == null ? keys.remove(id) : keys.put(id, key);
            if (key == null ? before != null : !key.equals(before)) {
                changed.add(id);
            }
        }
    }

    /** The key of who makes a statement; null where nobody is known to. */
    @Nullable
    String of(@Nullable String statement) {
        return statement == null ? null : keys.get(statement);
    }

    boolean hasChanged(String statement) {
        return changed.contains(statement);
    }
}
