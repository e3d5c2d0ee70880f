package org.dragoman.coder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.model.Actor;
import org.dragoman.model.Condition;
import org.dragoman.model.Event;
import org.dragoman.model.Mediation;
import org.dragoman.model.Modality;
import org.dragoman.model.Position;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Token;
import org.jspecify.annotations.Nullable;

/** Events that are steps of mediation, to mediation records. */
final class MediationCoder {

    /** Steps that a party takes towards a mediator; all others a third party takes towards the parties. */
    private static final Set<Mediation.Act> ANSWERS =
            Set.of(Mediation.Act.ACCEPT, Mediation.Act.REFUSE, Mediation.Act.WITHDRAW);

    private static final Set<String> GOALS = Set.of(
            "solution", "settlement", "peace", "dialogue", "talk", "negotiation", "mediation", "truce", "ceasefire");

    /** What a third party puts forward and a party takes or turns down. */
    private static final Set<String> PUT_FORWARD =
            Set.of("offer", "proposal", "plan", "mediation", "mediator", "initiative");

    private static final Set<Mediation.Act> FORWARD =
            Set.of(Mediation.Act.OFFER, Mediation.Act.PROPOSE, Mediation.Act.HOST, Mediation.Act.FACILITATE);

    private static final Set<String> SIDES = Set.of("parties", "sides", "both", "both parties", "both sides");

    /** Parties or sides in the words of a requirement. */
    private static final Pattern NAMED_SIDES = Pattern.compile("\\b(part(y|ies)|sides?)\\b");

    private MediationCoder() {}

    static List<Mediation> code(Coding coding, List<EventCoder.Coded> events, List<Condition> conditions) {
        List<Mediation> records = new ArrayList<>();
        Set<Integer> offers = offers(events);
        // Whoever offered last: "accepted the offer" answers them.
        Actor offering = null;
        for (EventCoder.Coded coded : events) {
            // "Offered to host talks" is one step, the offer, made or denied; what is offered is none yet.
            boolean offered = coded.event().modality() != Modality.ACTUAL && isBelow(coding, coded, offers);
            Mediation.Act act = offered ? null : step(coding, coded, conditions);
            Mediation record = act == null ? null : record(coding, coded, act, conditions, offering);
            if (record != null) {
                records.add(record);
                offering = FORWARD.contains(record.act()) ? record.thirdParty() : offering;
            }
        }
        return records;
    }

    private static boolean isBelow(Coding coding, EventCoder.Coded coded, Set<Integer> offers) {
        Token at = coding.tree().head(coding.tree().token(coded.trigger().token()));
        while (at != null && !offers.contains(at.index())) {
            at = coding.tree().head(at);
        }
        return at != null;
    }

    /** The tokens of the triggers that tell of an offer to mediate. */
    private static Set<Integer> offers(List<EventCoder.Coded> events) {
        Set<Integer> offers = new HashSet<>();
        for (EventCoder.Coded coded : events) {
            if (coded.trigger().act().mediation() == Mediation.Act.OFFER) {
                offers.add(coded.trigger().token());
            }
        }
        return offers;
    }

    /** The step that an act is by the codebook; talks with "both parties" are a contact, whatever their pattern. */
    private static Mediation.@Nullable Act step(Coding coding, EventCoder.Coded coded, List<Condition> conditions) {
        Modality modality = coded.event().modality();
        if (modality == Modality.DENIED || modality == Modality.NEGATED || modality == Modality.HYPOTHETICAL) {
            return null;
        }
        Mediation.Act act = coded.trigger().act().mediation();
        if (act != null && act != Mediation.Act.AGREE) {
            return act;
        }
        Mediation.Act answer = answer(coding, coded);
        if (answer != null || act != null) {
            return answer != null ? answer : act;
        }
        Position.Stance stance = coded.trigger().act().stance();
        if (stance == Position.Stance.OFFERS && isForPeace(coding, coded, conditions)) {
            return Mediation.Act.OFFER;
        }
        boolean withSides = coded.event().type().equals("CONSULT")
                && coded.trigger().actors().size()
                                + coded.trigger().recipients().size()
                        > 1
                && hasSides(coding, coded);
        return withSides ? Mediation.Act.CONTACT : null;
    }

    /** What was put forward is taken or turned down. */
    private static Mediation.@Nullable Act answer(Coding coding, EventCoder.Coded coded) {
        int matter = coded.trigger().matter();
        if (matter < 0 || !PUT_FORWARD.contains(coding.tree().token(matter).lemma())) {
            return null;
        }
        Position.Stance stance = coded.trigger().act().stance();
        if (stance == Position.Stance.ACCEPTS) {
            return Mediation.Act.ACCEPT;
        }
        boolean refuses =
                stance == Position.Stance.REJECTS && coded.event().type().equals("REJECT");
        return refuses ? Mediation.Act.REFUSE : null;
    }

    /** An offer to help to a settlement, or one that depends on what the parties want, is an offer to mediate. */
    private static boolean isForPeace(Coding coding, EventCoder.Coded coded, List<Condition> conditions) {
        int matter = coded.trigger().matter();
        if (matter >= 0) {
            int last = coding.tree().rightEdge(matter);
            for (int i = coding.tree().leftEdge(matter); i <= last; i++) {
                if (GOALS.contains(coding.tree().token(i).lemma())
                        && coded.event().recipients().isEmpty()) {
                    return true;
                }
            }
        }
        return conditionsOf(coded, conditions).stream()
                .anyMatch(requirement -> NAMED_SIDES.matcher(requirement).find());
    }

    private static List<String> conditionsOf(EventCoder.Coded coded, List<Condition> conditions) {
        return conditions.stream()
                .filter(condition ->
                        condition.basis().contains(coded.event().anchor().id()))
                .map(Condition::requirement)
                .toList();
    }

    private static boolean hasSides(Coding coding, EventCoder.Coded coded) {
        List<Integer> mentions = new ArrayList<>(coded.trigger().actors());
        mentions.addAll(coded.trigger().recipients());
        for (int id : mentions) {
            Entity entity =
                    coding.reading().entityOf(coding.reading().mentions().get(id));
            if (SIDES.contains(coding.reading().mentions().get(id).text().toLowerCase(Locale.ROOT))
                    || !entity.members().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Mediation record(
            Coding coding,
            EventCoder.Coded coded,
            Mediation.Act act,
            List<Condition> conditions,
            @Nullable Actor offering) {
        Event event = coded.event();
        Actor thirdParty = thirdParty(event, act, offering);
        if (thirdParty == null) {
            return null;
        }
        List<Actor> parties = new ArrayList<>(ANSWERS.contains(act) ? event.actors() : event.recipients());
        event.actors().stream()
                .filter(actor -> !actor.isSameAs(thirdParty) && parties.stream().noneMatch(actor::isSameAs))
                .forEach(parties::add);
        List<String> terms = act == Mediation.Act.CONTACT ? List.of() : conditionsOf(coded, conditions);
        return new Mediation(
                coding.anchor(
                        "mediation",
                        coded.trigger().token(),
                        event.anchor().span(),
                        event.anchor().confidence() * 0.9,
                        coded.trigger().statement(),
                        event.anchor().evidence()),
                thirdParty,
                parties,
                act,
                terms,
                event.date() == null ? null : event.date().value(),
                List.of(event.anchor().id()));
    }

    private static @Nullable Actor thirdParty(Event event, Mediation.Act act, @Nullable Actor offering) {
        boolean answers = ANSWERS.contains(act);
        List<Actor> named = answers ? event.recipients() : event.actors();
        if (!named.isEmpty()) {
            return named.get(0);
        }
        boolean other = offering != null && event.actors().stream().noneMatch(offering::isSameAs);
        return answers && other ? offering : null;
    }
}
