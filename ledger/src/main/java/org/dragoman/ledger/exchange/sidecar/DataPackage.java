package org.dragoman.ledger.exchange.sidecar;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a data package in the manner of Frictionless tells of an export.
 *
 * @param name a slug
 * @param title what it is, in one line
 * @param facts what else is to be known of it: its layout, the days and instants that it was asked for
 * @param resources its files
 */
public record DataPackage(String name, String title, Map<String, String> facts, List<Resource> resources) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public DataPackage {
        facts = new TreeMap<>(facts);
        resources = List.copyOf(resources);
    }

    /**
     * One file of an export.
     *
     * @param path its name
     * @param mediatype its media type
     * @param dialect how its rows are divided; null where it is no delimited text
     * @param fields its columns; empty where it is no table
     * @param losses what of our record it cannot hold, a sentence each
     * @param rows how many rows it has
     * @param leftOut how many events were left out, by the reason
     */
    public record Resource(
            String path,
            String mediatype,
            @Nullable Dialect dialect,
            List<Field> fields,
            List<String> losses,
            long rows,
            Map<String, Long> leftOut) {
        public Resource {
            fields = List.copyOf(fields);
            losses = List.copyOf(losses);
            leftOut = new TreeMap<>(leftOut);
        }
    }

    /** How the rows of a delimited file are divided. */
    public record Dialect(char delimiter, boolean header) {}

    /** The data package as JSON in UTF-8, for a person to read too. */
    public byte[] json() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("profile", "data-package");
        root.put("name", name);
        root.put("title", title);
        facts.forEach(root::put);
        ArrayNode all = root.putArray("resources");
        resources.forEach(resource -> describe(resource, all.addObject()));
        String json =
                MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace(System.lineSeparator(), "\n");
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void describe(Resource resource, ObjectNode node) {
        int dot = resource.path().lastIndexOf('.');
        node.put("name", dot < 0 ? resource.path() : resource.path().substring(0, dot));
        node.put("path", resource.path());
        node.put("mediatype", resource.mediatype());
        node.put("encoding", "utf-8");
        Dialect dialect = resource.dialect();
        if (dialect != null) {
            ObjectNode told = node.putObject("dialect");
            told.put("delimiter", String.valueOf(dialect.delimiter()));
            told.put("lineTerminator", "\n");
            told.put("quoteChar", "\"");
            told.put("doubleQuote", true);
            told.put("header", dialect.header());
        }
        node.put("rows", resource.rows());
        if (!resource.fields().isEmpty()) {
            ObjectNode schema = node.putObject("schema");
            ArrayNode fields = schema.putArray("fields");
            for (Field field : resource.fields()) {
                ObjectNode told = fields.addObject();
                told.put("name", field.name());
                told.put("type", field.type().toString());
                told.put("description", field.meaning());
            }
            schema.putArray("missingValues").add("");
        }
        ArrayNode losses = node.putArray("losses");
        resource.losses().forEach(losses::add);
        ObjectNode leftOut = node.putObject("leftOut");
        resource.leftOut().forEach(leftOut::put);
    }
}
