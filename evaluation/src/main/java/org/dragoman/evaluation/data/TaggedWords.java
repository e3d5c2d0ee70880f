package org.dragoman.evaluation.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.model.FaultException;

/**
 * Texts with one word a line and a tag of the forms O, B-type and I-type in one of the columns.
 *
 * <p>Documents are divided by comments ({@code # doc = …}, {@code # newdoc …}) or {@code -DOCSTART-}, sentences by empty lines. A file
 * without such marks has each sentence for a document of its own.
 */
public final class TaggedWords {

    private static final Pattern TAG = Pattern.compile("O|[BIES]-\\S+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern DOCUMENT = Pattern.compile("# *(new)?doc\\b.*");
    private static final Pattern COMMENT = Pattern.compile("# .* = .*|# *newpar.*|# *newdoc.*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int ENOUGH = 2000;

    private TaggedWords() {}

    /** A word and its tag. */
    public record Word(String form, String tag) {}

    /**
     * The sentences of a document.
     *
     * @param line where it begins
     */
    public record Article(DataFile.Part part, int line, List<List<Word>> sentences) {

        public FaultException mistake(String what) {
            return part.damaged(line, what);
        }
    }

    /** Where word and tag stand in a line. */
    private record Columns(int word, int tag, Pattern divider) {

        static Optional<Columns> of(String line) {
            Pattern divider = Pattern.compile(line.contains("\t") ? "\t" : " ");
            String[] fields = divider.split(line, -1);
            for (int i = fields.length - 1; i > 0; i--) {
                if (TAG.matcher(fields[i]).matches()) {
                    boolean numbered = i > 1 && NUMBER.matcher(fields[0]).matches();
                    return Optional.of(new Columns(numbered ? 1 : 0, i, divider));
                }
            }
            return Optional.empty();
        }

        boolean fits(String[] fields) {
            return fields.length > tag && TAG.matcher(fields[tag]).matches();
        }
    }

    /** The tags' types near the beginning of a file; empty where it has not this form. */
    public static List<String> types(Head head) {
        List<String> lines = head.start().lines().limit(ENOUGH).toList();
        List<String> types = new ArrayList<>();
        Optional<Columns> columns = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isBetween(line)) {
                continue;
            }
            columns = columns.isPresent() ? columns : Columns.of(line);
            String[] fields = columns.map(c -> c.divider().split(line, -1)).orElse(new String[0]);
            int tag = columns.map(Columns::tag).orElse(0);
            if (fields.length <= tag || !TAG.matcher(fields[tag]).matches()) {
                return i == lines.size() - 1 ? types : List.of();
            }
            if (!fields[tag].equals("O") && !types.contains(fields[tag].substring(2))) {
                types.add(fields[tag].substring(2));
            }
        }
        return types;
    }

    private static boolean isBetween(String line) {
        return line.isBlank() || COMMENT.matcher(line).matches() || line.startsWith("-DOCSTART-");
    }

    public static List<Article> read(DataFile.Part part) {
        return new Reading(part).articles();
    }

    /** A file as far as it is read. */
    private static final class Reading {
        private final DataFile.Part part;
        private final List<Article> articles = new ArrayList<>();
        private List<List<Word>> article = new ArrayList<>();
        private List<Word> sentence = new ArrayList<>();
        private int begin = 1;
        private boolean marked;
        private Optional<Columns> columns = Optional.empty();

        Reading(DataFile.Part part) {
            this.part = part;
            this.marked = part.lines().stream().anyMatch(Reading::opensDocument);
        }

        static boolean opensDocument(String line) {
            return DOCUMENT.matcher(line).matches() || line.startsWith("-DOCSTART-");
        }

        List<Article> articles() {
            List<String> lines = part.lines();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (isBetween(line)) {
                    endSentence(i + 2);
                    if (opensDocument(line)) {
                        endArticle(i + 1);
                    }
                } else {
                    sentence.add(word(line, i + 1));
                }
            }
            endSentence(lines.size());
            endArticle(lines.size());
            return articles;
        }

        private Word word(String line, int number) {
            columns = columns.isPresent() ? columns : Columns.of(line);
            Columns at = columns.orElseThrow(() -> part.damaged(number, "a word and its tag are expected"));
            // Further columns may hold tags of names inside names, which are not compared.
            String[] fields = at.divider().split(line, -1);
            if (!at.fits(fields)) {
                // Corpora typed by hand have a few lines with blanks in the place of the tab.
                fields = BLANKS.split(line.strip(), -1);
            }
            if (!at.fits(fields)) {
                throw part.damaged(
                        number,
                        "a word is expected in column " + (at.word() + 1) + " and its tag in column " + (at.tag() + 1));
            }
            return new Word(fields[at.word()], fields[at.tag()]);
        }

        private void endSentence(int next) {
            if (!sentence.isEmpty()) {
                article.add(List.copyOf(sentence));
                sentence = new ArrayList<>();
                if (!marked) {
                    endArticle(next);
                }
            }
        }

        private void endArticle(int next) {
            if (!article.isEmpty()) {
                articles.add(new Article(part, begin, List.copyOf(article)));
                article = new ArrayList<>();
            }
            begin = next;
        }
    }
}
