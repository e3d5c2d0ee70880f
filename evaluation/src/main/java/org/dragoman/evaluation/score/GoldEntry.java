package org.dragoman.evaluation.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a gold file, which knows its line. JSON is read as the YAML that it is. */
final class GoldEntry {

    private final Path file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private GoldEntry(Path file, Node node) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw Fault.GOLD.with(file, lineOf(node), "a mapping of keys to values is expected here");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), "a key");
            if (values.put(key, tuple.getValueNode()) != null) {
                throw Fault.GOLD.with(file, lineOf(tuple.getKeyNode()), "the key " + key + " stands twice");
            }
            keys.put(key, tuple.getKeyNode());
        }
    }

    static GoldEntry parse(Path file, String content) {
        try {
            Compose compose = new Compose(LoadSettings.builder()
                    .setLabel(file.toString())
                    .setUseMarks(true)
                    .build());
            Node node = compose.composeString(content)
                    .orElseThrow(() -> Fault.GOLD.with(file, 1, "the file holds nothing"));
            return new GoldEntry(file, node);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            throw Fault.GOLD.with(file, mark.map(m -> m.getLine() + 1).orElse(1), e.getProblem());
        } catch (YamlEngineException e) {
            throw Fault.GOLD.with(file, 1, String.valueOf(e.getMessage()));
        }
    }

    int line() {
        return lineOf(node);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Refuses every other key: a key misspelt would pass for one left out. */
    void allow(String... allowed) {
        Set<String> known = Set.of(allowed);
        keys.forEach((key, at) -> {
            if (!known.contains(key)) {
                throw Fault.GOLD.with(file, lineOf(at), "the key " + key + " is unknown here");
            }
        });
    }

    FaultException mistake(String key, String what) {
        Node at = values.get(key);
        return Fault.GOLD.with(file, lineOf(at == null ? node : at), what);
    }

    private Node need(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw Fault.GOLD.with(file, line(), "the key " + key + " is missing");
        }
        return value;
    }

    String text(String key) {
        return scalar(need(key), key);
    }

    /** Words, none of them empty: an empty one would agree with everything. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(need(key), key)) {
            texts.add(scalar(item, key));
        }
        return texts;
    }

    /** The mappings in a list; none where the key is missing. */
    List<GoldEntry> entries(String key) {
        Node value = values.get(key);
        List<GoldEntry> entries = new ArrayList<>();
        if (value != null) {
            items(value, key).forEach(item -> entries.add(new GoldEntry(file, item)));
        }
        return entries;
    }

    boolean must() {
        return flag("must", true);
    }

    boolean flag(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw mistake(key, key + " is true or false, not " + text(key));
        };
    }

    double number(String key) {
        try {
            return Double.parseDouble(text(key));
        } catch (NumberFormatException e) {
            throw mistake(key, "\"" + text(key) + "\" is not a number");
        }
    }

    private List<Node> items(@Nullable Node value, String key) {
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw mistake(key, key + " is a list: [\"…\", \"…\"]");
    }

    private String scalar(Node value, String what) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw Fault.GOLD.with(file, lineOf(value), what + " is a single word or phrase and not empty");
    }
}
