package org.dragoman.coder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Actor;
import org.dragoman.model.Condition;
import org.dragoman.model.Event;
import org.dragoman.model.Evidence;
import org.dragoman.model.Span;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Clauses;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** "If", "unless", "provided that" and their kin, to conditions of whoever says or does what depends on them. */
final class ConditionCoder {

    private static final Set<String> MARKS = Set.of("if", "unless", "provided", "providing", "until", "once");

    /** Marks that turn what follows into its contrary: the requirement keeps them. */
    private static final Set<String> CONTRARY = Set.of("unless", "until");

    /** What may stand between a mark and its clause: "if and when", "provided that". */
    private static final Set<String> BEHIND_MARK = Set.of("and", "when", "that", "only", "if");

    private final Coding coding;
    private final Tree tree;
    private final Map<Integer, List<Event>> eventsBySentence = new HashMap<>();
    /** Tokens of verbs and nouns of speech. */
    private final Set<Integer> cues = new HashSet<>();

    private ConditionCoder(Coding coding, List<EventCoder.Coded> events) {
        this.coding = coding;
        this.tree = coding.tree();
        for (EventCoder.Coded coded : events) {
            int sentence = tree.token(coded.trigger().token()).sentence();
            eventsBySentence.computeIfAbsent(sentence, key -> new ArrayList<>()).add(coded.event());
        }
        coding.reading().attributions().forEach(attribution -> cues.add(attribution.verb()));
    }

    static List<Condition> code(Coding coding, List<EventCoder.Coded> events) {
        ConditionCoder coder = new ConditionCoder(coding, events);
        List<Condition> conditions = new ArrayList<>();
        for (Sentence sentence : coding.reading().sentences()) {
            for (int i = sentence.first(); i < sentence.end() && !sentence.boilerplate(); i++) {
                Condition condition = coder.conditionAt(coder.tree.token(i), sentence);
                if (condition != null) {
                    conditions.add(condition);
                }
            }
        }
        return conditions;
    }

    private @Nullable Condition conditionAt(Token mark, Sentence sentence) {
        Token clause = clause(mark);
        Token act = clause == null ? null : act(sentence, mark, clause);
        return clause == null || act == null || !setsCondition(mark, clause, act) ? null : condition(mark, clause, act);
    }

    /** The head of the clause that a mark opens, also of "provided that", which parsers take for a verb; or null. */
    private @Nullable Token clause(Token mark) {
        if (!MARKS.contains(mark.form().toLowerCase(Locale.ROOT))) {
            return null;
        }
        boolean participle = mark.tag().startsWith("VB") && mark.index() + 1 < tree.size();
        Token opener = participle ? tree.token(mark.index() + 1) : mark;
        boolean opens = opener.relation().equals("mark")
                && (!participle || opener.lemma().equals("that"));
        return opens ? tree.head(opener) : null;
    }

    /**
     * What depends on the clause: the verb that it is hung to or, where a parser hung it to the verb of speech or not at all, the
     * last verb before it that is none of speech: "would come, an aide said, if …".
     */
    private @Nullable Token act(Sentence sentence, Token mark, Token clause) {
        Token act = clause.relation().equals("advcl") && clause.index() != mark.index() ? tree.head(clause) : null;
        boolean asked =
                mark.index() > sentence.first() && tree.token(mark.index() - 1).isVerb();
        for (int i = mark.index() - 1; act == null && i >= sentence.first() && !asked; i--) {
            Token token = tree.token(i);
            if (token.isVerb()
                    && !cues.contains(i)
                    && !token.relation().startsWith("aux")
                    && !token.relation().equals("cop")) {
                act = token;
            }
        }
        while (act != null && act.relation().equals("xcomp")) {
            act = tree.head(act);
        }
        return act;
    }

    private boolean setsCondition(Token mark, Token clause, Token act) {
        if (isPastPerfect(clause)) {
            return false;
        }
        String form = mark.form().toLowerCase(Locale.ROOT);
        return switch (form) {
            // "until" sets a condition only on what is refused: "no talks until troops leave".
            case "until" ->
                tree.hasChild(
                        act.index(),
                        child -> Set.of("not", "n't", "no", "never", "n’t")
                                .contains(child.form().toLowerCase(Locale.ROOT)));
            // "once" sets one only on what is still to come: "would come once the soldiers have gone".
            case "once" -> tree.hasChild(act.index(), child -> child.tag().equals("MD"));
            default -> true;
        };
    }

    /** "If they had asked": what can no longer be met is no condition. */
    private boolean isPastPerfect(Token clause) {
        return clause.tag().equals("VBN")
                && tree.hasChild(clause.index(), child -> child.form().equalsIgnoreCase("had"));
    }

    private @Nullable Condition condition(Token mark, Token clause, Token act) {
        Attribution attribution = coding.attributionOf(mark.index());
        Actor holder = attribution == null ? null : coding.actors().one(attribution.speaker());
        if (holder == null) {
            Token subject = new Clauses(tree).subject(act);
            holder = subject == null ? null : actorAt(subject.index());
        }
        Span requirement = requirement(mark, clause);
        Span dependent = dependent(act, clause);
        if (holder == null || dependent == null) {
            return null;
        }
        List<String> basis = new ArrayList<>();
        for (Event event : eventsBySentence.getOrDefault(mark.sentence(), List.of())) {
            if (dependent.contains(event.anchor().span())) {
                basis.add(event.anchor().id());
            }
        }
        List<Evidence> evidence = List.of(
                coding.evidence(mark.span(), "\"" + mark.form() + "\" makes an act depend on a clause"),
                coding.evidence(dependent, "the act"),
                coding.evidence(requirement, "what it depends on"));
        return new Condition(
                coding.anchor(
                        "condition",
                        mark.index(),
                        mark.span(),
                        0.7,
                        attribution == null ? Attribution.NONE : attribution.id(),
                        evidence),
                holder,
                coding.quote(dependent),
                coding.quote(requirement),
                basis);
    }

    /** The clause behind its mark. */
    private Span requirement(Token mark, Token clause) {
        int first = mark.index();
        int last = Math.max(clause.index(), tree.rightEdge(clause.index()));
        if (!CONTRARY.contains(mark.form().toLowerCase(Locale.ROOT))) {
            do {
                first++;
            } while (first < last
                    && BEHIND_MARK.contains(tree.token(first).form().toLowerCase(Locale.ROOT)));
        }
        while (last > first && tree.token(last).isPunctuation()) {
            last--;
        }
        return tree.span(Math.min(first, last), last);
    }

    /** The clause that depends, up to or from where the condition stands. */
    private @Nullable Span dependent(Token act, Token clause) {
        int first = tree.leftEdge(act.index());
        int last = tree.rightEdge(act.index());
        if (clause.index() < act.index()) {
            first = Math.max(first, tree.rightEdge(clause.index()) + 1);
        } else {
            last = Math.min(last, tree.leftEdge(clause.index()) - 1);
        }
        while (first < last && isOpening(tree.token(first))) {
            first++;
        }
        while (last > first && tree.token(last).isPunctuation()) {
            last--;
        }
        return first < last ? tree.span(first, last) : null;
    }

    /** "And that": what joins a clause to the words before it. */
    private static boolean isOpening(Token token) {
        return token.isPunctuation()
                || token.relation().equals("cc")
                || token.relation().equals("mark") && !token.tag().equals("TO");
    }

    private @Nullable Actor actorAt(int token) {
        Mention mention = coding.mentionAt(token);
        return mention == null ? null : coding.actors().one(mention.id());
    }
}
