package org.dragoman.ledger.exchange.foreign;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.knowledge.codebook.Act;
import org.dragoman.knowledge.codebook.Codebook.Cameo;
import org.dragoman.ledger.exchange.facts.Facts;
import org.dragoman.ledger.exchange.foreign.ForeignLayout.Coded;
import org.dragoman.ledger.exchange.foreign.ForeignLayout.Kind;
import org.dragoman.ledger.exchange.foreign.ForeignRow.Mistake;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Anchor;
import org.dragoman.model.Claim;
import org.dragoman.model.ContentId;
import org.dragoman.model.Document;
import org.dragoman.model.Event;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.model.Modality;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Quad;
import org.dragoman.model.ReportedDate;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Loads the events that others coded.
 *
 * <p>A claim cannot be built without the words that carry it, and of a foreign coding there are no words but its own. So
 * each row becomes a small report whose text is the row as it stands, and the claim rests on the fields of that text. Its
 * coder is the foreign one; its confidence is 1, since these layouts give none. CAMEO's statements (01) have no type in
 * PLOVER: their rows become reports without a claim.
 */
public final class ForeignRows {

    private static final int BATCH = 5_000;
    private static final String STATEMENTS = "01";

    private final Store store;
    private final Facts facts;
    private final ForeignLayout layout;
    private final String name;
    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * A loader of a layout.
     *
     * @param name {@code gdelt}, {@code icews} or {@code polecat}
     * @param columns the columns of the layout in their order
     */
    public ForeignRows(Store store, Facts facts, String name, List<String> columns) {
        this.store = store;
        this.facts = facts;
        this.name = name;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i), i);
        }
        this.layout = switch (name) {
            case "gdelt" -> new GdeltRows(facts);
            case "icews" -> new IcewsRows(facts);
            case "polecat" -> new PolecatRows(facts);
            default -> throw new IllegalArgumentException("There is no layout " + name);
        };
    }

    /**
     * Loads a file, which may be packed with gzip or zip, and writes it in batches.
     *
     * @param each called after each row
     * @throws FaultException if a row is wrong; the batch that it belongs to is then not written
     */
    public Batch.Written load(Path file, Runnable each) {
        Batch batch = store.batch();
        Batch.Written written = new Batch.Written(0, 0, 0, 0);
        int rows = 0;
        try (Packed packed = Packed.open(file)) {
            while (packed.nextFile()) {
                for (String line = packed.line(); line != null; line = packed.line()) {
                    if (line.isEmpty() || packed.number() == 1 && isHeader(packed.name(), line)) {
                        continue;
                    }
                    add(batch, packed, line);
                    each.run();
                    if (++rows % BATCH == 0) {
                        written = written.plus(batch.commit());
                    }
                }
            }
        }
        return written.plus(batch.commit());
    }

    private boolean isHeader(String file, String line) {
        List<String> found = List.of(line.split("\t", -1));
        if (!found.get(0).equals(columns.get(0))) {
            if (found.size() != columns.size()) {
                throw Fault.EXCHANGE_COLUMNS.with(
                        file, 1, name, "there are " + found.size() + " and not " + columns.size());
            }
            return false;
        }
        for (int i = 0; i < Math.max(found.size(), columns.size()); i++) {
            String is = i < found.size() ? "\"" + found.get(i) + "\"" : "nothing";
            String should = i < columns.size() ? "\"" + columns.get(i) + "\"" : "nothing";
            if (!is.equals(should)) {
                throw Fault.EXCHANGE_COLUMNS.with(
                        file, 1, name, "column " + (i + 1) + " is " + is + " and not " + should);
            }
        }
        return true;
    }

    private void add(Batch batch, Packed packed, String line) {
        try {
            ForeignRow row = new ForeignRow(places, line);
            Coded coded = layout.read(row);
            Document document = document(row, coded);
            Event event = event(row, coded, document);
            batch.add(document, coded.coder(), event == null ? List.<Claim>of() : List.of(event));
        } catch (Mistake mistake) {
            FaultException fault =
                    Fault.EXCHANGE_ROW.with(packed.name(), packed.number(), String.valueOf(mistake.getMessage()));
            fault.initCause(mistake);
            throw fault;
        }
    }

    private Document document(ForeignRow row, Coded coded) {
        ForeignLayout.Publication publication = coded.publication();
        PartialDate published = publication.published();
        return new Document(
                ContentId.of("document", row.text().sha256(), coded.coder()),
                coded.coder() + " " + publication.id(),
                null,
                publication.publisher(),
                publication.url(),
                published,
                "en",
                row.text(),
                List.of(),
                null);
    }

    private @Nullable Event event(ForeignRow row, Coded coded, Document document) throws Mistake {
        Kind kind = coded.kind();
        Cameo cameo = kind.cameo() == null ? null : cameo(kind.cameo());
        if (kind.cameo() != null && cameo == null) {
            return null;
        }
        Act act = cameo != null ? facts.act(cameo) : act(kind);
        String mode = cameo != null ? cameo.mode() : kind.mode();
        Quad quad = act.quad();
        Span span = row.span(kind.column());
        return new Event(
                new Anchor(
                        row.claimId(span),
                        document.id(),
                        row.text().whole(),
                        span,
                        row.words(kind.column()),
                        1.0,
                        null,
                        row.evidence(),
                        coded.coder()),
                act.type(),
                mode,
                kind.contexts(),
                act.id(),
                kind.cameo(),
                quad,
                kind.goldstein(),
                coded.actors(),
                coded.recipients(),
                coded.place(),
                coded.date() == null ? null : new ReportedDate(coded.date(), null),
                Modality.ACTUAL);
    }

    /** The code, or null for a statement. */
    private @Nullable Cameo cameo(String code) throws Mistake {
        if (code.startsWith(STATEMENTS)) {
            return null;
        }
        Cameo known = facts.cameo(code);
        if (known == null) {
            throw new Mistake("there is no CAMEO code \"" + code + "\"");
        }
        return known;
    }

    private Act act(Kind kind) throws Mistake {
        String type = String.valueOf(kind.type());
        if (facts.type(type) == null) {
            throw new Mistake("there is no type \"" + type + "\"");
        }
        return facts.act(type, kind.mode());
    }
}
