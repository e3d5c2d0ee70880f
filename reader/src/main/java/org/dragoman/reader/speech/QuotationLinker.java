package org.dragoman.reader.speech;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.dragoman.knowledge.word.Speech;
import org.dragoman.knowledge.word.Words;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Attribution.Stretch;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Quotation;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** Gives each quotation its cue and its speaker. */
final class QuotationLinker {

    /** Shorter quotations without a cue of their own are words held at arm's length, not statements. */
    private static final int SHORTEST_FREE = 3;

    private static final int FARTHEST_CUE = 40;

    private final Tree tree;
    private final List<Sentence> sentences;
    private final List<Quotation> quotations;
    private final Speakers speakers;
    private final Words words;
    /** The tokens between quotation marks. */
    private final BitSet quoted = new BitSet();

    QuotationLinker(Tree tree, List<Sentence> sentences, List<Quotation> quotations, Speakers speakers, Words words) {
        this.tree = tree;
        this.sentences = sentences;
        this.quotations = quotations;
        this.speakers = speakers;
        this.words = words;
        quotations.forEach(quotation -> quoted.set(quotation.first(), quotation.end()));
    }

    void link(List<Draft> drafts) {
        Draft last = null;
        int lastParagraph = -2;
        for (Quotation quotation : quotations) {
            Sentence first = sentences.get(tree.token(quotation.first()).sentence());
            if (first.boilerplate()) {
                continue;
            }
            Draft holder = holder(quotation, drafts);
            if (holder == null) {
                holder = cue(quotation, drafts);
                if (holder != null) {
                    claim(holder, quotation);
                } else if (last != null && isContinued(quotation, first, lastParagraph)) {
                    holder = continued(quotation, last);
                    drafts.add(holder);
                } else {
                    holder = governed(quotation, drafts);
                }
            }
            if (holder != null && isWhole(quotation)) {
                speakOutside(holder, quotation);
                last = holder;
                lastParagraph = quotation.paragraph();
            }
        }
    }

    /** The attribution whose content holds the quotation already. */
    private @Nullable Draft holder(Quotation quotation, List<Draft> drafts) {
        Draft found = null;
        for (Draft draft : drafts) {
            boolean holds = !quotation.holds(draft.cueFirst)
                    && draft.saysOf(quotation)
                    && says(draft, quotation) * 2 >= quotation.end() - quotation.first();
            if (holds && (found == null || draft.confidence > found.confidence)) {
                found = draft;
            }
        }
        if (found != null && isWhole(quotation)) {
            found.content.add(new Stretch(quotation.first(), quotation.end()));
        }
        return found;
    }

    /** Nobody speaks from within the own quotation: "“Ortega expelled them,” denounced the Center". */
    private void speakOutside(Draft draft, Quotation quotation) {
        if (draft.verb >= 0
                && draft.speaker >= 0
                && quotation.holds(speakers.mention(draft.speaker).head())) {
            draft.speaker = inverted(tree.token(draft.verb), quotation);
        }
    }

    private static int says(Draft draft, Quotation quotation) {
        int count = 0;
        for (int i = quotation.first(); i < quotation.end(); i++) {
            count += draft.says(i) ? 1 : 0;
        }
        return count;
    }

    /** The nearest word of speech outside the quotation, in the sentences that it touches. */
    private @Nullable Draft cue(Quotation quotation, List<Draft> drafts) {
        int from = sentences.get(tree.token(quotation.first()).sentence()).first();
        int to = sentences.get(tree.token(quotation.end() - 1).sentence()).end();
        Draft best = null;
        int nearest = FARTHEST_CUE;
        for (Draft draft : drafts) {
            if (draft.cueFirst < from || draft.cueFirst >= to || quoted.get(draft.cueFirst)) {
                continue;
            }
            Speech speech = draft.verb < 0 || !tree.token(draft.verb).isVerb()
                    ? null
                    : words.speechVerb(tree.token(draft.verb).lemma());
            if (speech == null) {
                continue;
            }
            int distance = draft.cueFirst < quotation.first()
                    ? quotation.first() - draft.cueFirst
                    : draft.cueFirst - quotation.end();
            distance += draft.speaker == Attribution.NONE ? 4 : 0;
            distance += speech.frames().contains("quote") ? 0 : 10;
            distance += draft.cueFirst >= quotation.end() && !isRounded(quotation) ? 8 : 0;
            if (distance < nearest) {
                nearest = distance;
                best = draft;
            }
        }
        return best;
    }

    /** Whether a comma or a stop rounds the quotation off, as before "he said". */
    private boolean isRounded(Quotation quotation) {
        String last = tree.token(quotation.end() - 1).form();
        String next = quotation.end() + 1 < tree.size()
                ? tree.token(quotation.end() + 1).form()
                : "";
        return Set.of(",", ".", "!", "?", "...", "…").contains(last) || next.equals(",");
    }

    private void claim(Draft draft, Quotation quotation) {
        boolean governed = draft.content.stream()
                .anyMatch(stretch -> stretch.first() < quotation.end() && quotation.first() < stretch.end());
        if (!governed && isWhole(quotation) && !draft.content.isEmpty() && !touches(draft, quotation)) {
            draft.content.removeIf(stretch -> stretch.end() - stretch.first() < 3);
        }
        Token verb = tree.token(draft.verb);
        int begin = quotation.first() - 1;
        if (!isWhole(quotation)
                && draft.content.isEmpty()
                && verb.index() < begin
                && verb.sentence() == tree.token(begin).sentence()) {
            begin = afterAddressee(verb, begin);
        }
        draft.content.add(new Stretch(begin, Math.min(tree.size(), quotation.end() + (quotation.open() ? 0 : 1))));
        if (draft.speaker == Attribution.NONE) {
            draft.speaker = inverted(verb, quotation);
        }
        if (draft.addressee == Attribution.NONE) {
            draft.addressee = speakers.addresseeOf(verb);
            draft.addressee = draft.addressee == draft.speaker ? Attribution.NONE : draft.addressee;
        }
        draft.why = "a quotation beside \"" + draft.cue + "\"";
        draft.confidence = draft.speaker == Attribution.NONE ? 0.5 : 0.95;
    }

    /** "praised him as “a man of peace”": a fragment's sentence tells more of what was said than the fragment. */
    private int afterAddressee(Token verb, int limit) {
        Mention told = speakers.mentionAt(tree.child(verb.index(), "iobj"));
        int begin = told == null ? verb.index() + 1 : Math.max(verb.index() + 1, told.end());
        for (int i = begin; i < limit; i++) {
            if (tree.token(i).form().equals(",") || CueFinder.isQuotationMark(tree.token(i))) {
                return limit;
            }
        }
        return begin;
    }

    private static boolean touches(Draft draft, Quotation quotation) {
        return draft.content.stream()
                .anyMatch(stretch -> Math.abs(stretch.end() - quotation.first()) <= 3
                        || Math.abs(stretch.first() - quotation.end()) <= 3);
    }

    /** "…," said the minister: where the parser saw no subject, the name beside the verb speaks. */
    private int inverted(Token verb, Quotation quotation) {
        int step = verb.index() >= quotation.end() ? 1 : -1;
        for (int side : new int[] {step, -step}) {
            for (int i = verb.index() + side, n = 0; n < 6 && i >= 0 && i < tree.size(); i += side, n++) {
                Token token = tree.token(i);
                if (token.sentence() != verb.sentence() || quotation.holds(i)) {
                    break;
                }
                Mention mention = speakers.mentionAt(token);
                boolean behind = verb.index() >= quotation.end() && side == step;
                if (mention != null && behind) {
                    return mention.id();
                }
                if (mention != null
                        && !token.relation().equals("obj")
                        && !token.relation().equals("iobj")) {
                    return mention.id();
                }
            }
        }
        return mainSubject(verb);
    }

    /** Failing all else, whoever the sentence is about. */
    private int mainSubject(Token verb) {
        return speakers.mainSpeaker(verb);
    }

    /** A whole sentence in quotation marks right after what somebody said goes on saying it. */
    private boolean isContinued(Quotation quotation, Sentence first, int lastParagraph) {
        boolean near = quotation.paragraph() == lastParagraph || quotation.paragraph() == lastParagraph + 1;
        return near && isWhole(quotation) && quotation.first() - 1 <= first.first() + 1;
    }

    private Draft continued(Quotation quotation, Draft last) {
        Draft draft = new Draft(
                quotation.first(),
                Math.min(quotation.end(), quotation.first() + 1),
                last.cue,
                Attribution.NONE,
                last.kind);
        draft.speaker = last.speaker;
        draft.addressee = last.addressee;
        draft.content.add(new Stretch(quotation.first(), quotation.end()));
        draft.confidence = 0.85;
        draft.why = "a quotation that goes on from \"" + last.cue + "\"";
        return draft;
    }

    /** Quoted words that a clause uses as its own belong to whoever that clause is about. */
    private @Nullable Draft governed(Quotation quotation, List<Draft> drafts) {
        if (quotation.end() - quotation.first() < SHORTEST_FREE) {
            return null;
        }
        int head = quotation.first();
        while (tree.token(head).head() != Token.ROOT
                && quotation.holds(tree.token(head).head())) {
            head = tree.token(head).head();
        }
        for (int at = tree.token(head).head(), steps = 0;
                at != Token.ROOT && steps < 4;
                at = tree.token(at).head(), steps++) {
            Token above = tree.token(at);
            if (above.isVerb()) {
                int speaker = speakers.speakerOf(above);
                if (speaker == Attribution.NONE
                        || Set.of("be", "become", "see", "take").contains(above.lemma())) {
                    return null;
                }
                Draft draft = new Draft(at, at + 1, above.form(), at, Speech.Kind.SAY);
                draft.speaker = speaker;
                draft.content.add(new Stretch(quotation.first(), quotation.end()));
                draft.confidence = 0.45;
                draft.why = "quoted words in a clause about their speaker";
                drafts.add(draft);
                return draft;
            }
        }
        return null;
    }

    private boolean isWhole(Quotation quotation) {
        int length = quotation.end() - quotation.first();
        boolean hasVerb = false;
        for (int i = quotation.first(); i < quotation.end(); i++) {
            hasVerb |= tree.token(i).isVerb();
        }
        return length >= 4 && hasVerb;
    }
}
