package org.dragoman.evaluation.task;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.knowledge.table.Key;
import org.dragoman.knowledge.word.Words;
import org.dragoman.model.Span;
import org.dragoman.reader.Reading;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Tree;

/** The names of a reading, as the corpora mark names: without the titles before them. */
final class ReadNames {

    private static final int LONGEST_TITLE = 4;

    private ReadNames() {}

    /** A name and what it names. */
    record Name(Span span, NameKind kind) {}

    static List<Name> of(Reading reading, Words words) {
        List<Name> names = new ArrayList<>();
        for (Mention mention : reading.mentions()) {
            NameKind kind = NameKind.of(reading.entityOf(mention).kind());
            if (kind != null && mention.form() == Mention.Form.NAME) {
                int first = kind == NameKind.PERSON ? afterTitles(mention, reading.tree(), words) : mention.first();
                names.add(new Name(reading.tree().span(first, mention.end() - 1), kind));
            }
        }
        return names;
    }

    private static int afterTitles(Mention mention, Tree tree, Words words) {
        int first = mention.first();
        for (int end = Math.min(mention.end() - 1, first + LONGEST_TITLE); end > first; end--) {
            if (words.title(Key.of(tree.words(first, end))) != null || words.role(lemmas(tree, first, end)) != null) {
                first = end;
                end = Math.min(mention.end() - 1, first + LONGEST_TITLE) + 1;
            }
        }
        return first;
    }

    private static String lemmas(Tree tree, int first, int end) {
        List<String> lemmas = new ArrayList<>();
        for (int i = first; i < end; i++) {
            lemmas.add(tree.token(i).lemma());
        }
        return String.join(" ", lemmas);
    }
}
