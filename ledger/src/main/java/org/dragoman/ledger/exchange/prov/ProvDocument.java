package org.dragoman.ledger.exchange.prov;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.ledger.exchange.told.Scope;
import org.dragoman.ledger.exchange.told.Told;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Store;
import org.dragoman.ledger.store.Tables;
import org.dragoman.model.Claim;
import org.dragoman.model.ContentId;
import org.dragoman.model.Evidence;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON-LD: each claim is a {@code prov:Entity} derived from its report by an activity of a coder, with the words that carry
 * it as Web Annotation selectors; each decision of a person is an entity that comments on a claim.
 *
 * <p>Positions count Unicode code points from 0, as Web Annotation has it. The whole record of a claim stands in
 * {@code record} as plain JSON.
 */
public final class ProvDocument {

    /** Characters before and after the words of a quote, by which it is found again in another copy. */
    private static final int AROUND = 32;

    private static final String URN = "urn:dragoman:";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;
    private final Set<String> agents = new HashSet<>();
    private long entities;

    private ProvDocument(JsonGenerator json) {
        this.json = json;
    }

    /** What of our record this form cannot hold. */
    public static List<String> losses() {
        return List.of(
                "The whole texts of the reports: of each there is its hash, and the words that claims rest on.",
                "How reports stand to each other as copies and versions, and which feeds were polled.",
                "Claims that were superseded before the instant that was asked for.");
    }

    /**
     * Writes the claims of a scope, and all decisions.
     *
     * @param report called after each report
     * @return how many claims there are
     */
    public static long write(Store store, Entries entries, Scope scope, OutputStream out, Runnable report) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            ProvDocument document = new ProvDocument(json);
            json.writeStartObject();
            document.context();
            json.writeArrayPropertyStart("@graph");
            scope.each(entries, store, told -> {
                document.report(told);
                report.run();
            });
            document.decisions(store);
            json.writeRaw("\n");
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
            return document.entities;
        }
    }

    private void context() {
        json.writeObjectPropertyStart("@context");
        json.writeNumberProperty("@version", 1.1);
        prefixes().forEach(json::writeStringProperty);
        for (String reference : List.of(
                "prov:wasDerivedFrom",
                "prov:wasGeneratedBy",
                "prov:wasAttributedTo",
                "prov:wasAssociatedWith",
                "prov:used",
                "oa:hasSource",
                "oa:hasSelector")) {
            typed(reference, "@id");
        }
        for (String instant : List.of("prov:generatedAtTime", "prov:invalidatedAtTime")) {
            typed(instant, "xsd:dateTime");
        }
        json.writeObjectPropertyStart("record");
        json.writeStringProperty("@id", "dragoman:record");
        json.writeStringProperty("@type", "@json");
        json.writeEndObject();
        json.writeStringProperty("evidence", "dragoman:evidence");
        json.writeEndObject();
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("oa", "http://www.w3.org/ns/oa#");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        prefixes.put("dragoman", URN + "term:");
        return prefixes;
    }

    private void typed(String name, String type) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("@type", type);
        json.writeEndObject();
    }

    private static String report(String id) {
        return URN + "report:" + id;
    }

    private void begin(String id, String... types) {
        json.writeRaw("\n");
        json.writeStartObject();
        json.writeStringProperty("@id", id);
        json.writeArrayPropertyStart("@type");
        for (String type : types) {
            json.writeString(type);
        }
        json.writeEndArray();
    }

    private void text(String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    private void report(Told told) {
        Report report = told.report();
        String id = report(report.document().id());
        begin(id, "prov:Entity", "dragoman:Report");
        text("dcterms:identifier", report.document().externalId());
        text("dcterms:title", report.document().title());
        text("dcterms:publisher", report.document().publisher());
        text("dcterms:source", report.document().url());
        text("dcterms:issued", report.document().published());
        text("dcterms:language", report.document().language());
        text("dragoman:sha256", report.document().sha256());
        text("prov:generatedAtTime", report.known().recorded());
        json.writeEndObject();
        Set<Long> codings = new HashSet<>();
        for (Entry entry : told.entries()) {
            Claim claim = entry.claim();
            String coder = agent("coder", claim.anchor().coder(), "prov:SoftwareAgent");
            if (codings.add(entry.coding())) {
                begin(URN + "coding:" + entry.coding(), "prov:Activity");
                text("prov:used", id);
                text("prov:wasAssociatedWith", coder);
                json.writeEndObject();
            }
            claim(told, entry, claim, coder);
        }
    }

    /** Tells of somebody once, and gives their name. */
    private String agent(String kind, String name, String type) {
        String id = URN + kind + ":" + ContentId.of(kind, name);
        if (agents.add(id)) {
            begin(id, type);
            text("rdfs:label", name);
            json.writeEndObject();
        }
        return id;
    }

    private void claim(Told told, Entry entry, Claim claim, String coder) {
        String report = report(told.report().document().id());
        begin(
                URN + "claim:" + told.report().document().id() + ":" + entry.id(),
                "prov:Entity",
                "dragoman:" + Character.toUpperCase(entry.kind().charAt(0))
                        + entry.kind().substring(1));
        text("prov:wasDerivedFrom", report);
        text("prov:wasGeneratedBy", URN + "coding:" + entry.coding());
        text("prov:wasAttributedTo", coder);
        text("prov:generatedAtTime", entry.known().recorded());
        text("prov:invalidatedAtTime", entry.known().superseded());
        json.writeArrayPropertyStart("evidence");
        for (Evidence evidence : claim.anchor().evidence()) {
            evidence(told.text(), report, evidence);
        }
        json.writeEndArray();
        json.writeName("record");
        json.writeRawValue(entry.record());
        json.writeEndObject();
        entities++;
    }

    private void evidence(@Nullable Text text, String report, Evidence evidence) {
        json.writeStartObject();
        json.writeStringProperty("@type", "oa:SpecificResource");
        text("oa:hasSource", report);
        text("rdfs:comment", evidence.why());
        json.writeArrayPropertyStart("oa:hasSelector");
        Span span = evidence.span();
        json.writeStartObject();
        json.writeStringProperty("@type", "oa:TextPositionSelector");
        json.writeNumberProperty("oa:start", span.begin());
        json.writeNumberProperty("oa:end", span.end());
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringProperty("@type", "oa:TextQuoteSelector");
        text("oa:exact", evidence.text());
        if (text != null && span.end() <= text.length()) {
            text("oa:prefix", text.quote(new Span(Math.max(0, span.begin() - AROUND), span.begin())));
            text("oa:suffix", text.quote(new Span(span.end(), Math.min(text.length(), span.end() + AROUND))));
        }
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Decisions of people; each keeps all that its row holds. */
    private void decisions(Store store) {
        Tables tables = store.tables();
        for (Tables.Part part : tables.parts()) {
            if (part.table().equals("decision")) {
                tables.rows(part, row -> decision(part, row));
            }
        }
    }

    private void decision(Tables.Part part, @Nullable Object[] row) {
        String id = value(part, row, "id");
        String person = value(part, row, "person");
        String reviewer = agent("person", person == null ? "unknown" : person, "prov:Person");
        String activity = URN + "review:" + id;
        String claim = value(part, row, "claim");
        begin(activity, "prov:Activity");
        text("prov:wasAssociatedWith", reviewer);
        json.writeEndObject();
        begin(URN + "decision:" + id, "prov:Entity", "dragoman:Decision");
        text("prov:wasGeneratedBy", activity);
        text("prov:wasAttributedTo", reviewer);
        String recorded = value(part, row, "recorded");
        text("prov:generatedAtTime", recorded == null ? null : recorded + "Z");
        text("rdfs:comment", value(part, row, "reason"));
        text("dragoman:claim", claim);
        for (Tables.Column column : part.columns()) {
            if (!Set.of("id", "person", "recorded", "reason", "claim").contains(column.name())) {
                text("dragoman:" + column.name(), value(part, row, column.name()));
            }
        }
        json.writeEndObject();
    }

    private static @Nullable String value(Tables.Part part, @Nullable Object[] row, String column) {
        int index = part.column(column);
        Object value = index < 0 ? null : row[index];
        return value == null ? null : value.toString();
    }
}
