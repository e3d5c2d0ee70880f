package org.dragoman.intake.likeness;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.dragoman.model.Document;
import org.dragoman.model.Document.Boilerplate;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a report's text to tell its copies and versions: 205 bytes, whatever its length.
 *
 * <p>A text is seen as the set of its runs of three words (<i>shingles</i>); {@link #likeness} estimates which share of
 * all the shingles of two texts both have (the Jaccard index), by MinHash with 192 functions of one byte each. Its
 * standard error is at most 0.04. Case, accents, punctuation, white space, web addresses and a dateline count for
 * nothing; figures and spelling do. A signature is the same on every machine. It is no proof against somebody who
 * makes a text in order to deceive.
 *
 * <p>A text of fewer than 20 different shingles (22 words) is compared by all its words: it is the same as another or
 * apart from it, never a version. So is one that repeats a few words for ever. Of a text of more than 65,536 words the
 * first ones are compared.
 *
 * <p><b>Finding what is alike among many.</b> Keep {@link #toBytes} of every report, and a table from each of its
 * {@link #bands} to the report. For a new report look its bands up, and ask {@link #relation} only of reports that
 * share at least one. That one band is shared, or that two are, has this probability:
 *
 * <table>
 * <caption>Probability that two reports meet, by their likeness</caption>
 * <tr><th>likeness</th><td>0.05</td><td>0.1</td><td>0.2</td><td>0.3</td><td>0.4</td><td>0.5</td><td>0.6</td><td>0.7</td></tr>
 * <tr><th>one band</th><td>0.005</td><td>0.03</td><td>0.24</td><td>0.59</td><td>0.88</td><td>0.987</td><td>0.9996</td><td>1</td></tr>
 * <tr><th>two bands</th><td>0</td><td>0.001</td><td>0.03</td><td>0.22</td><td>0.63</td><td>0.93</td><td>0.996</td><td>1</td></tr>
 * </table>
 *
 * <p>So one band must do, or shortened versions are lost. Texts with nothing in common share one by chance in two pairs
 * of a million: among a million reports a look-up meets about two in vain.
 *
 * <p>Thresholds and how they were measured: {@code docs/likeness.md}. Immutable and safe for use by several threads.
 */
public final class Signature {

    /** What two reports are to each other. */
    public enum Relation {
        /**
         * A copy: little but the headline, a few words or a paragraph differ. Both are of one origin, but the later one
         * must be read all the same, for what differs may be a figure.
         */
        SAME,
        /** One is the other brought up to date, shortened or put into a longer one: of one origin too. */
        VERSION,
        /** Different reports, though they may tell the same event or share some paragraphs of background. */
        APART
    }

    static final double SAME_LIKENESS = 0.8;

    /** Below it the estimate is too coarse to tell a short version from shared background. */
    static final double VERSION_LIKENESS = 0.2;

    static final double VERSION_CONTAINMENT = 0.6;

    /** Different shingles below which a text is compared by all its words only. */
    static final int FEWEST_SHINGLES = 20;

    private static final int FUNCTIONS = 192;
    private static final int BANDS = 32;

    /** Functions in a band: two would let reports on one subject meet, four would miss shortened versions. */
    private static final int ROWS = 3;

    private static final Hashes HASHES = new Hashes(FUNCTIONS);

    /** How often a byte agrees though the shingles behind it differ. */
    private static final double BY_CHANCE = 1.0 / 256;

    private static final byte FORMAT = 1;
    private static final int HEAD = Byte.BYTES + Long.BYTES + Integer.BYTES;

    private final long wordsHash;
    private final int shingles;
    private final byte[] minima;

    private Signature(long wordsHash, int shingles, byte[] minima) {
        this.wordsHash = wordsHash;
        this.shingles = shingles;
        this.minima = minima;
    }

    /** The signature of a text of which all is news. */
    public static Signature of(String text) {
        Shingles shingles = Shingles.of(text);
        long[] hashes = shingles.hashes();
        byte[] minima = hashes.length < FEWEST_SHINGLES ? new byte[0] : HASHES.minima(hashes);
        return new Signature(shingles.wordsHash(), hashes.length, minima);
    }

    /** The signature of a report's text without its boilerplate: headline, by-line, captions, links, footer. */
    public static Signature of(Document document) {
        Text text = document.text();
        String characters = text.toString();
        StringBuilder news = new StringBuilder(characters.length());
        int from = 0;
        for (Boilerplate part : document.boilerplate()) {
            news.append(characters, from, text.unitOf(part.span().begin()));
            from = text.unitOf(part.span().end());
        }
        return of(news.append(characters, from, characters.length()).toString());
    }

    /**
     * The signature that {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is damaged or of another format; make it anew from the text
     */
    public static Signature ofBytes(byte[] bytes) {
        if (bytes.length < HEAD || bytes[0] != FORMAT) {
            throw new IllegalArgumentException("No signature of format " + FORMAT);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        long wordsHash = buffer.getLong();
        int shingles = buffer.getInt();
        if (shingles < 0 || buffer.remaining() != (shingles < FEWEST_SHINGLES ? 0 : FUNCTIONS)) {
            throw new IllegalArgumentException(
                    "A signature of " + bytes.length + " bytes for " + shingles + " shingles");
        }
        return new Signature(wordsHash, shingles, Arrays.copyOfRange(bytes, HEAD, bytes.length));
    }

    /** 205 bytes, or 13 of a text that is compared by all its words. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(HEAD + minima.length)
                .put(FORMAT)
                .putLong(wordsHash)
                .putInt(shingles)
                .put(minima)
                .array();
    }

    /**
     * The keys under which a report is looked up: 32, one of a text that is compared by all its words, none of a text
     * without words.
     */
    public long[] bands() {
        if (isComparedWhole()) {
            return wordsHash == 0 ? new long[0] : new long[] {wordsHash};
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = 1L + band;
            for (int row = 0; row < ROWS; row++) {
                key = key << Byte.SIZE | Byte.toUnsignedLong(minima[band * ROWS + row]);
            }
            bands[band] = Hashes.mix(key);
        }
        return bands;
    }

    /** The share of the shingles of both that both have, 0 to 1; 1 if all words are equal, whatever stands between. */
    public double likeness(Signature other) {
        if (wordsHash == other.wordsHash) {
            return 1;
        }
        if (isComparedWhole() || other.isComparedWhole()) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < FUNCTIONS; i++) {
            equal += minima[i] == other.minima[i] ? 1 : 0;
        }
        return Math.max(0, ((double) equal / FUNCTIONS - BY_CHANCE) / (1 - BY_CHANCE));
    }

    /** The share of the shorter one's shingles that the longer one has, 0 to 1; coarser than {@link #likeness}. */
    public double containment(Signature other) {
        double likeness = likeness(other);
        int shorter = Math.min(shingles, other.shingles);
        if (likeness == 1 || shorter == 0) {
            return likeness;
        }
        double shared = likeness / (1 + likeness) * ((double) shingles + other.shingles);
        return Math.min(1, shared / shorter);
    }

    /** The same for either order of the two. */
    public Relation relation(Signature other) {
        double likeness = likeness(other);
        if (likeness >= SAME_LIKENESS) {
            return Relation.SAME;
        }
        return likeness >= VERSION_LIKENESS && containment(other) >= VERSION_CONTAINMENT
                ? Relation.VERSION
                : Relation.APART;
    }

    private boolean isComparedWhole() {
        return minima.length == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Signature signature
                && wordsHash == signature.wordsHash
                && shingles == signature.shingles
                && Arrays.equals(minima, signature.minima);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(wordsHash);
    }
}
