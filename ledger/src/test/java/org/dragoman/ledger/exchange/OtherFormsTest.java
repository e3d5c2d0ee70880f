package org.dragoman.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.ledger.exchange.told.Scope;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Text;
import org.dragoman.wire.RecordReader;
import org.dragoman.wire.RecordWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OtherFormsTest {

    private static final Store STORE = SampleLedger.make(Databases.file());
    private static final Knowledge KNOWLEDGE = Knowledge.load();

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static byte[] export(Layout layout) {
        return export(layout, Scope.ALL);
    }

    private static byte[] export(Layout layout, Scope scope) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exports(STORE, STORE, KNOWLEDGE).write(layout, scope, null, out, () -> {});
        return out.toByteArray();
    }

    private static List<JsonNode> lines(Scope scope) {
        return new String(export(Layout.PLOVER, scope), StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    @Test
    void plover_tells_who_was_hurt_where_only_one_actor_is_asked_for_too() {
        List<JsonNode> lines = lines(new Scope(null, null, null, Set.of("romania"), null));
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).at("/recipient/0/code").stringValue()).isEqualTo("ROU");
        assertThat(lines.get(0).at("/dead").longValue()).isEqualTo(12);
    }

    @Test
    void plover_lines_are_those_that_the_reader_prints() {
        List<JsonNode> lines = lines(Scope.ALL);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).at("/auxiliary/0").stringValue()).isEqualTo("negation");
        assertThat(lines.get(0).at("/dead").longValue()).isEqualTo(12);
    }

    private static List<JsonNode> graph(String type) {
        JsonNode root = JsonMapper.shared().readTree(export(Layout.JSONLD));
        List<JsonNode> found = new ArrayList<>();
        root.get("@graph").forEach(node -> {
            if (node.get("@type").toString().contains(type)) {
                found.add(node);
            }
        });
        return found;
    }

    @Test
    void linked_data_derives_every_claim_from_its_report_and_quotes_the_words() {
        Text text = Text.of(SampleLedger.MEETING);
        JsonNode event = graph("dragoman:Event").get(0);
        assertThat(event.get("prov:wasDerivedFrom").stringValue())
                .isEqualTo(graph("dragoman:Report").get(0).get("@id").stringValue());
        JsonNode selectors = event.at("/evidence/0/oa:hasSelector");
        int begin = selectors.at("/0/oa:start").intValue();
        int end = selectors.at("/0/oa:end").intValue();
        assertThat(text.quote(new org.dragoman.model.Span(begin, end)))
                .isEqualTo(selectors.at("/1/oa:exact").stringValue())
                .isEqualTo("met");
        assertThat(selectors.at("/1/oa:prefix").stringValue()).isEqualTo("Norway ");
        assertThat(graph("prov:SoftwareAgent"))
                .extracting(agent -> agent.get("rdfs:label").stringValue())
                .containsExactly("coder 2", "coder 1");
        String record = event.get("record").toString();
        assertThat(RecordWriter.line(RecordReader.line(record, "export", 1))).isEqualTo(record);
    }

    @Test
    void linked_data_names_who_decided() {
        JsonNode person = graph("prov:Person").get(0);
        assertThat(person.get("rdfs:label").stringValue()).isEqualTo("Ana Núñez");
        assertThat(graph("dragoman:Decision").get(0).get("prov:wasAttributedTo").stringValue())
                .isEqualTo(person.get("@id").stringValue());
    }

    @Test
    void every_id_of_linked_data_is_there_that_something_points_at() {
        List<String> ids =
                graph("").stream().map(node -> node.get("@id").stringValue()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        for (String pointer : List.of(
                "prov:wasDerivedFrom", "prov:wasGeneratedBy", "prov:wasAttributedTo", "prov:wasAssociatedWith")) {
            assertThat(graph("").stream()
                            .filter(node -> node.has(pointer))
                            .map(node -> node.get(pointer).stringValue())
                            .collect(Collectors.toSet()))
                    .isNotEmpty()
                    .isSubsetOf(ids);
        }
    }

    @Test
    void the_graph_counts_what_one_did_to_another() throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(export(Layout.GRAPHML)))
                .getDocumentElement();
        NodeList nodes = root.getElementsByTagName("node");
        NodeList edges = root.getElementsByTagName("edge");
        assertThat(List.of(nodes.getLength(), edges.getLength())).containsExactly(3, 2);
        Element edge = (Element) edges.item(0);
        assertThat(edge.getAttribute("source") + " " + edge.getAttribute("target"))
                .isEqualTo("norway romania");
        assertThat(edge.getTextContent()).isEqualTo("CONSULT11.02024-03-042024-03-04");
    }
}
