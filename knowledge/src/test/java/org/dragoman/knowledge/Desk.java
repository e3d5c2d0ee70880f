package org.dragoman.knowledge;

/** The knowledge that comes with Dragoman, loaded once for all tests that only look. */
public final class Desk {

    public static final Knowledge KNOWLEDGE = Knowledge.load();

    private Desk() {}
}
