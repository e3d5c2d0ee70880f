package org.dragoman.reader.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.codebook.Pattern;
import org.dragoman.knowledge.codebook.Pattern.Companion;
import org.dragoman.knowledge.codebook.Pattern.RolePath;
import org.dragoman.knowledge.word.Part;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Clauses;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.dragoman.reader.mention.Mentions;
import org.jspecify.annotations.Nullable;

/** Matches the codebook's patterns at a token. */
final class PatternMatcher {

    /** Verbs that say little beside the noun which names the act: "imposed sanctions", "declared a ceasefire". */
    private static final Set<String> CARRYING = Set.of(
            "declare",
            "provide",
            "reach",
            "impose",
            "give",
            "face",
            "reiterate",
            "announce",
            "file",
            "attend",
            "make",
            "hold",
            "launch",
            "carry",
            "issue",
            "express",
            "voice",
            "stage",
            "conduct",
            "mount",
            "slap",
            "levy",
            "proclaim",
            "lend",
            "extend",
            "renew",
            "affirm",
            "reaffirm",
            "pledge",
            "set",
            "pay",
            "go",
            "commit");

    /** Nouns behind whose "of" stands what is meant: "rounds of talks". */
    private static final Set<String> MEASURES = Set.of(
            "round",
            "series",
            "number",
            "wave",
            "string",
            "spate",
            "set",
            "package",
            "dozen",
            "score",
            "hundred",
            "thousand",
            "million",
            "couple",
            "range",
            "kind",
            "type",
            "form",
            "act",
            "ton",
            "tonne",
            "amount",
            "lot",
            "majority",
            "group",
            "host",
            "flurry",
            "shipment",
            "delivery",
            "supply",
            "start",
            "resumption",
            "campaign",
            "volley",
            "hail",
            "some",
            "many",
            "most",
            "all",
            "part",
            "rest",
            "billion",
            "worth",
            "convoy",
            "batch");

    private static final List<List<RolePath>> OF = List.of(List.of(new RolePath(List.of("of"))));

    private static final List<List<RolePath>> BEFORE_NOUN = List.of(
            List.of(new RolePath(List.of("iobj"))),
            List.of(new RolePath(List.of("poss"))),
            List.of(new RolePath(List.of("mod"))));

    private final Tree tree;
    private final Roles roles;
    private final Clauses clauses;
    private final Knowledge knowledge;
    private final Readings readings;
    private final Participants participants;

    PatternMatcher(Tree tree, Mentions.Named named, List<Attribution> attributions, Knowledge knowledge) {
        this.tree = tree;
        this.roles = new Roles(tree, knowledge.words());
        this.clauses = new Clauses(tree);
        this.knowledge = knowledge;
        this.readings = new Readings(tree);
        this.participants = new Participants(tree, named, attributions, roles);
    }

    /**
     * A pattern and what fills its roles.
     *
     * @param told the token that tells the act: the trigger, or, for "imposed sanctions", the noun that a verb of little
     *     meaning carries
     */
    record Match(Pattern pattern, List<Integer> actors, List<Integer> recipients, int matter, int told) {

        Match befalling(List<Integer> others) {
            return new Match(
                    pattern,
                    actors,
                    others.stream().filter(id -> !actors.contains(id)).toList(),
                    matter,
                    told);
        }
    }

    /** The most exact pattern that matches at a token and finds somebody, or null. */
    @Nullable
    Match match(Token token) {
        if (participants.isInsideName(token)) {
            // "special operations forces", "protest leaders"
            return null;
        }
        for (Part part : readings.parts(token)) {
            String base = readings.base(token, part);
            for (Pattern pattern : knowledge.codebook().patterns(base, part)) {
                Match match = match(token, pattern);
                if (match != null) {
                    return match;
                }
            }
        }
        return null;
    }

    private @Nullable Match match(Token token, Pattern pattern) {
        boolean possessiveIsObject = asksForObject(pattern);
        for (Companion companion : pattern.companions()) {
            boolean there = stands(token, pattern.part(), companion, possessiveIsObject);
            if (there == companion.absent()) {
                return null;
            }
        }
        List<Integer> actors = participants.find(
                token, pattern.part(), pattern.actor(), possessiveIsObject, undergoing(token, pattern));
        List<Integer> recipients =
                participants.find(token, pattern.part(), pattern.recipient(), possessiveIsObject, actors);
        if (recipients.isEmpty()
                && pattern.part() == Part.NOUN
                && !pattern.recipient().isEmpty()) {
            // "gave Maduro's government full support": what stands before the noun receives it.
            recipients = participants.find(token, Part.NOUN, BEFORE_NOUN, false, actors);
        }
        if (actors.isEmpty()
                && pattern.part() == Part.NOUN
                && pattern.act().type().equals("CONSULT")) {
            actors = participants.clauseSubject(token, recipients);
        }
        boolean needsNobody = pattern.actor().isEmpty() && pattern.recipient().isEmpty();
        if (actors.isEmpty() && recipients.isEmpty() && !needsNobody) {
            return null;
        }
        int matter = matter(token, pattern.part(), possessiveIsObject, recipients);
        return new Match(pattern, actors, recipients, matter, told(token, pattern));
    }

    private int told(Token token, Pattern pattern) {
        if (pattern.part() != Part.VERB || !CARRYING.contains(token.lemma())) {
            return token.index();
        }
        for (Companion companion : pattern.companions()) {
            boolean carries = companion.role().equals("obj")
                    || companion.role().equals("on") && token.lemma().equals("go");
            boolean names = carries && companion.kind() == Companion.Kind.WORDS && !companion.absent();
            for (Token object : names ? roles.fill(token, Part.VERB, companion.role(), false) : List.<Token>of()) {
                if (object.isNoun() && isWord(object, companion.words())) {
                    return object.index();
                }
            }
        }
        return token.index();
    }

    /** "the release of the detainees": who stands behind "of" is not the one who releases, where a pattern says so. */
    private List<Integer> undergoing(Token noun, Pattern pattern) {
        if (pattern.part() != Part.NOUN || !mentions(pattern.recipient(), "of") || mentions(pattern.actor(), "of")) {
            return List.of();
        }
        return participants.find(noun, Part.NOUN, OF, false, List.of());
    }

    /** A promise in "will" is made by somebody, not by what somebody owns. */
    private boolean isActor(Token trigger, Token filler) {
        boolean named = !trigger.tag().equals("MD") || participants.mentionOf(filler) != null;
        return named && participants.actorAt(filler) != null;
    }

    private static boolean asksForObject(Pattern pattern) {
        return pattern.part() == Part.NOUN
                && (mentions(pattern.actor(), "obj")
                        || mentions(pattern.recipient(), "obj")
                        || pattern.companions().stream()
                                .anyMatch(companion -> companion.role().equals("obj")));
    }

    private static boolean mentions(List<List<RolePath>> alternatives, String role) {
        return alternatives.stream()
                .flatMap(List::stream)
                .anyMatch(path -> path.steps().get(0).equals(role));
    }

    private boolean stands(Token token, Part part, Companion companion, boolean possessiveIsObject) {
        if (companion.role().equals(Participants.SPEAKER)) {
            return participants.speakerOf(token) != null;
        }
        RolePath path = new RolePath(List.of(companion.role().split("\\.")));
        for (Token filler : participants.follow(token, part, path, possessiveIsObject)) {
            boolean fits = switch (companion.kind()) {
                case ANYTHING -> true;
                case WORDS -> isWord(filler, companion.words());
                case ACTOR -> isActor(token, filler);
                case PLACE -> participants.isPlace(filler);
                case NUMBER -> filler.tag().equals("CD") || tree.child(filler.index(), "nummod") != null;
            };
            if (fits) {
                return true;
            }
        }
        return false;
    }

    /** The word itself, or, for "rounds of talks" and "a series of attacks", the noun behind "of". */
    private boolean isWord(Token filler, Set<String> words) {
        String compound = readings.hyphenated(filler);
        if (words.contains(filler.lemma())
                || words.contains(filler.form().toLowerCase(Locale.ROOT))
                || compound != null && words.contains(compound)) {
            return true;
        }
        Token of = MEASURES.contains(filler.lemma()) || filler.tag().equals("CD")
                ? clauses.prepositional(filler.index(), "of")
                : null;
        return of != null && words.contains(of.lemma());
    }

    /** What is demanded, refused or promised: a complement clause, else an object that is nobody, else what "for" brings. */
    private int matter(Token token, Part part, boolean possessiveIsObject, List<Integer> recipients) {
        for (String role : List.of("comp", "obj", "for", "of", "on", "against", "to", "about", "with")) {
            for (Token filler : roles.fill(token, part, role, possessiveIsObject)) {
                Mention mention = participants.mentionOf(filler);
                if (mention == null || !recipients.contains(mention.id())) {
                    return filler.index();
                }
            }
        }
        return -1;
    }
}
