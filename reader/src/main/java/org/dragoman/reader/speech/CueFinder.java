package org.dragoman.reader.speech;

import java.util.ArrayList;
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

/** Finds words of speech and what they govern: clauses, infinitives, phrases; "according to". */
final class CueFinder {

    private static final Set<String> TELLING = Set.of("tell", "assure", "inform", "warn", "remind");

    private static final Set<Speech.Kind> DEMANDS =
            Set.of(Speech.Kind.DEMAND, Speech.Kind.ASK, Speech.Kind.PROMISE, Speech.Kind.THREATEN);

    private final Tree tree;
    private final List<Sentence> sentences;
    private final List<Quotation> quotations;
    private final Speakers speakers;
    private final Words words;
    private final AccordingTo accordingTo;

    CueFinder(Tree tree, List<Sentence> sentences, List<Quotation> quotations, Speakers speakers, Words words) {
        this.tree = tree;
        this.sentences = sentences;
        this.quotations = quotations;
        this.speakers = speakers;
        this.words = words;
        this.accordingTo = new AccordingTo(tree, speakers);
    }

    List<Draft> find() {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (sentence.boilerplate()) {
                continue;
            }
            for (int i = sentence.first(); i < sentence.end(); i++) {
                Token token = tree.token(i);
                Draft draft = token.form().equalsIgnoreCase("according")
                        ? accordingTo.find(token, sentence)
                        : token.isVerb() ? verb(token, sentence) : noun(token, sentence);
                if (draft != null) {
                    drafts.add(draft);
                }
            }
        }
        return drafts;
    }

    private @Nullable Draft verb(Token verb, Sentence sentence) {
        Speech speech = words.speechVerb(verb.lemma());
        if (speech == null
                || verb.relation().startsWith("aux")
                || verb.relation().equals("amod")) {
            return null;
        }
        Draft draft = new Draft(verb.index(), verb.index() + 1, verb.form(), verb.index(), speech.kind());
        boolean addition = verb.tag().equals("VBG")
                && verb.index() > sentence.first()
                && tree.token(verb.index() - 1).form().equals(",");
        draft.speaker = addition ? speakers.mainSpeaker(verb) : Attribution.NONE;
        if (draft.speaker == Attribution.NONE) {
            draft.speaker = speakers.speakerOf(verb);
        }
        fill(draft, verb, speech, sentence);
        if (draft.content.isEmpty()) {
            return draft;
        }
        draft.addressee = speakers.addresseeOf(verb);
        if (draft.addressee == draft.speaker) {
            draft.addressee = Attribution.NONE;
        }
        boolean impersonal =
                draft.speaker == Attribution.NONE && speakers.clauses().subject(verb) != null;
        if (draft.speaker == Attribution.NONE) {
            draft.confidence = 0.4;
        }
        if (impersonal
                || draft.speaker == Attribution.NONE && !speakers.clauses().isPassive(verb)) {
            // Somebody must say it: a thing that "shows" or "means" is no speaker, but quotations may still claim the
            // cue.
            draft.content.clear();
        }
        return draft;
    }

    private void fill(Draft draft, Token verb, Speech speech, Sentence sentence) {
        int v = verb.index();
        Token clause = tree.child(v, "ccomp");
        boolean that = speech.frames().contains("that");
        if (clause != null && (that || speech.frames().contains("quote"))) {
            add(draft, clause, verb, "a clause that \"" + verb.form() + "\" governs");
            coordinated(draft, clause, verb);
            return;
        }
        Token infinitive = tree.child(v, "xcomp", "advcl");
        Token thing = tree.child(v, "obj");
        boolean purpose = infinitive != null
                && infinitive.relation().equals("advcl")
                && thing != null
                && speakers.mentionAt(thing) == null;
        if (infinitive != null && !purpose && speech.frames().contains("to") && hasTo(infinitive)) {
            add(draft, infinitive, verb, "an infinitive that \"" + verb.form() + "\" governs");
            return;
        }
        if (that && isInserted(verb, sentence)) {
            inserted(draft, verb, sentence);
            return;
        }
        if (speech.frames().contains("as")) {
            Token named = tree.child(v, "xcomp", "obl");
            if (named != null
                    && (named.relation().equals("xcomp")
                            || tree.preposition(named.index()).equals("as"))
                    && !hasTo(named)) {
                Token object = speakers.clauses().object(verb);
                if (object != null
                        && Math.abs(object.index() - v) < 30
                        && !speakers.clauses().isPassive(verb)) {
                    add(draft, object, verb, "");
                }
                add(draft, named, verb, "what somebody is called by \"" + verb.form() + "\"");
                return;
            }
        }
        if (speech.frames().contains("obj")) {
            phrase(draft, verb, speech);
        }
        boolean finiteVerb = Set.of("VBD", "VBZ", "VBP").contains(verb.tag());
        if (that && finiteVerb && draft.content.isEmpty()) {
            unparsed(draft, verb, sentence);
        }
    }

    /** "stressed thousands were still there": a clause without "that" which the parser did not see as one. */
    private void unparsed(Draft draft, Token verb, Sentence sentence) {
        Mention told = speakers.mentionAt(tree.child(verb.index(), "iobj", "obj"));
        int begin = TELLING.contains(verb.lemma()) && told != null
                ? Math.max(told.end(), verb.index() + 1)
                : verb.index() + 1;
        int end = begin;
        boolean finite = false;
        while (end < sentence.end()
                && !tree.token(end).form().equals(";")
                && !tree.token(end).tag().equals(".")
                && !isQuotationMark(tree.token(end))) {
            finite |= Set.of("VBD", "VBZ", "VBP", "MD").contains(tree.token(end).tag());
            end++;
        }
        boolean nominal = begin < end
                && (Set.of("DT", "PRP", "PRP$", "CD", "EX")
                                .contains(tree.token(begin).tag())
                        || tree.token(begin).isNoun());
        if (finite && nominal && end - begin >= 4) {
            draft.content.add(new Stretch(begin, end));
            draft.why = "what follows \"" + verb.form() + "\" up to the end of the sentence";
            draft.confidence = 0.6;
        }
    }

    /** "called for elections", "warned of famine", "denied the charge": a phrase that names what is said. */
    private void phrase(Draft draft, Token verb, Speech speech) {
        for (String preposition :
                DEMANDS.contains(speech.kind()) ? List.of("for", "on") : List.of("of", "against", "about")) {
            Token named = speakers.clauses().prepositional(verb.index(), preposition);
            if (named != null && speakers.mentionAt(named) == null) {
                add(draft, named, verb, "a phrase that \"" + verb.form() + " " + preposition + "\" governs");
                return;
            }
        }
        Token object = tree.child(verb.index(), "obj");
        if (object != null
                && speakers.mentionAt(object) == null
                && !speakers.clauses().isPassive(verb)
                && !Set.of("accuse", "blame", "thank").contains(verb.lemma())) {
            add(draft, object, verb, "a phrase that \"" + verb.form() + "\" governs");
        }
    }

    private void coordinated(Draft draft, Token clause, Token verb) {
        for (Token further : tree.children(clause.index(), "conj")) {
            if (tree.hasChild(
                    further.index(),
                    child -> child.lemma().equals("that") && child.relation().equals("mark"))) {
                add(draft, further, verb, "");
            }
        }
    }

    private boolean hasTo(Token verb) {
        return tree.hasChild(verb.index(), child -> child.tag().equals("TO"));
    }

    private void add(Draft draft, Token head, Token verb, String why) {
        if (tree.isBelow(verb.index(), head.index())) {
            return;
        }
        int first = tree.leftEdge(head.index());
        int last = head.index();
        int edge = tree.rightEdge(head.index());
        int limit = edge;
        for (Token further : tree.children(head.index(), "conj")) {
            if (speakers.clauses().belongsAbove(further) != null) {
                limit = Math.min(limit, tree.leftEdge(further.index()) - 1);
            }
        }
        while (last < limit && !tree.token(last + 1).form().equals(";")) {
            last++;
        }
        if (limit == edge) {
            last = toClauseEnd(last, verb);
        }
        draft.content.add(new Stretch(first, last + 1));
        if (!why.isEmpty()) {
            draft.why = why;
        }
    }

    /** What a clause's words leave over before the next mark belongs to it too, however the parser hung it. */
    private int toClauseEnd(int last, Token verb) {
        int end = sentences.get(verb.sentence()).end();
        int at = last;
        while (at + 1 < end && at + 1 != verb.index()) {
            Token next = tree.token(at + 1);
            boolean stops = next.isPunctuation() && !next.form().equals("-")
                    || next.tag().equals("CC")
                    || isQuotationMark(next)
                    || next.tag().equals(".")
                    || tree.isBelow(verb.index(), next.index()) && next.index() != verb.index()
                    || words.speechVerb(next.lemma()) != null && next.isVerb();
            if (stops) {
                break;
            }
            at++;
        }
        return last < verb.index() && at + 1 == verb.index() ? last : at;
    }

    /** "Talks have failed, the minister said": a comma before the speaker, nothing governed after the verb. */
    private boolean isInserted(Token verb, Sentence sentence) {
        int begin = clauseBegin(verb);
        return begin > sentence.first()
                && (tree.token(begin - 1).form().equals(",") || isQuotationMark(tree.token(begin - 1)))
                && begin - sentence.first() >= 3
                && tree.child(verb.index(), "nsubj") != null
                && (tree.child(verb.index(), "obj", "ccomp") == null || addresseeOnly(verb));
    }

    private boolean addresseeOnly(Token verb) {
        return verb.lemma().equals("tell") && tree.child(verb.index(), "ccomp") == null;
    }

    private int clauseBegin(Token verb) {
        int begin = verb.index();
        for (Token child : tree.children(verb.index(), "nsubj", "aux", "advmod", "aux:pass")) {
            int edge = tree.leftEdge(child.index());
            if (edge < begin && verb.index() - edge < 25) {
                begin = edge;
            }
        }
        return begin;
    }

    private void inserted(Draft draft, Token verb, Sentence sentence) {
        int begin = clauseBegin(verb);
        draft.content.add(new Stretch(sentence.first(), begin - 1));
        int end = clauseEnd(verb, sentence);
        if (end < sentence.end() - 2 && tree.token(end).form().equals(",")) {
            draft.content.add(new Stretch(end + 1, sentence.end()));
        }
        draft.why = "\"" + verb.form() + "\" inserted behind what is said";
    }

    /** One past the short clause "the minister said on Monday". */
    private int clauseEnd(Token verb, Sentence sentence) {
        int end = verb.index() + 1;
        while (end < sentence.end() && !tree.token(end).form().equals(",") && !isQuotationMark(tree.token(end))) {
            end++;
        }
        return end;
    }

    static boolean isQuotationMark(Token token) {
        return Set.of("\"", "“", "”", "''", "``", "‘", "’", "'").contains(token.form());
    }

    /** "the claim that talks had failed", "its call for new elections". */
    private @Nullable Draft noun(Token noun, Sentence sentence) {
        Speech speech = noun.isNoun() ? words.speechNoun(noun.lemma()) : null;
        if (speech == null) {
            return null;
        }
        Token clause = tree.child(noun.index(), "acl", "ccomp");
        boolean that = clause != null
                && tree.hasChild(
                        clause.index(),
                        child ->
                                child.lemma().equals("that") && child.relation().equals("mark"));
        boolean to = clause != null && speech.frames().contains("to") && hasTo(clause);
        Token wanted =
                speech.kind() == Speech.Kind.DEMAND ? speakers.clauses().prepositional(noun.index(), "for") : null;
        if (wanted != null && (clause == null || !that && !to)) {
            clause = wanted;
        } else if (clause == null || !that && !to) {
            return null;
        }
        Draft draft = new Draft(noun.index(), noun.index() + 1, noun.form(), noun.index(), speech.kind());
        Mention owner = speakers.mentionAt(tree.child(noun.index(), "nmod:poss"));
        if (owner == null) {
            owner = speakers.mentionAt(speakers.clauses().prepositional(noun.index(), "by"));
        }
        if (owner == null) {
            Token head = tree.head(noun);
            owner = head != null
                            && head.isVerb()
                            && noun.relation().equals("obj")
                            && words.lightVerb(head.lemma()) != null
                    ? speakers.mentionAt(speakers.clauses().subject(head))
                    : null;
        }
        if (owner == null
                || quotations.stream()
                        .anyMatch(quotation ->
                                quotation.holds(noun.index()) && quotation.end() - quotation.first() < 3)) {
            return null;
        }
        draft.speaker = owner.id();
        draft.confidence = 0.6;
        add(draft, clause, noun, "a clause that \"" + noun.form() + "\" governs");
        return sentence.boilerplate() ? null : draft;
    }
}
