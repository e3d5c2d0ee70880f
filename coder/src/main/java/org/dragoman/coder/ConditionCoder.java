package org.dragoman.coder;

import java.util.ArrayList;
import java.util.HashMap;
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

    private static final Set<String> MARKS = Set.of("if", "unless", "provided", "providing", "until");

    private ConditionCoder() {}

    static List<Condition> code(Coding coding, List<EventCoder.Coded> events) {
        List<Condition> conditions = new ArrayList<>();
        Tree tree = coding.tree();
        Map<Integer, List<Event>> bySentence = new HashMap<>();
        for (EventCoder.Coded coded : events) {
            int sentence = tree.token(coded.trigger().token()).sentence();
            bySentence.computeIfAbsent(sentence, key -> new ArrayList<>()).add(coded.event());
        }
        for (Sentence sentence : coding.reading().sentences()) {
            for (int i = sentence.first(); i < sentence.end() && !sentence.boilerplate(); i++) {
                Token mark = tree.token(i);
                Token clause = isMark(tree, mark) ? tree.head(mark) : null;
                Token act = clause == null ? null : tree.head(clause);
                if (clause != null && act != null && clause.relation().equals("advcl")) {
                    Condition condition =
                            condition(coding, bySentence.getOrDefault(sentence.index(), List.of()), mark, clause, act);
                    if (condition != null) {
                        conditions.add(condition);
                    }
                }
            }
        }
        return conditions;
    }

    private static boolean isMark(Tree tree, Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        boolean marks = token.relation().equals("mark") && MARKS.contains(form);
        // "until" sets a condition only on what is refused: "no talks until troops leave".
        Token clause = tree.head(token);
        Token act = clause == null ? null : tree.head(clause);
        return marks
                && (!form.equals("until")
                        || act != null
                                && tree.hasChild(
                                        act.index(),
                                        child -> Set.of("not", "n't", "no", "never", "n’t")
                                                .contains(child.form().toLowerCase(Locale.ROOT))));
    }

    private static @Nullable Condition condition(
            Coding coding, List<Event> events, Token mark, Token clause, Token act) {
        Attribution attribution = coding.attributionOf(mark.index());
        Actor holder = attribution == null ? null : coding.actors().one(attribution.speaker());
        if (holder == null) {
            Token subject = new Clauses(coding.tree()).subject(act);
            holder = subject == null ? null : actorAt(coding, subject.index());
        }
        Span requirement = coding.phrase(clause.index());
        Span dependent = dependent(coding, act, clause);
        if (holder == null || dependent == null) {
            return null;
        }
        List<String> basis = new ArrayList<>();
        for (Event event : events) {
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

    /** The clause that depends, up to or from where the condition stands. */
    private static @Nullable Span dependent(Coding coding, Token act, Token clause) {
        Tree tree = coding.tree();
        int first = tree.leftEdge(act.index());
        int last = tree.rightEdge(act.index());
        if (clause.index() < act.index()) {
            first = Math.max(first, tree.rightEdge(clause.index()) + 1);
        } else {
            last = Math.min(last, tree.leftEdge(clause.index()) - 1);
        }
        while (first < last && tree.token(first).isPunctuation()) {
            first++;
        }
        while (last > first && tree.token(last).isPunctuation()) {
            last--;
        }
        return first < last ? tree.span(first, last) : null;
    }

    private static @Nullable Actor actorAt(Coding coding, int token) {
        Mention mention = coding.mentionAt(token);
        return mention == null ? null : coding.actors().one(mention.id());
    }
}
