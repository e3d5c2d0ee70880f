package org.dragoman.reader.segment;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.reader.layer.Quotation;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Token;

/** Pairs quotation marks within each paragraph. */
public final class Quotations {

    /** A single mark this many tokens from its partner is an apostrophe that went astray. */
    private static final int LONGEST_SINGLE = 80;

    private Quotations() {}

    public static List<Quotation> find(List<Token> tokens, List<Sentence> sentences) {
        List<Quotation> quotations = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int paragraph = sentences.get(tokens.get(i).sentence()).paragraph();
            int end = i;
            while (end < tokens.size()
                    && sentences.get(tokens.get(end).sentence()).paragraph() == paragraph) {
                end++;
            }
            pair(tokens, i, end, paragraph, quotations);
            i = end;
        }
        return quotations;
    }

    private static void pair(List<Token> tokens, int begin, int end, int paragraph, List<Quotation> quotations) {
        boolean hasDouble = tokens.subList(begin, end).stream().anyMatch(Quotations::isDouble);
        int open = -1;
        for (int i = begin; i < end; i++) {
            Token token = tokens.get(i);
            if (hasDouble ? isDouble(token) : isSingle(tokens, i, open >= 0)) {
                boolean mustOpen =
                        "“«„``".contains(token.form()) && !token.form().isEmpty();
                if (open < 0) {
                    open = token.form().equals("”") ? -1 : i;
                } else if (mustOpen && !token.form().equals("“")) {
                    open = i;
                } else if (token.form().equals("“") && !tokens.get(open).form().equals("„")) {
                    close(tokens, open, i, paragraph, true, quotations);
                    open = i;
                } else {
                    close(tokens, open, i, paragraph, false, quotations);
                    open = -1;
                }
            }
        }
        if (open >= 0 && hasDouble) {
            close(tokens, open, end, paragraph, true, quotations);
        }
    }

    private static void close(
            List<Token> tokens, int open, int end, int paragraph, boolean unclosed, List<Quotation> quotations) {
        if (end > open + 1) {
            int last = unclosed ? end - 1 : end;
            quotations.add(new Quotation(
                    open + 1,
                    end,
                    tokens.get(open).span().union(tokens.get(last).span()),
                    paragraph,
                    unclosed));
        }
    }

    private static boolean isDouble(Token token) {
        return switch (token.form()) {
            case "\"", "“", "”", "``", "''", "«", "»", "„" -> true;
            default -> false;
        };
    }

    /** A single mark opens before a word and closes behind one; between letters it is an apostrophe. */
    private static boolean isSingle(List<Token> tokens, int i, boolean isOpen) {
        String form = tokens.get(i).form();
        if (!form.equals("'") && !form.equals("‘") && !form.equals("’")) {
            return false;
        }
        boolean touchesLeft =
                i > 0 && tokens.get(i - 1).span().end() == tokens.get(i).span().begin();
        boolean touchesRight = i + 1 < tokens.size()
                && tokens.get(i + 1).span().begin() == tokens.get(i).span().end();
        if (!isOpen) {
            return touchesRight && !touchesLeft && !form.equals("’") && closesWithin(tokens, i);
        }
        return touchesLeft && !form.equals("‘") && !tokens.get(i).tag().equals("POS");
    }

    private static boolean closesWithin(List<Token> tokens, int open) {
        for (int i = open + 2; i < Math.min(tokens.size(), open + LONGEST_SINGLE); i++) {
            if (isSingle(tokens, i, true)) {
                return true;
            }
        }
        return false;
    }
}
