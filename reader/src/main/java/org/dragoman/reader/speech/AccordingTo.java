package org.dragoman.reader.speech;

import java.util.Set;
import org.dragoman.knowledge.word.Speech;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Attribution.Stretch;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** "According to" somebody: the words around it are theirs. */
final class AccordingTo {

    private final Tree tree;
    private final Speakers speakers;

    AccordingTo(Tree tree, Speakers speakers) {
        this.tree = tree;
        this.speakers = speakers;
    }

    @Nullable
    Draft find(Token according, Sentence sentence) {
        int to = according.index() + 1;
        if (to + 1 >= sentence.end() || !tree.token(to).lemma().equals("to")) {
            return null;
        }
        int end = to + 1;
        int speaker = Attribution.NONE;
        int depth = 0;
        while (end < sentence.end()) {
            Token token = tree.token(end);
            depth += token.form().equals("(") ? 1 : token.form().equals(")") ? -1 : 0;
            boolean stop = depth <= 0
                            && (token.form().equals(",")
                                    || token.form().equals(";")
                                    || token.relation().startsWith("aux"))
                    || CueFinder.isQuotationMark(token)
                    || end > to + 1 && token.isVerb() && !token.relation().startsWith("acl")
                    || token.tag().equals(".");
            if (stop) {
                break;
            }
            Mention mention = speakers.mentionAt(token);
            boolean owner = end > to + 1 && tree.token(end - 1).tag().equals("POS");
            boolean afterOwner = mention != null && speaker != Attribution.NONE && isOwned(speaker, mention);
            if (mention != null && (speaker == Attribution.NONE || owner || afterOwner)) {
                speaker = mention.id();
            }
            end++;
        }
        Draft draft = new Draft(according.index(), to + 1, "according to", according.index(), Speech.Kind.SAY);
        if (tree.token(according.index()).isCapitalised()) {
            draft.cue = "According to";
        }
        draft.speaker = speaker;
        int from = clauseStart(according.index(), sentence);
        draft.content.add(new Stretch(from, according.index()));
        boolean opens = according.index() - from < 2;
        if (opens) {
            draft.content.add(new Stretch(end, sentence.end()));
        } else if (end < sentence.end() - 1 && tree.token(end).form().equals(",")) {
            int next = nextClause(end + 1, sentence);
            draft.content.add(new Stretch(end + 1, next));
        }
        draft.why = "\"according to\"";
        draft.confidence = speaker == Attribution.NONE ? 0.5 : 0.9;
        return draft;
    }

    /** "Syria's official news agency SANA": the agency speaks, not its owner. */
    private boolean isOwned(int ownerMention, Mention mention) {
        Mention owner = speakers.mention(ownerMention);
        boolean possessive =
                owner.end() < tree.size() && tree.token(owner.end()).tag().equals("POS");
        return possessive && mention.first() > owner.end() && mention.first() - owner.end() < 6;
    }

    /** Where the clause of an inserted "according to" begins: after a relative word and its comma, or at the sentence's start. */
    private int clauseStart(int at, Sentence sentence) {
        for (int i = at - 1; i > sentence.first(); i--) {
            Token token = tree.token(i);
            boolean relative = Set.of("that", "which", "who").contains(token.lemma())
                    && tree.token(i + 1).form().equals(",");
            if (token.form().equals(";") || relative) {
                return i + 1;
            }
        }
        return sentence.first();
    }

    private int nextClause(int from, Sentence sentence) {
        for (int i = from; i < sentence.end(); i++) {
            if (tree.token(i).form().equals(";")) {
                return i;
            }
        }
        return sentence.end();
    }
}
