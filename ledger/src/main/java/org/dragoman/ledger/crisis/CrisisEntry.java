package org.dragoman.ledger.crisis;

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

/** A mapping of a crisis file, which knows its lines. JSON is read as the YAML that it is. */
final class CrisisEntry {

    private final Path file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Word> keys = new LinkedHashMap<>();

    private CrisisEntry(Path file, Node node) {
        this.file = file;
        this.line = lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            throw mistake(line, "a mapping of keys to values is expected here");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Word key = scalar(tuple.getKeyNode(), "a key");
            if (values.put(key.text(), tuple.getValueNode()) != null) {
                throw mistake(key, "the key " + key.text() + " stands twice");
            }
            keys.put(key.text(), key);
        }
    }

    /** Words and where they stand. */
    record Word(String text, int line) {}

    static CrisisEntry parse(Path file, String content) {
        try {
            Compose compose = new Compose(LoadSettings.builder()
                    .setLabel(file.toString())
                    .setUseMarks(true)
                    .build());
            Node node = compose.composeString(content)
                    .orElseThrow(() -> Fault.CRISIS.with(file, 1, "the file holds nothing"));
            return new CrisisEntry(file, node);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            throw Fault.CRISIS.with(file, mark.map(m -> m.getLine() + 1).orElse(1), e.getProblem());
        } catch (YamlEngineException e) {
            throw Fault.CRISIS.with(file, 1, String.valueOf(e.getMessage()));
        }
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
                throw mistake(at, "the key " + key + " is unknown here; known are " + String.join(", ", allowed));
            }
        });
    }

    FaultException mistake(String key, String what) {
        Word at = keys.get(key);
        return at == null ? mistake(line, what) : mistake(at, what);
    }

    FaultException mistake(Word at, String what) {
        return mistake(at.line(), what);
    }

    private FaultException mistake(int at, String what) {
        return Fault.CRISIS.with(file, at, what);
    }

    private Node need(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw mistake(line, "the key " + key + " is missing");
        }
        return value;
    }

    Word word(String key) {
        return scalar(need(key), key);
    }

    /** Words, none of them empty: an empty one would agree with everything. */
    List<Word> words(String key) {
        if (!(need(key) instanceof SequenceNode sequence)) {
            throw mistake(key, key + " is a list: [\"…\", \"…\"]");
        }
        List<Word> words = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            words.add(scalar(item, key));
        }
        return words;
    }

    /** The mapping under a key; null where the key is missing. */
    @Nullable
    CrisisEntry entry(String key) {
        Node value = values.get(key);
        return value == null ? null : new CrisisEntry(file, value);
    }

    private Word scalar(Node value, String what) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return new Word(scalar.getValue().strip(), lineOf(value));
        }
        throw mistake(lineOf(value), what + " is a single word or phrase and not empty");
    }
}
