package org.dragoman.reader.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.knowledge.codebook.Codebook;
import org.dragoman.model.Modality;
import org.dragoman.reader.encoder.Findings;
import org.dragoman.reader.encoder.Findings.FoundEvent;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.MentionIndex;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.dragoman.reader.layer.Trigger;
import org.jspecify.annotations.Nullable;

/** What the encoder finds done, as triggers, and brought together with those of the patterns. */
final class LearnedTriggers {

    /** From this confidence on a finding of the encoder's alone is taken beside those of the patterns. */
    private static final double SURE = 0.6;

    /** The chance from which on a modal verb is an act. */
    private static final double PROMISED = 0.2;

    private final Tree tree;
    private final List<Attribution> attributions;
    private final Codebook codebook;
    private final MentionIndex mentions;
    private final Findings findings;

    LearnedTriggers(
            Tree tree, List<Mention> mentions, List<Attribution> attributions, Codebook codebook, Findings findings) {
        this.tree = tree;
        this.mentions = new MentionIndex(tree, mentions, findings.phrases());
        this.findings = findings;
        this.attributions = attributions;
        this.codebook = codebook;
    }

    /**
     * Patterns and encoder together: where both find the same type in the same words, or in words that hang on each other, the
     * pattern's trigger stays, with the encoder's modality and with its sides where it lacks them; where they differ on the type the
     * pattern's stays as it is, and so does what only a pattern finds, unless it is a modal verb. What only the encoder finds is added where it is sure and knows who takes part. Where it reads
     * alone, all that it finds counts.
     *
     * @param alone whether no patterns were looked for
     */
    List<Trigger> merge(List<Trigger> byPattern, boolean alone) {
        if (findings == Findings.NONE) {
            return byPattern;
        }
        TreeMap<Integer, Trigger> merged = new TreeMap<>();
        for (Trigger trigger : byPattern) {
            if (!isDoubted(tree.token(trigger.token()))) {
                merged.put(trigger.token(), trigger);
            }
        }
        for (FoundEvent found : findings.events()) {
            Trigger same = same(found, merged);
            Trigger learned = trigger(found, token(found), same);
            boolean news = merged.subMap(first(found), true, last(found), true).isEmpty() && (alone || isSure(learned));
            if (same != null || news) {
                merged.put(learned.token(), learned);
            }
        }
        List<Trigger> triggers = new ArrayList<>(merged.size());
        for (Trigger trigger : merged.values()) {
            triggers.add(numbered(trigger, triggers.size()));
        }
        return List.copyOf(triggers);
    }

    /** A modal verb ("will send") promises something only where the encoder takes it for an act. */
    private boolean isDoubted(Token token) {
        return token.tag().equals("MD")
                && findings.eventChances().getOrDefault(token.span().begin(), 0.0) < PROMISED;
    }

    private static boolean isSure(Trigger learned) {
        boolean peopled = !learned.actors().isEmpty() || !learned.recipients().isEmpty();
        return learned.confidence() >= SURE && peopled;
    }

    private static Trigger numbered(Trigger trigger, int id) {
        return new Trigger(
                id,
                trigger.token(),
                trigger.act(),
                trigger.impersonal(),
                trigger.actors(),
                trigger.recipients(),
                trigger.place(),
                trigger.time(),
                trigger.matter(),
                trigger.modality(),
                trigger.statement(),
                trigger.governor(),
                trigger.confidence(),
                trigger.why());
    }

    private int first(FoundEvent found) {
        return Math.max(0, tree.tokenAt(found.trigger().begin()));
    }

    private int last(FoundEvent found) {
        return Math.max(first(found), tree.tokenAt(found.trigger().end() - 1));
    }

    /** The pattern's trigger of the same type in the same words, else in words that hang on them ("gave" and "money"), or null. */
    private @Nullable Trigger same(FoundEvent found, Map<Integer, Trigger> patternAt) {
        List<Integer> tokens = new ArrayList<>();
        for (int i = first(found); i <= last(found); i++) {
            tokens.add(i);
        }
        int token = token(found);
        tree.children(token).forEach(child -> tokens.add(child.index()));
        tokens.add(tree.token(token).head());
        for (int i : tokens) {
            Trigger trigger = patternAt.get(i);
            if (trigger != null && trigger.act().type().equals(found.type())) {
                return trigger;
            }
        }
        return null;
    }

    private Trigger trigger(FoundEvent found, int token, @Nullable Trigger pattern) {
        List<Integer> actors = mentions(found.actors());
        List<Integer> recipients = mentions(found.recipients());
        int place = mentions(found.places()).stream().findFirst().orElse(Trigger.NONE);
        int time = found.dates().isEmpty()
                ? Trigger.NONE
                : tree.tokenAt(found.dates().get(0));
        String mode = found.mode() == null ? "" : "-" + found.mode();
        String modality = found.modality() == Modality.ACTUAL ? "" : ", " + found.modality();
        String why =
                "the encoder: " + found.type() + mode + modality + ", " + Math.round(100 * found.confidence()) + " %";
        if (pattern != null) {
            return new Trigger(
                    pattern.id(),
                    pattern.token(),
                    pattern.act(),
                    pattern.impersonal(),
                    pattern.actors().isEmpty() ? actors : pattern.actors(),
                    pattern.recipients().isEmpty() ? recipients : pattern.recipients(),
                    place,
                    time,
                    pattern.matter(),
                    found.modality(),
                    pattern.statement(),
                    found.modality() == pattern.modality() ? pattern.governor() : Trigger.NONE,
                    Math.max(pattern.confidence(), found.confidence()),
                    pattern.why() + "; " + why);
        }
        return new Trigger(
                0,
                token,
                codebook.general(found.type(), found.mode(), found.step()).withoutStance(),
                false,
                actors,
                recipients,
                place,
                time,
                Trigger.NONE,
                found.modality(),
                Triggers.holder(token, attributions),
                Trigger.NONE,
                found.confidence(),
                why);
    }

    private List<Integer> mentions(List<Integer> points) {
        List<Integer> ids = new ArrayList<>();
        for (int point : points) {
            Mention mention = mentions.opening(point);
            if (mention != null && !ids.contains(mention.id())) {
                ids.add(mention.id());
            }
        }
        ids.sort(Integer::compare);
        return ids;
    }

    /** The word of a trigger that the others hang on. */
    private int token(FoundEvent found) {
        for (int i = first(found); i <= last(found); i++) {
            Token token = tree.token(i);
            boolean outside = token.head() < first(found) || token.head() > last(found);
            if (outside && !token.isPunctuation()) {
                return i;
            }
        }
        return first(found);
    }
}
