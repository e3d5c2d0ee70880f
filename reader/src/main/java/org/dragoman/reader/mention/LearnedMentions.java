package org.dragoman.reader.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.model.Span;
import org.dragoman.reader.encoder.Findings;
import org.dragoman.reader.encoder.Findings.FoundMention;
import org.dragoman.reader.encoder.Findings.FoundName;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/**
 * What the encoder adds to the names and roles that the rules know: names and descriptions of their own, what sort of somebody an unknown
 * name is, and whom a pronoun means.
 */
final class LearnedMentions {

    /** From this confidence on somebody whom the rules do not see is taken. */
    private static final double SURE = 0.6;

    private static final Map<String, Entity.Kind> NAMED = Map.of(
            "person", Entity.Kind.PERSON,
            "organisation", Entity.Kind.ORGANISATION,
            "place", Entity.Kind.PLACE,
            "people", Entity.Kind.PEOPLE);

    /** The sorts that an unknown name may get: to take an actor for a place loses more than to leave it unknown. */
    private static final Set<Entity.Kind> ACTORS = Set.of(Entity.Kind.PERSON, Entity.Kind.ORGANISATION);

    /** Whoever can act; a description of several people stands for a body. */
    private static final Map<String, Entity.Kind> DESCRIBED = Map.of(
            "per", Entity.Kind.PERSON,
            "state", Entity.Kind.BODY,
            "org", Entity.Kind.BODY,
            "group", Entity.Kind.BODY,
            "people", Entity.Kind.BODY);

    private final Tree tree;
    private final Phrases phrases;
    private final NavigableMap<Integer, FoundMention> mentions = new TreeMap<>();
    private final NavigableMap<Integer, FoundName> names = new TreeMap<>();

    LearnedMentions(Tree tree, Findings findings) {
        this.tree = tree;
        this.phrases = new Phrases(tree);
        findings.mentions().forEach(mention -> mentions.put(mention.span().begin(), mention));
        findings.names().forEach(name -> names.put(name.span().begin(), name));
    }

    /** Tells the sorts of a sentence's unknown names, and adds the names and descriptions that no rule found. */
    List<Draft> find(Sentence sentence, List<Draft> byRule) {
        List<Draft> found = new ArrayList<>(byRule);
        int begin = sentence.span().begin();
        int end = sentence.span().end();
        for (FoundName name : names.subMap(begin, true, end, false).values()) {
            named(name, found);
        }
        for (FoundMention mention : mentions.subMap(begin, true, end, false).values()) {
            described(mention, found);
        }
        return found;
    }

    private void named(FoundName name, List<Draft> found) {
        int head = head(name.span());
        Entity.Kind kind = NAMED.get(name.kind());
        if (head < 0 || kind == null) {
            return;
        }
        Draft there = covering(head, found);
        if (there == null && name.confidence() >= SURE && tree.token(head).isCapitalised()) {
            Draft draft = draft(head, name.span(), found, Mention.Form.NAME);
            draft.kind = kind;
            draft.why = "the encoder: the name of a " + name.kind() + percent(name.confidence());
            found.add(draft);
        } else if (there != null
                && there.form == Mention.Form.NAME
                && there.kind == Entity.Kind.UNKNOWN
                && ACTORS.contains(kind)) {
            there.kind = kind;
            there.why += "; the encoder: a " + name.kind() + percent(name.confidence());
        }
    }

    private void described(FoundMention mention, List<Draft> found) {
        int head = head(mention.span());
        Entity.Kind kind = DESCRIBED.get(mention.type());
        if (head < 0 || kind == null || mention.confidence() < SURE || covering(head, found) != null) {
            return;
        }
        Token token = tree.token(head);
        if (!token.isNoun() && !token.tag().startsWith("JJ")) {
            return;
        }
        Draft draft = draft(head, mention.span(), found, Mention.Form.NOMINAL);
        draft.plural = token.tag().equals("NNS") || token.tag().equals("NNPS");
        draft.kind = draft.plural ? Entity.Kind.BODY : kind;
        draft.role = draft.name;
        draft.definite = tree.hasChild(head, child -> child.lemma().equals("the"));
        draft.why = "the encoder: " + mention.type() + percent(mention.confidence());
        found.add(draft);
    }

    /** The words of a span up to its head that no other mention holds. */
    private Draft draft(int head, Span span, List<Draft> found, Mention.Form form) {
        int first = head;
        while (first > 0
                && tree.token(first - 1).span().begin() >= span.begin()
                && covering(first - 1, found) == null) {
            first--;
        }
        int end = form == Mention.Form.NAME ? Math.max(head, tree.tokenAt(span.end() - 1)) + 1 : head + 1;
        Draft draft = new Draft(first, end, head, form);
        draft.name = phrases.words(first, end);
        return draft;
    }

    private static String percent(double confidence) {
        return ", " + Math.round(100 * confidence) + " %";
    }

    private static @Nullable Draft covering(int token, List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.first <= token && token < draft.end) {
                return draft;
            }
        }
        return null;
    }

    /** The heads of the phrases that name the same somebody as the one that begins at this token, the likeliest first. */
    List<Integer> earlier(int token) {
        FoundMention mention = mentions.get(tree.token(token).span().begin());
        if (mention == null) {
            return List.of();
        }
        List<Integer> heads = new ArrayList<>();
        for (int point : mention.earlier()) {
            FoundMention before = mentions.get(point);
            int head = before == null ? tree.tokenAt(point) : head(before.span());
            if (head >= 0) {
                heads.add(head);
            }
        }
        return heads;
    }

    /** The word of a span that the others hang on, or −1. */
    private int head(Span span) {
        int first = tree.tokenAt(span.begin());
        int last = tree.tokenAt(span.end() - 1);
        return first < 0 || last < first ? -1 : phrases.headOf(first, last + 1);
    }
}
