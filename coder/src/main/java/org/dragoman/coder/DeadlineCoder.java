package org.dragoman.coder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Actor;
import org.dragoman.model.Deadline;
import org.dragoman.model.Event;
import org.dragoman.model.Evidence;
import org.dragoman.model.Modality;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Quad;
import org.dragoman.model.Span;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Clauses;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Demands with a time limit: a length of time or a day in a sentence that sets a deadline by the word, or that demands
 * something "within" or "by" it.
 */
final class DeadlineCoder {

    private static final Set<String> WORDS = Set.of("deadline", "ultimatum");
    private static final Set<String> LIMITS = Set.of("within", "by", "before", "until");

    /** Words between "by" and a day. */
    private static final Set<String> CLOCK =
            Set.of("noon", "midnight", "the", "end", "of", "on", "am", "pm", "dawn", "next", "this");

    private static final Set<String> DEMANDING = Set.of("REQUEST", "THREATEN");

    private final Coding coding;
    /** The events by the sentences of their triggers. */
    private final Map<Integer, List<EventCoder.Coded>> events = new HashMap<>();

    private DeadlineCoder(Coding coding, List<EventCoder.Coded> events) {
        this.coding = coding;
        for (EventCoder.Coded coded : events) {
            int sentence = coding.tree().token(coded.trigger().token()).sentence();
            this.events.computeIfAbsent(sentence, key -> new ArrayList<>()).add(coded);
        }
    }

    static List<Deadline> code(Coding coding, List<EventCoder.Coded> events) {
        DeadlineCoder coder = new DeadlineCoder(coding, events);
        List<Deadline> deadlines = new ArrayList<>();
        for (TimeExpression time : coding.reading().times()) {
            Sentence sentence = coding.reading().sentenceOf(time.first());
            Deadline deadline = sentence.boilerplate() ? null : coder.at(time, sentence);
            if (deadline != null && deadlines.stream().noneMatch(earlier -> isSame(earlier, deadline))) {
                deadlines.add(deadline);
            }
        }
        return deadlines;
    }

    private static boolean isSame(Deadline a, Deadline b) {
        return a.anchor().sentence().equals(b.anchor().sentence())
                && a.imposer().isSameAs(b.imposer());
    }

    private @Nullable Deadline at(TimeExpression time, Sentence sentence) {
        Token word = deadlineWord(sentence);
        boolean duration = time.duration() != null;
        PartialDate due = time.value() == null ? null : ahead(time);
        if (word != null && (duration || due != null)) {
            Token verb = verbAbove(word);
            return verb == null ? null : byWord(time, word, verb);
        }
        Deadline given = duration || due != null ? byGiving(time, sentence) : null;
        if (given != null) {
            return given;
        }
        String limit = limitBefore(time, sentence);
        boolean limits = limit != null && (duration ? limit.equals("within") : due != null && !limit.equals("within"));
        EventCoder.Coded demand = limits ? demandIn(sentence) : null;
        return demand == null ? null : byDemand(time, demand);
    }

    /** "by" in "by noon on Monday"; null where no such word stands before a time. */
    private @Nullable String limitBefore(TimeExpression time, Sentence sentence) {
        for (int i = time.first() - 1; i >= Math.max(sentence.first(), time.first() - 5); i--) {
            String word = coding.tree().token(i).form().toLowerCase(Locale.ROOT);
            if (LIMITS.contains(word)) {
                return word;
            }
            if (!CLOCK.contains(word) && !Character.isDigit(word.charAt(0))) {
                return null;
            }
        }
        return null;
    }

    /** The day meant, where it lies ahead; a weekday behind "by" or "until" is the next one. */
    private @Nullable PartialDate ahead(TimeExpression time) {
        PartialDate published = coding.document().published();
        PartialDate value = time.value();
        if (published == null || value == null) {
            return null;
        }
        if (!value.latest().isBefore(published.earliest())) {
            return value;
        }
        boolean weekday =
                time.text().toLowerCase(Locale.ROOT).matches("(.* )?(mon|tues|wednes|thurs|fri|satur|sun)day.*");
        return weekday && value.precision() == PartialDate.Precision.DAY
                ? PartialDate.of(value.earliest().plusWeeks(1))
                : null;
    }

    /** "gave the president until Friday to leave", "they have 48 hours to leave". */
    private @Nullable Deadline byGiving(TimeExpression time, Sentence sentence) {
        Clauses clauses = new Clauses(coding.tree());
        for (int i = time.first() - 1; i >= Math.max(sentence.first(), time.first() - 12); i--) {
            Token verb = coding.tree().token(i);
            boolean gives = verb.lemma().equals("give");
            if (verb.isVerb()
                    && (gives || verb.lemma().equals("have") && !verb.relation().equals("aux"))) {
                Token demand = infinitiveBehind(time, sentence);
                Actor imposer = gives ? actorAt(clauses.subject(verb)) : imposerBefore(sentence);
                List<Actor> targets = new ArrayList<>();
                if (gives) {
                    coding.tree().children(verb.index(), "iobj", "obj").forEach(token -> add(targets, actorAt(token)));
                } else {
                    add(targets, actorAt(clauses.subject(verb)));
                }
                targets.removeIf(target -> imposer != null && target.isSameAs(imposer));
                if (demand == null || imposer == null || targets.isEmpty()) {
                    return null;
                }
                List<Evidence> evidence = new ArrayList<>();
                evidence.add(coding.evidence(verb.span(), "somebody is given a time to do something"));
                evidence.add(coding.evidence(time.span(), "the time limit: " + time.why()));
                return deadline(time, verb, imposer, targets, demand, evidence, 0.75);
            }
        }
        return null;
    }

    /** The verb of "to leave" right behind the words of time. */
    private @Nullable Token infinitiveBehind(TimeExpression time, Sentence sentence) {
        for (int i = time.end(); i < Math.min(sentence.end() - 1, time.end() + 4); i++) {
            if (coding.tree().token(i).tag().equals("TO")) {
                Token verb = coding.tree().head(coding.tree().token(i));
                return verb != null && verb.isVerb() ? verb : null;
            }
        }
        return null;
    }

    /** Who demanded or expelled in the sentences right before: it is their time that runs. */
    private @Nullable Actor imposerBefore(Sentence sentence) {
        Actor imposer = null;
        for (EventCoder.Coded coded : eventsIn(sentence.index() - 2, sentence.index())) {
            boolean conflict = coded.event().quad() == Quad.VERBAL_CONFLICT
                    || coded.event().quad() == Quad.MATERIAL_CONFLICT;
            if (conflict && !coded.event().actors().isEmpty()) {
                imposer = coded.event().actors().get(0);
            }
        }
        return imposer;
    }

    /** The events from one sentence to another, both included, in the order of the text. */
    private List<EventCoder.Coded> eventsIn(int first, int last) {
        List<EventCoder.Coded> found = new ArrayList<>();
        for (int sentence = first; sentence <= last; sentence++) {
            found.addAll(events.getOrDefault(sentence, List.of()));
        }
        return found;
    }

    private @Nullable Token deadlineWord(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (WORDS.contains(coding.tree().token(i).lemma())) {
                return coding.tree().token(i);
            }
        }
        return null;
    }

    private @Nullable Token verbAbove(Token token) {
        for (Token at = coding.tree().head(token);
                at != null;
                at = coding.tree().head(at)) {
            if (at.isVerb()) {
                return at;
            }
        }
        return null;
    }

    /** "The EU gave Maduro a deadline of eight days to hold elections." */
    private @Nullable Deadline byWord(TimeExpression time, Token word, Token verb) {
        Clauses clauses = new Clauses(coding.tree());
        Tree tree = coding.tree();
        Token subject = clauses.subject(verb);
        Token owner = tree.child(word.index(), "nmod:poss");
        Actor imposer = owner != null ? actorAt(owner) : subject != null ? actorAt(subject) : null;
        if (imposer == null) {
            imposer = actorAt(clauses.prepositional(word.index(), "by"));
        }
        if (imposer == null) {
            imposer = actorAt(tree.child(word.index(), "compound", "amod"));
        }
        if (imposer == null) {
            return null;
        }
        List<Actor> targets = new ArrayList<>();
        for (Token candidate : tree.children(verb.index(), "iobj", "obj")) {
            add(targets, actorAt(candidate));
        }
        add(targets, actorAt(clauses.prepositional(verb.index(), "to")));
        add(targets, actorAt(clauses.prepositional(word.index(), "for")));
        Actor by = imposer;
        targets.removeIf(target -> target.isSameAs(by));
        Token demand = infinitive(word);
        if (demand == null) {
            demand = infinitive(verb);
        }
        if (demand == null) {
            demand = infinitive(tree.token(time.end() - 1));
        }
        if (demand == null) {
            demand = clauses.prepositional(word.index(), "for");
        }
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(coding.evidence(word.span(), "\"" + word.form() + "\" sets a time limit"));
        evidence.add(coding.evidence(time.span(), "the time limit: " + time.why()));
        return deadline(time, word, imposer, targets, demand, evidence, 0.85);
    }

    private @Nullable Token infinitive(Token above) {
        for (Token child : coding.tree().children(above.index(), "acl", "xcomp", "advcl")) {
            if (coding.tree().hasChild(child.index(), mark -> mark.tag().equals("TO"))
                    && child.index() > above.index()) {
                return child;
            }
        }
        return null;
    }

    /** "Ankara demanded that the rebels leave within 48 hours." */
    private @Nullable Deadline byDemand(TimeExpression time, EventCoder.Coded demand) {
        Event event = demand.event();
        if (event.actors().isEmpty()) {
            return null;
        }
        Token trigger = coding.tree().token(demand.trigger().token());
        Token matter = demand.trigger().matter() < 0
                ? null
                : coding.tree().token(demand.trigger().matter());
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                coding.evidence(trigger.span(), "a demand: " + demand.trigger().why()));
        evidence.add(coding.evidence(time.span(), "the time limit: " + time.why()));
        return deadline(
                time, trigger, event.actors().get(0), new ArrayList<>(event.recipients()), matter, evidence, 0.7);
    }

    private EventCoder.@Nullable Coded demandIn(Sentence sentence) {
        for (EventCoder.Coded coded : eventsIn(sentence.index(), sentence.index())) {
            boolean actual = coded.event().modality() == Modality.ACTUAL;
            if (actual && DEMANDING.contains(coded.event().type())) {
                return coded;
            }
        }
        return null;
    }

    private Deadline deadline(
            TimeExpression time,
            Token word,
            Actor imposer,
            List<Actor> targets,
            @Nullable Token demand,
            List<Evidence> evidence,
            double confidence) {
        Attribution attribution = coding.attributionOf(word.index());
        Span consequence = consequence(coding.reading().sentenceOf(word.index()));
        Deadline.Response response = response(word, imposer, evidence);
        return new Deadline(
                coding.anchor(
                        "deadline",
                        word.index(),
                        word.span(),
                        confidence,
                        attribution == null ? Attribution.NONE : attribution.id(),
                        evidence),
                imposer,
                targets,
                demand == null ? null : coding.quote(coding.phrase(demand.index())),
                time.duration(),
                due(time),
                consequence == null ? null : coding.quote(consequence),
                response);
    }

    /** The last day, counted from publication where only a length of time is told. */
    private @Nullable PartialDate due(TimeExpression time) {
        if (time.value() != null) {
            return ahead(time);
        }
        PartialDate published = coding.document().published();
        String duration = time.duration();
        if (published == null || duration == null || published.precision() != PartialDate.Precision.DAY) {
            return null;
        }
        LocalDate day = published.earliest();
        int count = Integer.parseInt(duration.replaceAll("\\D", ""));
        if (duration.startsWith("PT")) {
            return duration.endsWith("H") && count % 24 == 0 ? PartialDate.of(day.plusDays(count / 24)) : null;
        }
        return switch (duration.charAt(duration.length() - 1)) {
            case 'D' -> PartialDate.of(day.plusDays(count));
            case 'W' -> PartialDate.of(day.plusWeeks(count));
            case 'M' -> PartialDate.of(day.plusMonths(count));
            default -> null;
        };
    }

    /** "or face sanctions", "otherwise …": what is threatened. */
    private @Nullable Span consequence(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token token = coding.tree().token(i);
            boolean or = token.lemma().equals("or")
                    && i + 1 < sentence.end()
                    && Set.of("face", "risk", "it", "they", "be", "see", "suffer", "else")
                            .contains(coding.tree().token(i + 1).lemma());
            if ((or || token.lemma().equals("otherwise")) && i + 2 < sentence.end()) {
                int end = i + 1;
                while (end + 1 < sentence.end()
                        && !Set.of(",", ".", ";", "”", "\"")
                                .contains(coding.tree().token(end + 1).form())) {
                    end++;
                }
                return coding.tree().span(i + 1, end);
            }
        }
        return null;
    }

    /** A refusal told behind the demand, in its sentence or one of the next two, by another than who demands. */
    private Deadline.Response response(Token word, Actor imposer, List<Evidence> evidence) {
        for (EventCoder.Coded coded : eventsIn(word.sentence(), word.sentence() + 2)) {
            Token trigger = coding.tree().token(coded.trigger().token());
            boolean near = trigger.index() != word.index();
            boolean other = coded.event().actors().stream().noneMatch(imposer::isSameAs)
                    && !coded.event().actors().isEmpty();
            if (near
                    && other
                    && coded.event().modality() == Modality.ACTUAL
                    && coded.event().type().equals("REJECT")) {
                evidence.add(coding.evidence(
                        trigger.span(), "refused: " + coded.trigger().why()));
                return Deadline.Response.REFUSED;
            }
        }
        Sentence sentence = coding.reading().sentenceOf(word.index());
        for (int i = sentence.first(); i < sentence.end(); i++) {
            String lemma = coding.tree().token(i).lemma().toLowerCase(Locale.ROOT);
            if (lemma.equals("extend") || lemma.equals("extension")) {
                evidence.add(coding.evidence(coding.tree().token(i).span(), "extended"));
                return Deadline.Response.EXTENDED;
            }
        }
        return Deadline.Response.NONE;
    }

    private static void add(List<Actor> actors, @Nullable Actor actor) {
        if (actor != null && actors.stream().noneMatch(actor::isSameAs)) {
            actors.add(actor);
        }
    }

    private @Nullable Actor actorAt(@Nullable Token token) {
        if (token == null) {
            return null;
        }
        Mention mention = coding.mentionAt(token.index());
        return mention == null ? null : coding.actors().one(mention.id());
    }
}
