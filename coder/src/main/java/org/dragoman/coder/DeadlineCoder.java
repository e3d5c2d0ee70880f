package org.dragoman.coder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.model.Actor;
import org.dragoman.model.Deadline;
import org.dragoman.model.Event;
import org.dragoman.model.Evidence;
import org.dragoman.model.Modality;
import org.dragoman.model.PartialDate;
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
    private static final Set<String> LIMITS = Set.of("within", "by", "before", "until", "in");
    private static final Set<String> DEMANDING = Set.of("REQUEST", "THREATEN");

    private final Coding coding;
    private final List<EventCoder.Coded> events;

    private DeadlineCoder(Coding coding, List<EventCoder.Coded> events) {
        this.coding = coding;
        this.events = events;
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
        String before = time.first() > sentence.first()
                ? coding.tree().token(time.first() - 1).lemma()
                : "";
        boolean duration = time.duration() != null;
        boolean ahead = time.value() != null && isAhead(time.value());
        if (word != null && (duration || ahead)) {
            Token verb = verbAbove(word);
            return verb == null ? null : byWord(time, word, verb);
        }
        boolean limits = LIMITS.contains(before)
                && (duration ? !before.equals("in") && !before.equals("by") : ahead && !before.equals("in"));
        EventCoder.Coded demand = limits ? demandIn(sentence) : null;
        return demand == null ? null : byDemand(time, demand);
    }

    private boolean isAhead(PartialDate value) {
        PartialDate published = coding.document().published();
        return published != null && !value.latest().isBefore(published.earliest());
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
        for (EventCoder.Coded coded : events) {
            boolean actual = coded.event().modality() == Modality.ACTUAL;
            if (actual
                    && sentence.holds(coded.trigger().token())
                    && DEMANDING.contains(coded.event().type())) {
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
            return time.value();
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
        for (EventCoder.Coded coded : events) {
            Token trigger = coding.tree().token(coded.trigger().token());
            int after = trigger.sentence() - word.sentence();
            boolean near = after >= 0 && after <= 2 && trigger.index() != word.index();
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
        for (Mention mention : coding.reading().mentions()) {
            if (mention.holds(token.index())) {
                return coding.actors().one(mention.id());
            }
        }
        return null;
    }
}
