package org.dragoman.reader.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The entities of a report as they become known, and the keys by which a later mention finds one again. */
final class Entities {

    private final List<EntityBuilder> all = new ArrayList<>();
    private final Map<String, EntityBuilder> byKey = new HashMap<>();

    /** In the order of their first mentions. */
    List<EntityBuilder> all() {
        return all;
    }

    @Nullable
    EntityBuilder get(String key) {
        return byKey.get(key);
    }

    void put(String key, EntityBuilder entity) {
        byKey.put(key, entity);
    }

    /** The entity with this key, made from the draft where there is none yet. */
    EntityBuilder getOrCreate(String key, Draft draft) {
        return byKey.computeIfAbsent(key, absent -> create(draft));
    }

    EntityBuilder create(Draft draft) {
        EntityBuilder entity = new EntityBuilder(all.size(), draft);
        all.add(entity);
        return entity;
    }

    /** The last of the entities named so far that passes the test. */
    static @Nullable EntityBuilder recent(List<EntityBuilder> assigned, Predicate<EntityBuilder> test) {
        for (int i = assigned.size() - 1; i >= 0; i--) {
            if (test.test(assigned.get(i))) {
                return assigned.get(i);
            }
        }
        return null;
    }
}
