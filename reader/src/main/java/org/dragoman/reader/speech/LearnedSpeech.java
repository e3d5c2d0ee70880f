package org.dragoman.reader.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.knowledge.word.Speech;
import org.dragoman.knowledge.word.Words;
import org.dragoman.model.Span;
import org.dragoman.reader.encoder.Findings;
import org.dragoman.reader.encoder.Findings.FoundSpeech;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Attribution.Stretch;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.MentionIndex;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** What the encoder finds said, as drafts, and brought together with those of the rules. */
final class LearnedSpeech {

    /** From this confidence on a finding of the encoder's alone is taken beside those of the rules. */
    private static final double SURE = 0.75;

    private final Tree tree;
    private final MentionIndex mentions;
    private final Words words;
    private final Findings findings;

    LearnedSpeech(Tree tree, List<Mention> mentions, Words words, Findings findings) {
        this.tree = tree;
        this.mentions = new MentionIndex(tree, mentions, findings.phrases());
        this.words = words;
        this.findings = findings;
    }

    /** One draft for each cue that has content. */
    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        for (FoundSpeech found : findings.speeches()) {
            Draft draft = draft(found);
            if (draft != null && !draft.content.isEmpty()) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private @Nullable Draft draft(FoundSpeech found) {
        Stretch cue = stretch(found.cue());
        if (cue == null) {
            return null;
        }
        int verb = head(cue);
        Draft draft =
                new Draft(cue.first(), cue.end(), tree.words(cue.first(), cue.end()), verb, kind(tree.token(verb)));
        for (Span span : found.content()) {
            Stretch content = stretch(span);
            if (content != null) {
                draft.content.add(content);
            }
        }
        draft.speaker = mention(found.speakers());
        draft.addressee = mention(found.addressees());
        if (draft.addressee == draft.speaker) {
            draft.addressee = Attribution.NONE;
        }
        draft.confidence = found.confidence();
        draft.why = "the encoder, " + Math.round(100 * found.confidence()) + " %";
        return draft;
    }

    /**
     * Rules and encoder together: where both find the same cue the rules' draft stays, and takes from the encoder the speaker or addressee
     * that it lacks. What only the encoder finds is added where it is sure and knows who speaks; where it reads alone, all that it finds counts.
     *
     * @param alone whether no rules were asked
     */
    List<Draft> merge(List<Draft> byRule, List<Draft> learned, boolean alone) {
        List<Draft> merged = new ArrayList<>();
        List<Draft> left = new ArrayList<>(learned);
        for (Draft rule : byRule) {
            Draft same = left.stream()
                    .filter(draft -> draft.cueFirst < rule.cueEnd && rule.cueFirst < draft.cueEnd)
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                merged.add(rule);
                continue;
            }
            left.remove(same);
            rule.speaker = rule.speaker == Attribution.NONE ? same.speaker : rule.speaker;
            rule.addressee = rule.addressee == Attribution.NONE ? same.addressee : rule.addressee;
            merged.add(rule);
        }
        left.removeIf(draft -> !alone && !isNews(draft, byRule));
        merged.addAll(left);
        return merged;
    }

    /** Whether the encoder is sure, knows who speaks, and no rule gave the same words to the same somebody. */
    private static boolean isNews(Draft draft, List<Draft> byRule) {
        int first = draft.content.get(0).first();
        return draft.confidence >= SURE
                && draft.speaker != Attribution.NONE
                && byRule.stream().noneMatch(rule -> rule.speaker == draft.speaker && rule.says(first));
    }

    private @Nullable Stretch stretch(Span span) {
        int first = -1;
        int end = -1;
        for (int point = span.begin(); point < span.end(); point++) {
            int token = tree.tokenAt(point);
            if (token >= 0) {
                first = first < 0 ? token : first;
                end = token + 1;
                point = Math.max(point, tree.token(token).span().end() - 1);
            }
        }
        return first < 0 ? null : new Stretch(first, end);
    }

    /** The word of a cue that the others hang on, verbs before all. */
    private int head(Stretch cue) {
        int head = cue.first();
        for (int i = cue.end() - 1; i >= cue.first(); i--) {
            Token token = tree.token(i);
            boolean outside = token.head() < cue.first() || token.head() >= cue.end();
            if (outside || token.isVerb() && words.speechVerb(token.lemma()) != null) {
                head = i;
            }
        }
        return head;
    }

    private Speech.Kind kind(Token verb) {
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        Speech speech = verb.isVerb() ? words.speechVerb(lemma) : words.speechNoun(lemma);
        return speech == null ? Speech.Kind.SAY : speech.kind();
    }

    /** The mention at the likeliest point that has one. */
    private int mention(List<Integer> points) {
        for (int point : points) {
            Mention mention = mentions.opening(point);
            if (mention != null) {
                return mention.id();
            }
        }
        return Attribution.NONE;
    }
}
