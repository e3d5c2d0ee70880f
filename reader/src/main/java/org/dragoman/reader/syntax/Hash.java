package org.dragoman.reader.syntax;

/** Features as numbers: a template's number and its values, well mixed. */
final class Hash {

    private Hash() {}

    static int of(int template, int a) {
        return finish(mix(mix(0x2f0b4c47, template), a));
    }

    static int of(int template, int a, int b) {
        return finish(mix(mix(mix(0x2f0b4c47, template), a), b));
    }

    static int of(int template, int a, int b, int c) {
        return finish(mix(mix(mix(mix(0x2f0b4c47, template), a), b), c));
    }

    /** The steps of MurmurHash3 (Austin Appleby, public domain). */
    private static int mix(int hash, int value) {
        int k = Integer.rotateLeft(value * 0xcc9e2d51, 15) * 0x1b873593;
        return Integer.rotateLeft(hash ^ k, 13) * 5 + 0xe6546b64;
    }

    private static int finish(int hash) {
        int h = (hash ^ hash >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
