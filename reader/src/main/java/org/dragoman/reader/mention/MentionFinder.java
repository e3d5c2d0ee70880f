package org.dragoman.reader.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.actor.Sense;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** Finds who and what is named, sentence by sentence, and gives roles the state or body that their words name. */
final class MentionFinder {

    private final Tree tree;
    private final NameFinder names;
    private final NominalFinder nominals;
    private final LearnedMentions learned;

    MentionFinder(Knowledge knowledge, Tree tree, LearnedMentions learned) {
        this.tree = tree;
        this.learned = learned;
        this.names = new NameFinder(knowledge, tree);
        this.nominals = new NominalFinder(knowledge, tree);
    }

    /** All drafts of a report, in the order of the text. */
    List<Draft> find(List<Sentence> sentences) {
        List<Draft> all = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Draft> found = new ArrayList<>(names.find(sentence));
            found.addAll(nominals.find(sentence, found));
            found = learned.find(sentence, found);
            found.sort(Comparator.comparingInt(draft -> draft.first));
            for (Draft draft : found) {
                if (draft.country == null && draft.form != Mention.Form.PRONOUN) {
                    attachBody(draft, found);
                }
            }
            found.forEach(draft -> draft.modifier = isAdjective(draft));
            all.addAll(found);
        }
        return all;
    }

    /** "Norwegian" before a noun says whose the noun is; no pronoun points back to it. */
    private boolean isAdjective(Draft draft) {
        Token head = tree.token(draft.head);
        boolean modifies = head.relation().equals("amod")
                || head.relation().equals("compound") && draft.sense == Sense.Form.ADJECTIVE;
        return draft.sense == Sense.Form.ADJECTIVE && (modifies || head.tag().startsWith("JJ"));
    }

    /** The state or organisation that a role belongs to: "Norwegian minister", "Norway's minister", "minister of Norway". */
    private void attachBody(Draft draft, List<Draft> found) {
        for (Token child : tree.children(draft.head)) {
            if (draft.first <= child.index() && child.index() < draft.end) {
                continue;
            }
            boolean modifies = switch (child.relation()) {
                case "amod", "compound", "nmod:poss", "nmod:desc" -> true;
                case "nmod" -> isBelonging(tree.preposition(child.index()));
                default -> false;
            };
            Draft owner = modifies ? covering(child.index(), found) : null;
            if (owner != null) {
                attach(draft, owner);
            }
        }
        if (draft.country == null) {
            attachNeighbour(draft, found);
        }
    }

    private void attach(Draft draft, Draft owner) {
        if (owner.country != null && draft.country == null && owner.kind != Entity.Kind.PLACE) {
            draft.country = owner.country;
            draft.why += ", of " + owner.name;
        }
    }

    /** A parser may lose the word right before the role: "Venezuelan Foreign Minister". */
    private void attachNeighbour(Draft draft, List<Draft> found) {
        int before = draft.first - 1;
        while (before >= 0 && tree.token(before).relation().equals("amod") && covering(before, found) == null) {
            before--;
        }
        Draft neighbour = before >= 0 ? covering(before, found) : null;
        if (neighbour != null
                && neighbour.sense == Sense.Form.ADJECTIVE
                && neighbour.end <= draft.first
                && tree.token(before).sentence() == tree.token(draft.first).sentence()) {
            attach(draft, neighbour);
        } else if (neighbour != null
                && neighbour.sense == Sense.Form.NAME
                && neighbour.end == draft.first
                && neighbour.kind == Entity.Kind.STATE
                && draft.role != null) {
            attach(draft, neighbour);
        }
    }

    private static boolean isBelonging(String preposition) {
        return preposition.equals("of")
                || preposition.equals("in")
                || preposition.equals("for")
                || preposition.equals("from");
    }

    private static @Nullable Draft covering(int token, List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.first <= token && token < draft.end) {
                return draft;
            }
        }
        return null;
    }
}
