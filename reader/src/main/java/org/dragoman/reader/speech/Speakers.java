package org.dragoman.reader.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.word.Words;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Clauses;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** Finds who speaks and who is told, given a verb of speech. */
final class Speakers {

    private static final Set<String> TELLING = Set.of(
            "tell",
            "ask",
            "urge",
            "warn",
            "assure",
            "inform",
            "order",
            "remind",
            "promise",
            "advise",
            "invite",
            "instruct",
            "persuade",
            "beg",
            "implore",
            "exhort",
            "encourage",
            "request",
            "command",
            "direct",
            "press",
            "thank",
            "call",
            "congratulate",
            "threaten",
            "pledge",
            "offer");

    private static final Set<String> MEDIA =
            Set.of("interview", "statement", "letter", "message", "speech", "tweet", "post", "call", "address");

    private final Tree tree;
    private final Clauses clauses;
    private final Words words;
    private final List<Mention> mentions;
    private final Map<Integer, Mention> byToken = new HashMap<>();

    Speakers(Tree tree, List<Mention> mentions, Words words) {
        this.tree = tree;
        this.clauses = new Clauses(tree);
        this.words = words;
        this.mentions = mentions;
        for (Mention mention : mentions) {
            for (int i = mention.first(); i < mention.end(); i++) {
                byToken.put(i, mention);
            }
        }
    }

    Mention mention(int id) {
        return mentions.get(id);
    }

    Clauses clauses() {
        return clauses;
    }

    @Nullable
    Mention mentionAt(@Nullable Token token) {
        return token == null ? null : byToken.get(token.index());
    }

    /** The id of the mention that a verb's subject is, or {@link Attribution#NONE}. */
    int speakerOf(Token verb) {
        Token subject = clauses.subject(verb);
        Mention mention = mentionAt(subject);
        if (mention == null && subject != null) {
            mention = mentionNear(subject);
        }
        return mention == null ? Attribution.NONE : mention.id();
    }

    /** Whoever the sentence's main clause is about: "X denied it, adding …". */
    int mainSpeaker(Token verb) {
        Token at = verb;
        for (Token above = tree.head(at); above != null; above = tree.head(at)) {
            at = above;
        }
        Token subject = at.isVerb() ? clauses.subject(at) : tree.child(at.index(), "nsubj");
        Mention mention = mentionAt(subject);
        return mention == null ? Attribution.NONE : mention.id();
    }

    /** "a statement by the ministry said": the one behind a subject that cannot speak itself. */
    private @Nullable Mention mentionNear(Token subject) {
        for (Token child :
                tree.children(subject.index(), "nmod:poss", "nmod", "compound", "appos", "amod", "nmod:desc")) {
            String preposition = tree.preposition(child.index());
            Mention mention = mentionAt(child);
            boolean belongs = Set.of("", "of", "by", "from", "for").contains(preposition);
            if (mention != null && belongs) {
                return mention;
            }
        }
        return null;
    }

    /** Who is told: the object of "told", the noun after "to", the medium of an interview. */
    int addresseeOf(Token verb) {
        Mention mention = null;
        if (!clauses.isPassive(verb) && TELLING.contains(verb.lemma())) {
            mention = mentionAt(tree.child(verb.index(), "iobj"));
            if (mention == null) {
                mention = mentionAt(tree.child(verb.index(), "obj"));
            }
        }
        if (mention == null) {
            mention = mentionAt(clauses.prepositional(verb.index(), "to"));
        }
        if (mention == null) {
            mention = mentionAt(clauses.prepositional(verb.index(), "on"));
        }
        if (mention == null) {
            mention = medium(verb);
        }
        return mention == null ? Attribution.NONE : mention.id();
    }

    private @Nullable Mention medium(Token verb) {
        for (Token child : tree.children(verb.index(), "obl")) {
            if (MEDIA.contains(child.lemma())) {
                for (String preposition : List.of("with", "to", "on")) {
                    Mention mention = mentionAt(clauses.prepositional(child.index(), preposition));
                    if (mention != null) {
                        return mention;
                    }
                }
            }
        }
        return null;
    }

    Words words() {
        return words;
    }
}
