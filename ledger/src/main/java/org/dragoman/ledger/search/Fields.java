package org.dragoman.ledger.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Known;
import org.dragoman.ledger.store.Report;
import org.dragoman.model.Actor;
import org.dragoman.model.Claim;
import org.dragoman.model.Evidence;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/** What an index holds of a report or of a claim beside what is searched: where it stands, when it holds, when it was known. */
final class Fields {

    static final String KIND = "kind";
    static final String REPORT = "report";
    static final String ID = "id";
    static final String CODING = "coding";
    static final String DIGEST = "digest";
    static final String PLACE = "place";
    static final String FROM = "from";
    static final String TO = "to";
    static final String RECORDED = "recorded";
    static final String SUPERSEDED = "superseded";
    static final String PUBLISHER = "publisher";
    static final String TITLE = "title";
    static final String WORDS = "words";
    static final String SPEAKER = "speaker";
    static final String VECTOR = "vector";

    /** What {@link #SUPERSEDED} holds as long as nothing superseded it. */
    static final long NEVER = Long.MAX_VALUE;

    /** A day that no bound reaches: what has no day does not begin by any day, and has not ended by any. */
    private static final long NO_DAY = Long.MAX_VALUE;

    private static final FieldType SEARCHED = new FieldType();

    static {
        SEARCHED.setTokenized(true);
        SEARCHED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        SEARCHED.freeze();
    }

    private Fields() {}

    /** A report, without what is searched. */
    static Document of(Report report) {
        Document fields = new Document();
        LocalDate day = report.document().published() == null
                ? null
                : report.document().published().earliest();
        place(fields, "report", report, 0);
        days(fields, day, day);
        known(fields, report.known());
        return fields;
    }

    /** A claim, without what is searched. */
    static Document of(Report report, Entry entry) {
        Document fields = new Document();
        place(fields, entry.kind(), report, entry.span().begin());
        days(fields, entry.valid().from(), entry.valid().to());
        known(fields, entry.known());
        fields.add(new StoredField(ID, entry.id()));
        fields.add(new StringField(CODING, Long.toString(entry.coding()), Field.Store.NO));
        return fields;
    }

    /** Makes of a coded claim one by hand: no coding supersedes it, and it counts as long as people want it to say just this. */
    static void byHand(Document fields, long digest) {
        fields.removeField(CODING);
        fields.add(new StoredField(DIGEST, digest));
    }

    private static void place(Document fields, String kind, Report report, int begin) {
        fields.add(new StringField(KIND, kind, Field.Store.YES));
        fields.add(new StoredField(REPORT, report.number()));
        fields.add(new NumericDocValuesField(REPORT, report.number()));
        fields.add(new NumericDocValuesField(PLACE, begin));
        String publisher = report.document().publisher();
        if (publisher != null) {
            searched(fields, PUBLISHER, publisher);
        }
    }

    private static void days(Document fields, @Nullable LocalDate from, @Nullable LocalDate to) {
        fields.add(new LongPoint(FROM, from == null ? NO_DAY : from.toEpochDay()));
        fields.add(new LongPoint(TO, to == null ? NO_DAY : to.toEpochDay()));
    }

    private static void known(Document fields, Known known) {
        Instant superseded = known.superseded();
        fields.add(new LongPoint(RECORDED, instant(known.recorded())));
        fields.add(new NumericDocValuesField(SUPERSEDED, superseded == null ? NEVER : instant(superseded)));
    }

    /** Adds words that can be searched. */
    static void searched(Document fields, String name, String words) {
        fields.add(new Field(name, words, SEARCHED));
    }

    /** Microseconds since the beginning of 1970. */
    static long instant(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** What is searched of a claim: what a statement says, and the words that an event rests on. */
    static Passage passage(Text text, Claim claim) {
        return Passage.of(
                text,
                claim instanceof Statement statement
                        ? statement.content().spans()
                        : claim.anchor().evidence().stream().map(Evidence::span).toList());
    }

    /** By what a statement's speaker is found; empty where nobody is named. */
    static String speaker(Claim claim) {
        Actor speaker = claim instanceof Statement statement ? statement.speaker() : null;
        if (speaker == null) {
            return "";
        }
        return speaker.role() == null ? speaker.name() : speaker.name() + ", " + speaker.role();
    }

    /** Where the speaker of a statement is named; null for any other claim. */
    static @Nullable Span speakerSpan(Claim claim) {
        return claim instanceof Statement statement && statement.speaker() != null
                ? statement.speaker().span()
                : null;
    }
}
