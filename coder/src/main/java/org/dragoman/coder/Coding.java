package org.dragoman.coder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.dragoman.model.Actor;
import org.dragoman.model.Anchor;
import org.dragoman.model.ContentId;
import org.dragoman.model.Document;
import org.dragoman.model.Evidence;
import org.dragoman.model.Span;
import org.dragoman.reader.Reading;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Sayings;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** The coding of one report: its reading, its actors, and the anchors of its claims. Lives as long as one report is coded. */
final class Coding {

    /** Words that join a phrase to what governs it and say nothing themselves. */
    private static final Set<String> OPENERS = Set.of("that", "to", "for", "of", "on", "from", "by", "the", "a", "an");

    private final Reading reading;
    private final String coder;
    private final String sha256;
    private final ActorResolver actors;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<Integer, String> statementIds = new HashMap<>();
    private final Sayings sayings;
    private final List<List<Mention>> mentionsBySentence;
    private final List<List<TimeExpression>> timesBySentence;
    private final Map<Integer, Mention> mentionByToken = new HashMap<>();
    private final Set<String> states = new HashSet<>();

    Coding(Reading reading, ActorResolver actors, String coder) {
        this.reading = reading;
        this.coder = coder;
        this.sha256 = reading.document().text().sha256();
        this.actors = actors;
        this.sayings = new Sayings(reading.attributions());
        this.mentionsBySentence = bySentence(reading, reading.mentions(), Mention::head);
        this.timesBySentence = bySentence(reading, reading.times(), TimeExpression::first);
        for (Entity entity : reading.entities()) {
            if (entity.kind() == Entity.Kind.STATE && entity.country() != null) {
                states.add(entity.country());
            }
        }
        for (Mention mention : reading.mentions()) {
            for (int i = mention.first(); i < mention.end(); i++) {
                mentionByToken.putIfAbsent(i, mention);
            }
        }
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
                coder);
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
        return sayings.innermost(token, attribution -> statementIds.containsKey(attribution.id()));
    }

    /** The mentions whose head stands in a sentence, in order. */
    List<Mention> mentionsIn(Sentence sentence) {
        return mentionsBySentence.get(sentence.index());
    }

    /** The expressions of time that begin in a sentence, in order. */
    List<TimeExpression> timesIn(Sentence sentence) {
        return timesBySentence.get(sentence.index());
    }

    /** The first mention that holds a token, or null. */
    @Nullable
    Mention mentionAt(int token) {
        return mentionByToken.get(token);
    }

    /** The codes of the states that the report names. */
    Set<String> states() {
        return states;
    }

    private static <T> List<List<T>> bySentence(Reading reading, List<T> found, ToIntFunction<T> token) {
        List<List<T>> lists =
                new ArrayList<>(Collections.nCopies(reading.sentences().size(), List.of()));
        for (T each : found) {
            int sentence = reading.tree().token(token.applyAsInt(each)).sentence();
            if (lists.get(sentence).isEmpty()) {
                lists.set(sentence, new ArrayList<>());
            }
            lists.get(sentence).add(each);
        }
        return lists;
    }
}
