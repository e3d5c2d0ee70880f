package org.dragoman.coder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.codebook.Act;
import org.dragoman.knowledge.codebook.Codebook;
import org.dragoman.model.Actor;
import org.dragoman.model.Anchor;
import org.dragoman.model.Event;
import org.dragoman.model.Evidence;
import org.dragoman.model.Modality;
import org.dragoman.model.PartialDate;
import org.dragoman.model.ReportedDate;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Trigger;
import org.jspecify.annotations.Nullable;

/** Triggers to events. Immutable and thread-safe. */
final class EventCoder {

    /** Acts this many days before publication are told to explain, not as news. */
    private static final int NEWS_DAYS = 400;

    /** Modes of acts that nobody but the authorities of a state does. */
    private static final Set<String> OF_AUTHORITIES =
            Set.of("arrest", "convict", "deport", "restrict", "censor", "curfew", "martial-law", "expel");

    private static final double ASSUMED = 0.7;

    private final Knowledge knowledge;
    private final Map<String, List<String>> contextsByCue = new HashMap<>();

    EventCoder(Knowledge knowledge) {
        this.knowledge = knowledge;
        for (Codebook.Context context : knowledge.codebook().contexts()) {
            for (String cue : context.cues()) {
                contextsByCue.computeIfAbsent(cue, key -> new ArrayList<>(1)).add(context.name());
            }
        }
    }

    /** An event and the trigger that told it. */
    record Coded(Event event, Trigger trigger) {}

    List<Coded> code(Coding coding) {
        List<Coded> events = new ArrayList<>();
        for (Trigger trigger : coding.reading().triggers()) {
            List<Actor> actors = new ArrayList<>(coding.actorsOf(trigger.actors()));
            List<Actor> recipients = coding.actorsOf(trigger.recipients());
            recipients.removeIf(recipient -> actors.stream().anyMatch(recipient::isSameAs));
            if (!actors.isEmpty() || !recipients.isEmpty() || trigger.impersonal()) {
                events.add(new Coded(event(coding, trigger, actors, recipients), trigger));
            }
        }
        return events;
    }

    private Event event(Coding coding, Trigger trigger, List<Actor> actors, List<Actor> recipients) {
        Act act = trigger.act();
        Token token = coding.tree().token(trigger.token());
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(coding.evidence(token.span(), trigger.why()));
        participants(coding, trigger.actors(), "actor", evidence);
        participants(coding, trigger.recipients(), "recipient", evidence);

        List<Actor> everybody = new ArrayList<>(actors);
        everybody.addAll(recipients);
        Placing.Found place = Placing.find(coding, knowledge, trigger.token(), trigger.place(), everybody);
        if (place != null) {
            evidence.add(coding.evidence(place.mention().span(), "place"));
        }
        ReportedDate date = date(coding, trigger, evidence);
        double confidence = trigger.confidence();
        String country = place == null ? null : place.place().country();
        if (actors.isEmpty() && act.type().equals("PROTEST")) {
            actors.add(coding.actors().protesters(token.span(), token.form(), country));
            confidence *= ASSUMED;
            evidence.add(coding.evidence(token.span(), "actor: not named; a protest is made by protesters"));
        }
        if (actors.isEmpty() && act.mode() != null && OF_AUTHORITIES.contains(act.mode())) {
            Actor authorities = coding.actors().authorities(token.span(), token.form(), country);
            if (authorities != null) {
                actors.add(authorities);
                confidence *= ASSUMED;
                evidence.add(coding.evidence(
                        token.span(),
                        "actor: not told; authorities do this, taken to be those of " + authorities.code()
                                + (place == null ? ", the report's main country" : ", where it happened")));
            }
        }
        Anchor anchor =
                coding.anchor("event", trigger.token(), token.span(), confidence, trigger.statement(), evidence);
        return new Event(
                anchor,
                act.type(),
                mode(coding, trigger),
                contexts(coding, act, trigger.token()),
                act.id(),
                act.cameo(),
                act.quad(),
                act.goldstein(),
                actors,
                recipients,
                place == null ? null : place.place(),
                date,
                modality(coding, trigger, date));
    }

    private static void participants(Coding coding, List<Integer> mentions, String side, List<Evidence> evidence) {
        for (int id : mentions) {
            Mention mention = coding.reading().mentions().get(id);
            String doubt = coding.actors().doubt(id);
            evidence.add(
                    coding.evidence(mention.span(), side + ": " + mention.why() + (doubt == null ? "" : "; " + doubt)));
        }
    }

    private static @Nullable ReportedDate date(Coding coding, Trigger trigger, List<Evidence> evidence) {
        TimeExpression expression = Dating.expression(coding, trigger.token(), trigger.time());
        if (expression != null && expression.value() != null) {
            evidence.add(coding.evidence(expression.span(), "date: " + expression.why()));
            return new ReportedDate(expression.value(), expression.text());
        }
        PartialDate published = coding.document().published();
        if (published == null) {
            return null;
        }
        evidence.add(coding.evidence(
                coding.tree().token(trigger.token()).span(), "date: no words of time here, so the day of publication"));
        return new ReportedDate(published, null);
    }

    /** What happened long before the report is told to explain it. */
    private static Modality modality(Coding coding, Trigger trigger, @Nullable ReportedDate date) {
        PartialDate published = coding.document().published();
        boolean old = date != null
                && published != null
                && date.value().latest().isBefore(published.earliest().minusDays(NEWS_DAYS));
        return old && trigger.modality() == Modality.ACTUAL ? Modality.BACKGROUND : trigger.modality();
    }

    /** The act's own mode, else the first mode of its type that the trigger or a word that hangs on it shows. */
    private @Nullable String mode(Coding coding, Trigger trigger) {
        Act act = trigger.act();
        if (act.mode() != null) {
            return act.mode();
        }
        Token token = coding.tree().token(trigger.token());
        List<Token> around = new ArrayList<>(List.of(token));
        around.addAll(coding.tree().children(trigger.token()));
        for (Token child : coding.tree().children(trigger.token(), "obj", "obl", "xcomp", "nmod")) {
            around.addAll(coding.tree().children(child.index(), "amod", "compound", "nmod"));
        }
        for (Codebook.Mode mode : knowledge.codebook().modes(act.type())) {
            for (Token word : around) {
                if (mode.cues().contains(word.lemma())) {
                    return mode.name();
                }
            }
        }
        return null;
    }

    private List<String> contexts(Coding coding, Act act, int token) {
        Set<String> found = new LinkedHashSet<>(act.contexts());
        Sentence sentence = coding.reading().sentenceOf(token);
        for (int i = sentence.first(); i < sentence.end(); i++) {
            StringBuilder phrase = new StringBuilder(coding.tree().token(i).lemma());
            found.addAll(contextsByCue.getOrDefault(phrase.toString(), List.of()));
            for (int k = i + 1; k < Math.min(i + 3, sentence.end()); k++) {
                phrase.append(' ').append(coding.tree().token(k).lemma());
                found.addAll(contextsByCue.getOrDefault(phrase.toString(), List.of()));
            }
        }
        List<String> ordered = new ArrayList<>();
        for (Codebook.Context context : knowledge.codebook().contexts()) {
            if (found.contains(context.name())) {
                ordered.add(context.name());
            }
        }
        return ordered;
    }
}
