package org.dragoman.intake.likeness;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.dragoman.model.Document;
import org.dragoman.model.Document.Boilerplate;

/** Placeholder of the doc. */
public final class Signature {

    /** What two reports are to each other. */
    public enum Relation {
        SAME,
        VERSION,
        APART
    }

    static final double SAME_LIKENESS = Double.parseDouble(System.getProperty("same", "0.8"));
    static final double VERSION_CONTAINMENT = Double.parseDouble(System.getProperty("ver", "0.65"));
    static final double VERSION_LIKENESS = Double.parseDouble(System.getProperty("verJ", "0.2"));
    static final int FEWEST_SHINGLES = Integer.getInteger("few", 20);

    static final int BANDS = 40;
    static final int ROWS = 3;
    static final int HASHES = 192;

    private static final byte FORMAT = 1;
    private static final int HEAD = Byte.BYTES + Long.BYTES + Integer.BYTES;
    private static final Hashes FUNCTIONS = new Hashes(HASHES);
    private static final double BY_CHANCE = 1.0 / 256;

    private final long wordsHash;
    private final int shingles;
    private final byte[] minima;

    private Signature(long wordsHash, int shingles, byte[] minima) {
        this.wordsHash = wordsHash;
        this.shingles = shingles;
        this.minima = minima;
    }

    public static Signature of(String text) {
        Shingles shingles = Shingles.of(text);
        long[] hashes = shingles.hashes();
        byte[] minima = hashes.length < FEWEST_SHINGLES ? new byte[0] : FUNCTIONS.minima(hashes);
        return new Signature(shingles.wordsHash(), hashes.length, minima);
    }

    public static Signature of(Document document) {
        String text = document.text().toString();
        StringBuilder news = new StringBuilder(text.length());
        int from = 0;
        for (Boilerplate part : document.boilerplate()) {
            news.append(text, from, document.text().unitOf(part.span().begin()));
            from = document.text().unitOf(part.span().end());
        }
        return of(news.append(text, from, text.length()).toString());
    }

    public boolean isShort() {
        return minima.length == 0;
    }

    public long[] bands() {
        if (isShort()) {
            return wordsHash == 0 ? new long[0] : new long[] {wordsHash};
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band + 1;
            for (int row = 0; row < ROWS; row++) {
                key = key << Byte.SIZE | Byte.toUnsignedLong(minima[band * ROWS + row]);
            }
            bands[band] = Hashes.mix(key);
        }
        return bands;
    }

    public byte[] toBytes() {
        return ByteBuffer.allocate(HEAD + minima.length)
                .put(FORMAT)
                .putLong(wordsHash)
                .putInt(shingles)
                .put(minima)
                .array();
    }

    public double likeness(Signature other) {
        if (wordsHash == other.wordsHash) {
            return 1;
        }
        if (isShort() || other.isShort()) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < HASHES; i++) {
            equal += minima[i] == other.minima[i] ? 1 : 0;
        }
        double share = (double) equal / HASHES;
        return Math.max(0, (share - BY_CHANCE) / (1 - BY_CHANCE));
    }

    public double containment(Signature other) {
        double likeness = likeness(other);
        if (likeness == 0) return 0;
        double shared = likeness / (1 + likeness) * ((double) shingles + other.shingles);
        return Math.min(1, shared / Math.max(1, Math.min(shingles, other.shingles)));
    }

    public Relation relation(Signature other) {
        double likeness = likeness(other);
        if (likeness >= SAME_LIKENESS) {
            return Relation.SAME;
        }
        return likeness >= VERSION_LIKENESS && containment(other) >= VERSION_CONTAINMENT
                ? Relation.VERSION
                : Relation.APART;
    }

    int shingles() { return shingles; }
}
