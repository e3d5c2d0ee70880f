package org.dragoman.model;

/** Ids made from content: the same content has the same id on every machine and on every day. */
public final class ContentId {

    private static final int HEXADECIMALS = 24;

    private ContentId() {}

    /** An id of 24 hexadecimal digits (96 bits) of the parts; the order of the parts counts. */
    public static String of(String... parts) {
        return Text.sha256(String.join("\u001F", parts)).substring(0, HEXADECIMALS);
    }
}
