package org.dragoman.reader.speech;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /** From this confidence on a finding of the encoder's goes before the rules' with the same cue. */
    private static final double SURE = 0.5;

    /** From this confidence on a finding of the encoder's alone is taken. */
    private static final double LIKELY = 0.3;

    private final Tree tree;
    private final MentionIndex mentions;
    private final Words words;
    private final BitSet edges;
    private final Findings findings;

    /** @param edges the first and the last token of each quotation */
    LearnedSpeech(Tree tree, List<Mention> mentions, BitSet edges, Words words, Findings findings) {
        this.edges = edges;
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
     * Rules and encoder together: where both find the same cue the encoder's draft stays if it is sure of it, with the speaker or
     * addressee of the rules' where it lacks them, and else the rules' the other way round. What only the rules find is kept if it is
     * a quotation; what only the encoder finds, if it knows who speaks. Where it reads alone, all that it finds counts.
     *
     * @param byRule none where the encoder reads alone
     */
    List<Draft> merge(List<Draft> byRule, List<Draft> learned, boolean alone) {
        if (findings == Findings.NONE) {
            return byRule;
        }
        Map<Integer, Draft> byCue = new HashMap<>();
        for (Draft draft : learned) {
            for (int token = draft.cueFirst; token < draft.cueEnd; token++) {
                byCue.put(token, draft);
            }
        }
        List<Draft> merged = new ArrayList<>();
        Map<Integer, List<Draft>> bySpeaker = new HashMap<>();
        Set<Draft> taken = new HashSet<>();
        for (Draft rule : byRule) {
            bySpeaker
                    .computeIfAbsent(rule.speaker, speaker -> new ArrayList<>())
                    .add(rule);
            Draft same = sharingCue(rule, byCue);
            if (same != null && taken.add(same)) {
                merged.add(same.confidence >= SURE ? filled(same, rule) : filled(rule, same));
            } else if (same == null && isQuoted(rule)) {
                merged.add(rule);
            }
        }
        for (Draft draft : learned) {
            if (!taken.contains(draft) && (alone || isNews(draft, bySpeaker))) {
                merged.add(draft);
            }
        }
        return merged;
    }

    private static @Nullable Draft sharingCue(Draft rule, Map<Integer, Draft> byCue) {
        for (int token = rule.cueFirst; token < rule.cueEnd; token++) {
            Draft draft = byCue.get(token);
            if (draft != null) {
                return draft;
            }
        }
        return null;
    }

    /** A draft with the speaker and the addressee of the other where it has none itself. */
    private static Draft filled(Draft draft, Draft other) {
        draft.speaker = draft.speaker == Attribution.NONE ? other.speaker : draft.speaker;
        draft.addressee = draft.addressee == Attribution.NONE ? other.addressee : draft.addressee;
        return draft;
    }

    /** Whether a quotation begins or ends in it; a report of speech inside one is none. */
    private boolean isQuoted(Draft draft) {
        return draft.content.stream().anyMatch(stretch -> {
            int next = edges.nextSetBit(stretch.first());
            return next >= 0 && next < stretch.end();
        });
    }

    /** Whether the encoder is not too unsure, knows who speaks, and no rule gave the same words to the same somebody. */
    private static boolean isNews(Draft draft, Map<Integer, List<Draft>> byRule) {
        int first = draft.content.get(0).first();
        return draft.confidence >= LIKELY
                && draft.speaker != Attribution.NONE
                && byRule.getOrDefault(draft.speaker, List.of()).stream().noneMatch(rule -> rule.says(first));
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
