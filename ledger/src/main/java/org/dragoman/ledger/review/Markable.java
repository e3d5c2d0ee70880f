package org.dragoman.ledger.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.knowledge.codebook.Codebook;
import org.dragoman.model.Actor;
import org.dragoman.model.Claim;
import org.dragoman.model.Event;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * An event or a statement that a person decided on, as far as marks can tell it.
 *
 * @param actors everybody in it
 * @param contents what a statement says, with its quotation marks; empty for an event
 */
record Markable(Claim claim, List<Actor> actors, List<Span> contents) {

    private static final String QUOTATION_MARKS = "\"“”„«»";
    private static final String STOPS = ",.!?…;:";

    static Markable of(Claim claim, Text text) {
        if (claim instanceof Event event) {
            return new Markable(
                    claim,
                    Stream.concat(event.actors().stream(), event.recipients().stream())
                            .toList(),
                    List.of());
        }
        Statement statement = (Statement) claim;
        return new Markable(
                claim,
                Stream.of(statement.speaker(), statement.addressee())
                        .filter(Objects::nonNull)
                        .toList(),
                statement.content().spans().stream()
                        .map(span -> quoted(span, text))
                        .toList());
    }

    /** The corpus has contents with their quotation marks and with the stop before the last one, records have not. */
    private static Span quoted(Span span, Text text) {
        int begin = span.begin() > 0 && isOf(QUOTATION_MARKS, text, span.begin() - 1) ? span.begin() - 1 : span.begin();
        int end = span.end();
        if (isOf(STOPS, text, end) && isOf(QUOTATION_MARKS, text, end + 1)) {
            end += 2;
        } else if (isOf(QUOTATION_MARKS, text, end)) {
            end++;
        }
        return new Span(begin, end);
    }

    private static boolean isOf(String letters, Text text, int place) {
        return place < text.length() && letters.contains(text.quote(new Span(place, place + 1)));
    }

    Span trigger() {
        return claim.anchor().span();
    }

    /** The words that tell of it and those that it tells. */
    List<Span> reach() {
        List<Span> reach = new ArrayList<>(contents);
        reach.add(trigger());
        return reach;
    }

    /** All words that it would mark. */
    List<Span> words() {
        List<Span> words = reach();
        actors.forEach(actor -> words.add(actor.span()));
        return words;
    }

    /** Quotations that go on without a word of speech of their own belong to the speech before. */
    boolean hasWordOfItsOwn() {
        return contents.stream().noneMatch(trigger()::overlaps);
    }

    /** Whether it says all that this one says. */
    boolean saysAllOf(Markable other) {
        return hasWordOfItsOwn()
                && other.contents.stream()
                        .allMatch(said -> contents.stream().anyMatch(content -> content.contains(said)));
    }

    /**
     * Whether it is told by words that stand where it says they stand.
     *
     * @param before the claim before a person corrected it; null where nobody did
     * @param isNamed whether its actors must go by the very words that name them
     */
    boolean stands(Text text, @Nullable Claim before, boolean isNamed) {
        if (!isIn(text, trigger())) {
            return false;
        }
        List<Actor> known = before == null ? List.of() : of(before, text).actors;
        for (Actor actor : actors) {
            boolean isSame = before == null ? !isNamed : known.stream().anyMatch(one -> isSame(one, actor));
            boolean stands =
                    isIn(text, actor.span()) && text.quote(actor.span()).equals(actor.text());
            if (!stands || !isSame && !actor.name().equalsIgnoreCase(actor.text())) {
                return false;
            }
        }
        return !(claim instanceof Statement statement) || stands(statement.content(), text);
    }

    private static boolean isIn(Text text, Span span) {
        return span.length() > 0 && text.whole().contains(span);
    }

    private static boolean isSame(Actor one, Actor other) {
        return one.span().equals(other.span()) && one.isSameAs(other);
    }

    private static boolean stands(Statement.Content content, Text text) {
        String said = content.spans().stream()
                .filter(text.whole()::contains)
                .map(text::quote)
                .reduce("", String::concat);
        return said.replaceAll("\\s", "").equals(content.text().replaceAll("\\s", ""));
    }

    /** Whether its type and mode are among those that come with Dragoman. */
    boolean isIn(Codebook codebook) {
        return !(claim instanceof Event event)
                || codebook.type(event.type()) != null
                        && (event.mode() == null
                                || codebook.modes(event.type()).stream()
                                        .anyMatch(mode -> mode.name().equals(event.mode())));
    }
}
