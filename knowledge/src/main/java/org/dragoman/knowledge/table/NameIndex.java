package org.dragoman.knowledge.table;

import java.util.Arrays;

/**
 * Finds the rows of a table by name without making a string of any: of each name only the hash of its {@link Key} is kept,
 * so that what is found has still to be compared.
 */
public final class NameIndex {

    private static final int NONE = -1;

    /** For every slot the last name in it. Their number is a power of two. */
    private final int[] slots;

    /** For every name the one before it in its slot. */
    private int[] before;

    private int[] hashes;
    private int[] places;
    private int size;

    /** @param names about how many names there will be */
    public NameIndex(int names) {
        slots = new int[Integer.highestOneBit(Math.max(16, names))];
        Arrays.fill(slots, NONE);
        before = new int[Math.max(16, names)];
        hashes = new int[before.length];
        places = new int[before.length];
    }

    /** Notes every value of a column as a name of the row at a place; places must not descend from call to call. */
    public void add(Table.Row row, String column, int place) {
        row.keyHashes(column, hash -> add(hash, place));
    }

    private void add(int hash, int place) {
        if (size == hashes.length) {
            before = Arrays.copyOf(before, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
        }
        int slot = slot(hash);
        before[size] = slots[slot];
        hashes[size] = hash;
        places[size] = place;
        slots[slot] = size++;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 16) & slots.length - 1;
    }

    /** The places of the rows that may have a name with this {@link Key}, ascending, each once. */
    public int[] find(String key) {
        int hash = key.hashCode();
        int[] found = {};
        for (int name = slots[slot(hash)]; name != NONE; name = before[name]) {
            if (hashes[name] == hash && (found.length == 0 || found[0] != places[name])) {
                int[] longer = new int[found.length + 1];
                System.arraycopy(found, 0, longer, 1, found.length);
                longer[0] = places[name];
                found = longer;
            }
        }
        return found;
    }
}
