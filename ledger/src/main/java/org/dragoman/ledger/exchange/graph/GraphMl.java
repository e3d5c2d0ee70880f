package org.dragoman.ledger.exchange.graph;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dragoman.ledger.exchange.told.Scope;
import org.dragoman.ledger.store.Entries;
import org.jspecify.annotations.Nullable;

/**
 * GraphML: a node an actor, an edge the events of one type from one actor to another. An event without recipients whose
 * actors act on each other counts in both directions.
 */
public final class GraphMl {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    /** Attributes: id, of what, name, type. */
    private static final List<String[]> KEYS = List.of(
            new String[] {"n0", "node", "name", "string"},
            new String[] {"n1", "node", "code", "string"},
            new String[] {"n2", "node", "sectors", "string"},
            new String[] {"e0", "edge", "type", "string"},
            new String[] {"e1", "edge", "count", "long"},
            new String[] {"e2", "edge", "goldstein", "double"},
            new String[] {"e3", "edge", "first", "string"},
            new String[] {"e4", "edge", "last", "string"});

    private GraphMl() {}

    /** What of our record a graph loses. */
    public static List<String> losses() {
        return List.of(
                "The single events: only how many there are of a type from one actor to another, their mean Goldstein score, the first and the last day.",
                "The reports, the evidence, and who asserts an event.",
                "Events that are not told as having happened, and those that nobody does to another.",
                "Modes, contexts, places; statements, positions, deadlines, conditions, figures and mediation.",
                "An actor bears the name, code and sectors of the report that names it first.");
    }

    /**
     * Writes the graph of a scope.
     *
     * @param report called after each report
     * @return how many edges it has
     */
    public static long write(Entries entries, Scope scope, OutputStream out, Runnable report) {
        Edges edges = new Edges(entries.identities());
        scope.each(
                entries,
                null,
                told -> {
                    edges.add(told);
                    report.run();
                },
                "event");
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            write(edges, xml);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return edges.sums.size();
    }

    private static void write(Edges edges, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        for (String[] key : KEYS) {
            xml.writeCharacters("\n  ");
            xml.writeEmptyElement(NAMESPACE, "key");
            xml.writeAttribute("id", key[0]);
            xml.writeAttribute("for", key[1]);
            xml.writeAttribute("attr.name", key[2]);
            xml.writeAttribute("attr.type", key[3]);
        }
        xml.writeCharacters("\n  ");
        xml.writeStartElement(NAMESPACE, "graph");
        xml.writeAttribute("id", "who-whom");
        xml.writeAttribute("edgedefault", "directed");
        for (Map.Entry<String, Edges.Node> node : edges.nodes.entrySet()) {
            begin(xml, "node");
            xml.writeAttribute("id", legal(node.getKey()));
            data(xml, "n0", node.getValue().name());
            data(xml, "n1", node.getValue().code());
            data(xml, "n2", String.join("|", node.getValue().sectors()));
            xml.writeEndElement();
        }
        int number = 0;
        for (Map.Entry<Edges.Pair, Edges.Sum> edge : edges.sums.entrySet()) {
            begin(xml, "edge");
            xml.writeAttribute("id", "e" + number++);
            xml.writeAttribute("source", legal(edge.getKey().source()));
            xml.writeAttribute("target", legal(edge.getKey().target()));
            data(xml, "e0", edge.getKey().type());
            data(xml, "e1", edge.getValue().count);
            data(xml, "e2", edge.getValue().mean());
            data(xml, "e3", edge.getValue().first);
            data(xml, "e4", edge.getValue().last);
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private static void begin(XMLStreamWriter xml, String element) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement(NAMESPACE, element);
    }

    private static void data(XMLStreamWriter xml, String key, @Nullable Object value) throws XMLStreamException {
        if (value != null && !value.toString().isEmpty()) {
            xml.writeStartElement(NAMESPACE, "data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(legal(value.toString()));
            xml.writeEndElement();
        }
    }

    /** XML 1.0 has no place for most control characters, not even escaped. */
    private static String legal(String words) {
        StringBuilder legal = new StringBuilder(words.length());
        words.codePoints()
                .map(point -> point == '\t'
                                || point == '\n'
                                || point == '\r'
                                || point >= 0x20 && point <= 0xD7FF
                                || point >= 0xE000 && point <= 0xFFFD
                                || point >= 0x10000
                        ? point
                        : 0xFFFD)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
