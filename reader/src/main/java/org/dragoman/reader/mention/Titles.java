package org.dragoman.reader.mention;

import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.word.Role;
import org.dragoman.knowledge.word.Title;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** Titles and roles that stand before a name. */
final class Titles {

    private final Knowledge knowledge;
    private final Tree tree;
    private final Phrases phrases;

    Titles(Knowledge knowledge, Tree tree, Phrases phrases) {
        this.knowledge = knowledge;
        this.tree = tree;
        this.phrases = phrases;
    }

    /** Whether titles begin here that end before {@code end}, or at it. */
    boolean beginsAt(int begin, int end) {
        return endAt(begin, end) > begin;
    }

    /** One past the titles that begin here, or {@code begin}. */
    int endAt(int begin, int end) {
        for (int to = Math.min(end, begin + 4); to > begin; to--) {
            if (knowledge.words().title(phrases.key(begin, to)) != null || role(begin, to) != null) {
                return to < end ? endAt(to, end) : to;
            }
        }
        return begin;
    }

    /** "Foreign Minister" is followed by a name; "Foreign Ministry Spokesman Smith" goes on with a role. */
    boolean isRole(int begin, int end) {
        return role(begin, end) != null;
    }

    /** Whether the words name a role or a title of several words, and nobody. */
    boolean isName(int begin, int end) {
        return role(begin, end) != null || knowledge.words().title(phrases.key(begin, end)) != null && end - begin > 1;
    }

    private @Nullable Role role(int begin, int end) {
        StringBuilder phrase = new StringBuilder();
        for (int i = begin; i < end; i++) {
            phrase.append(i > begin ? " " : "").append(tree.token(i).lemma());
        }
        return knowledge.words().role(phrase.toString());
    }

    /** A named person with the titles before the name. */
    Draft with(int begin, int titleEnd, Draft named) {
        Draft draft = phrases.draft(begin, named.end, Mention.Form.NAME);
        draft.kind = Entity.Kind.PERSON;
        draft.name = named.name;
        draft.person = named.person;
        draft.gender = named.gender;
        Title title = knowledge.words().title(phrases.key(begin, titleEnd));
        if (title != null && title.gender() != null) {
            draft.gender = title.gender();
        }
        if (title == null || !title.kind().equals("honorific")) {
            draft.role = phrases.words(begin, titleEnd);
        }
        Role role = role(begin, titleEnd);
        if (role != null) {
            draft.sectors.addAll(role.sectors());
        }
        draft.why = named.why.isEmpty() ? "a title before a name" : named.why;
        return draft;
    }
}
