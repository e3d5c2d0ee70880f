package org.dragoman.intake;

import org.jspecify.annotations.Nullable;

/**
 * Which texts a call has met, and under which document's id.
 *
 * <p>Half of a text's SHA-256 and a document's id fit into four longs, so that a million reports take some 64 MB at
 * most; strings in a map would take five times that.
 */
final class SeenTexts {

    private static final int LONGS_AN_ENTRY = 4;
    private static final int HALF_ID = 12;

    private long[] slots = new long[LONGS_AN_ENTRY * 16];
    private int entries;

    /**
     * Remembers a text unless it is known.
     *
     * @param sha256 the text's hash in hexadecimal
     * @param id the document's id, 24 hexadecimal digits
     * @return the id of the first document with this text, or null if this is the first
     */
    @Nullable
    String add(String sha256, String id) {
        long high = Long.parseUnsignedLong(sha256, 0, 16, 16);
        long low = Long.parseUnsignedLong(sha256, 16, 32, 16);
        int at = find(slots, high, low);
        if (isTaken(slots, at)) {
            return String.format("%012x%012x", slots[at + 2] - 1, slots[at + 3]);
        }
        // The first half is kept plus one, so that zero marks a free slot whatever the id.
        put(slots, at, high, low, parse(id, 0) + 1, parse(id, HALF_ID));
        entries++;
        if (entries * LONGS_AN_ENTRY * 2 > slots.length) {
            grow();
        }
        return null;
    }

    private static long parse(String id, int from) {
        return Long.parseLong(id, from, from + HALF_ID, 16);
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (int at = 0; at < slots.length; at += LONGS_AN_ENTRY) {
            if (isTaken(slots, at)) {
                int to = find(larger, slots[at], slots[at + 1]);
                put(larger, to, slots[at], slots[at + 1], slots[at + 2], slots[at + 3]);
            }
        }
        slots = larger;
    }

    private static void put(long[] table, int at, long high, long low, long id, long restOfId) {
        table[at] = high;
        table[at + 1] = low;
        table[at + 2] = id;
        table[at + 3] = restOfId;
    }

    private static boolean isTaken(long[] table, int at) {
        return table[at + 2] != 0;
    }

    /** The slot of a hash, or the free slot where it belongs. */
    private static int find(long[] table, long high, long low) {
        int capacity = table.length / LONGS_AN_ENTRY;
        int slot = (int) Long.remainderUnsigned(high, capacity);
        while (isTaken(table, slot * LONGS_AN_ENTRY)) {
            int at = slot * LONGS_AN_ENTRY;
            if (table[at] == high && table[at + 1] == low) {
                return at;
            }
            slot = (slot + 1) % capacity;
        }
        return slot * LONGS_AN_ENTRY;
    }
}
