package org.dragoman.intake.likeness;

import java.util.Arrays;

/** Hash functions with fixed constants, the same on every machine and for ever: stored signatures depend on them. */
final class Hashes {

    private static final long PRIME = 0x100000001B3L;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** What each of the functions puts into a shingle before it mixes. */
    private final int[] seeds;

    Hashes(int number) {
        seeds = new int[number];
        for (int i = 0; i < number; i++) {
            seeds[i] = (int) (mix(STEP * (i + 1)) >>> 32);
        }
    }

    /** A word's hash with one more letter; a word begins with 0. */
    static long append(long word, int letter) {
        return (word ^ STEP ^ letter) * PRIME;
    }

    /** Each bit of the value changes about half of the bits of the result (the end of SplitMix64). */
    static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /**
     * One byte for each function: a byte of the least value that it takes on the shingles. Two texts share that least
     * value as often as they share shingles, and by chance a byte in 256 agrees besides.
     */
    byte[] minima(long[] shingles) {
        int[] least = new int[seeds.length];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (long shingle : shingles) {
            lower(least, seeds, (int) (shingle >>> 32));
        }
        byte[] minima = new byte[least.length];
        for (int i = 0; i < least.length; i++) {
            minima[i] = (byte) (mix(least[i]) >>> 56);
        }
        return minima;
    }

    /** Whole numbers and no branches: this runs some 90,000 times for a report and is most of what a signature costs. */
    private static void lower(int[] least, int[] seeds, int shingle) {
        for (int i = 0; i < least.length; i++) {
            int mixed = (shingle ^ seeds[i]) * 0x9E3779B1;
            mixed = (mixed ^ mixed >>> 15) * 0x85EBCA6B;
            least[i] = Math.min(least[i], mixed);
        }
    }
}
