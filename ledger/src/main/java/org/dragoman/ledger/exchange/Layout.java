package org.dragoman.ledger.exchange;

import java.util.Locale;

/** The layouts that a ledger is exported in. */
public enum Layout {
    POLECAT("text/tab-separated-values"),
    ICEWS("text/tab-separated-values"),
    GDELT("text/tab-separated-values"),
    PHOENIX("text/tab-separated-values"),
    PLOVER("application/x-ndjson"),
    JSONLD("application/ld+json"),
    GRAPHML("application/graphml+xml"),
    CSV("text/csv"),
    PARQUET("application/vnd.apache.parquet");

    private final String mediatype;

    Layout(String mediatype) {
        this.mediatype = mediatype;
    }

    String mediatype() {
        return mediatype;
    }

    /** Whether it is a folder of tables that hold the whole ledger, and not one file. */
    public boolean isFolder() {
        return this == CSV || this == PARQUET;
    }

    /** Whether it is a table of events, with or without a header line. */
    public boolean isEventTable() {
        return ordinal() <= PHOENIX.ordinal();
    }

    /** Whether files of this layout can be imported. */
    public boolean isRead() {
        return isFolder() || isEventTable() && this != PHOENIX;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
