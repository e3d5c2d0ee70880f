package org.dragoman.reader.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/** The grammar of a report: its tokens and the ways between them. Immutable. */
public final class Tree {

    private final List<Token> tokens;
    private final List<List<Token>> children;

    public Tree(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
        List<List<Token>> lists = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            lists.add(new ArrayList<>(2));
        }
        for (Token token : tokens) {
            if (token.head() != Token.ROOT) {
                lists.get(token.head()).add(token);
            }
        }
        this.children = lists;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public int size() {
        return tokens.size();
    }

    /** The words of the tokens from {@code begin} to one before {@code end}, with a space wherever the text has any. */
    public String words(int begin, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = begin; i < end; i++) {
            boolean spaced =
                    i > begin && token(i).span().begin() > token(i - 1).span().end();
            words.append(spaced ? " " : "").append(token(i).form());
        }
        return words.toString();
    }

    /** The token that a code point of the text belongs to, or −1 where it belongs to none. */
    public int tokenAt(int point) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = tokens.get(middle).span();
            if (span.contains(point)) {
                return middle;
            }
            if (span.begin() > point) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return -1;
    }

    /** The tokens that depend on one, in the order of the text. */
    public List<Token> children(int index) {
        return children.get(index);
    }

    /** The tokens that depend on one in any of these relations. */
    public List<Token> children(int index, String... relations) {
        List<Token> found = new ArrayList<>(2);
        for (Token child : children.get(index)) {
            for (String relation : relations) {
                if (child.relation().equals(relation)) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    /** The first token that depends on one in any of these relations, or null. */
    public @Nullable Token child(int index, String... relations) {
        for (Token child : children.get(index)) {
            for (String relation : relations) {
                if (child.relation().equals(relation)) {
                    return child;
                }
            }
        }
        return null;
    }

    public boolean hasChild(int index, Predicate<Token> test) {
        return children.get(index).stream().anyMatch(test);
    }

    public @Nullable Token head(Token token) {
        return token.head() == Token.ROOT ? null : tokens.get(token.head());
    }

    /** Whether a token is another or depends on it, however far. */
    public boolean isBelow(int index, int above) {
        for (int i = index; i != Token.ROOT; i = tokens.get(i).head()) {
            if (i == above) {
                return true;
            }
        }
        return false;
    }

    /** The first token of what depends on one, itself included. */
    public int leftEdge(int index) {
        int edge = index;
        for (Token child : children.get(index)) {
            if (child.index() < index) {
                edge = Math.min(edge, leftEdge(child.index()));
            }
        }
        return edge;
    }

    /** The last token of what depends on one, itself included. */
    public int rightEdge(int index) {
        int edge = index;
        for (Token child : children.get(index)) {
            if (child.index() > index) {
                edge = Math.max(edge, rightEdge(child.index()));
            }
        }
        return edge;
    }

    /** The preposition before a noun: its last {@code case} child's base form, or an empty string. */
    public String preposition(int index) {
        String found = "";
        for (Token child : children.get(index)) {
            if (child.relation().equals("case") && child.index() < index) {
                found = child.lemma();
            }
        }
        return found;
    }

    /** The span from the first of two tokens to the last one, both included. */
    public Span span(int first, int last) {
        return new Span(
                tokens.get(first).span().begin(), tokens.get(last).span().end());
    }
}
