package org.dragoman.coder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Actor;
import org.dragoman.model.Anchor;
import org.dragoman.model.ContentId;
import org.dragoman.model.Document;
import org.dragoman.model.Evidence;
import org.dragoman.model.Span;
import org.dragoman.reader.Reading;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** The coding of one report: its reading, its actors, and the anchors of its claims. Lives as long as one report is coded. */
final class Coding {

    /** Words that join a phrase to what governs it and say nothing themselves. */
    private static final Set<String> OPENERS = Set.of("that", "to", "for", "of", "on", "from", "by", "the", "a", "an");

    private final Reading reading;
    private final String sha256;
    private final ActorResolver actors;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<Integer, String> statementIds = new HashMap<>();

    Coding(Reading reading, ActorResolver actors) {
        this.reading = reading;
        this.sha256 = reading.document().text().sha256();
        this.actors = actors;
    }

    Reading reading() {
        return reading;
    }

    Tree tree() {
        return reading.tree();
    }

    Document document() {
        return reading.document();
    }

    ActorResolver actors() {
        return actors;
    }

    /** The actors that mentions name; nobody for those that name nobody who can act. */
    List<Actor> actorsOf(List<Integer> mentions) {
        List<Actor> all = new ArrayList<>();
        for (int mention : mentions) {
            for (Actor actor : actors.resolve(mention)) {
                if (all.stream().noneMatch(actor::isSameAs)) {
                    all.add(actor);
                }
            }
        }
        return all;
    }

    /** Notes the id of an attribution's statement, so that what is said in it can name it. */
    void remember(Attribution attribution, String id) {
        statementIds.put(attribution.id(), id);
    }

    /** The id of the statement of an attribution, or null where the reporter speaks. */
    @Nullable
    String statementId(int attribution) {
        return statementIds.get(attribution);
    }

    /**
     * An anchor.
     *
     * @param token a token of the sentence that holds the claim
     * @param attribution the attribution that asserts it, or {@link Attribution#NONE}
     */
    Anchor anchor(String kind, int token, Span span, double confidence, int attribution, List<Evidence> evidence) {
        Sentence sentence = reading.sentenceOf(token);
        String base = ContentId.of(kind, sha256, span.begin() + ":" + span.end());
        int ordinal = ordinals.merge(base, 1, Integer::sum);
        // Several records of one kind may rest on the same words, as when four states recognise one president.
        String id = ordinal == 1 ? base : ContentId.of(base, Integer.toString(ordinal));
        return new Anchor(
                id,
                document().id(),
                sentence.span(),
                span,
                quote(span),
                confidence,
                statementId(attribution),
                evidence,
                Coder.VERSION);
    }

    Evidence evidence(Span span, String why) {
        return new Evidence(span, quote(span), why);
    }

    String quote(Span span) {
        return document().text().quote(span);
    }

    /** The words of a token and of what depends on it, kept within its sentence and without marks at the ends. */
    Span phrase(int head) {
        int first = tree().leftEdge(head);
        int last = tree().rightEdge(head);
        for (int i = head + 1; i < last; i++) {
            if (tree().token(i).form().equals(";")) {
                last = i - 1;
            }
        }
        while (first < last
                && (tree().token(first).isPunctuation()
                        || OPENERS.contains(tree().token(first).lemma()))) {
            first++;
        }
        while (last > first && tree().token(last).isPunctuation()) {
            last--;
        }
        return tree().span(first, last);
    }

    /** The innermost attribution that says a token, or null. */
    @Nullable
    Attribution attributionOf(int token) {
        Attribution found = null;
        int smallest = Integer.MAX_VALUE;
        for (Attribution attribution : reading.attributions()) {
            if (attribution.says(token) && statementIds.containsKey(attribution.id())) {
                int size = attribution.content().stream()
                        .mapToInt(stretch -> stretch.end() - stretch.first())
                        .sum();
                if (size < smallest) {
                    smallest = size;
                    found = attribution;
                }
            }
        }
        return found;
    }
}
