package org.dragoman.reader.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * A linear classifier over hashed features: the score of a class is the sum of its weights in the rows that the
 * features hash to. Weights are whole numbers, so that sums are the same on every machine. Immutable and thread-safe.
 */
final class LinearModel {

    private static final int MAGIC = 0x44524c4d;

    private final List<String> classes;
    private final int mask;
    /** Where a row's entries begin in {@link #entries}; one longer than there are rows. */
    private final int[] starts;
    /** Class in the upper, weight in the lower 16 bits. */
    private final int[] entries;

    LinearModel(List<String> classes, int[] starts, int[] entries) {
        this.classes = List.copyOf(classes);
        this.mask = starts.length - 2;
        this.starts = starts;
        this.entries = entries;
    }

    List<String> classes() {
        return classes;
    }

    /** Adds the weights of one feature to the classes' scores. */
    void add(int feature, int[] scores) {
        int row = feature & mask;
        int end = starts[row + 1];
        for (int i = starts[row]; i < end; i++) {
            int entry = entries[i];
            scores[entry >>> 16] += (short) entry;
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(classes.size());
        for (String label : classes) {
            out.writeUTF(label);
        }
        out.writeInt(starts.length - 1);
        out.writeInt(entries.length);
        for (int row = 0; row + 1 < starts.length; row++) {
            out.writeByte(starts[row + 1] - starts[row]);
        }
        for (int entry : entries) {
            out.writeByte(entry >>> 16);
        }
        for (int entry : entries) {
            out.writeShort(entry);
        }
    }

    static LinearModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model of this form");
        }
        String[] labels = new String[in.readInt()];
        for (int i = 0; i < labels.length; i++) {
            // Interned, so that comparing a tag with a literal is mostly one look.
            labels[i] = in.readUTF().intern();
        }
        int rows = in.readInt();
        int count = in.readInt();
        byte[] block = in.readNBytes(rows + 3 * count);
        int[] starts = new int[rows + 1];
        int[] entries = new int[count];
        if (sum(block, rows, starts) != count) {
            throw new IOException("the model's rows do not add up");
        }
        fill(block, rows, entries);
        return new LinearModel(List.of(labels), starts, entries);
    }

    // Plain loops of their own: Java compiles them while they run, which a start waits for.

    private static int sum(byte[] block, int rows, int[] starts) {
        int sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += block[row] & 0xff;
            starts[row + 1] = sum;
        }
        return sum;
    }

    private static void fill(byte[] block, int rows, int[] entries) {
        int weight = rows + entries.length;
        for (int i = 0; i < entries.length; i++, weight += 2) {
            entries[i] = (block[rows + i] & 0xff) << 16 | (block[weight] & 0xff) << 8 | block[weight + 1] & 0xff;
        }
    }
}
