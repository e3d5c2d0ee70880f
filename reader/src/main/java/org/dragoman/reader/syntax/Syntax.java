package org.dragoman.reader.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.dragoman.model.Fault;

/** The grammar of a sentence: tags and a dependency tree. Immutable and thread-safe. */
public final class Syntax {

    /** The head of a sentence's main word. */
    public static final int ROOT = -1;

    private static final String WEIGHTS = "syntax.bin.gz";

    private final Tagger tagger;
    private final Parser parser;

    private Syntax(Tagger tagger, Parser parser) {
        this.tagger = tagger;
        this.parser = parser;
    }

    /** The model that comes with Dragoman. */
    public static Syntax load() {
        try (InputStream stream = Syntax.class.getResourceAsStream(WEIGHTS)) {
            if (stream == null) {
                throw Fault.INSTALLATION.with("the syntax model " + WEIGHTS + " is missing");
            }
            DataInputStream in =
                    new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
            Tagger tagger = new Tagger(LinearModel.read(in));
            return new Syntax(tagger, new Parser(LinearModel.read(in)));
        } catch (IOException e) {
            throw Fault.INSTALLATION.with("the syntax model " + WEIGHTS + " cannot be read (" + e.getMessage() + ")");
        }
    }

    /**
     * A word's place in the sentence.
     *
     * @param tag Penn Treebank part of speech
     * @param head index of the word that it depends on, or {@link #ROOT}
     * @param relation Universal Dependencies relation to that word
     */
    public record Node(String tag, int head, String relation) {}

    /**
     * The grammar of the words of one sentence, one node a word.
     *
     * @param names words known to be names in this report, whatever their place suggests
     */
    public List<Node> analyse(List<String> forms, Set<String> names) {
        List<String> plain = new ArrayList<>(forms.size());
        for (String form : forms) {
            plain.add(plain(form));
        }
        int[] tags = tagger.tag(plain);
        for (int i = 0; i < tags.length; i++) {
            if (names.contains(forms.get(i)) && !tagger.tagNames().get(tags[i]).startsWith("NNP")) {
                tags[i] = tagger.tagNames().indexOf("NNP");
            }
        }
        ParserState state = parser.parse(plain, tags);
        List<Node> nodes = new ArrayList<>(tags.length);
        for (int i = 0; i < tags.length; i++) {
            int head = state.heads[i] == state.root() ? ROOT : state.heads[i];
            nodes.add(new Node(tagger.tagNames().get(tags[i]), head, parser.relation(state.labels[i])));
        }
        return nodes;
    }

    /** Typographic quotation marks, apostrophes and dashes as the treebank has them. */
    static String plain(String form) {
        return switch (form) {
            case "“", "”", "„", "«", "»", "''", "``" -> "\"";
            case "‘" -> "'";
            case "–", "—", "―" -> "-";
            default -> form.indexOf('’') >= 0 ? form.replace('’', '\'') : form;
        };
    }
}
