package org.dragoman.reader.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.codebook.Pattern;
import org.dragoman.knowledge.codebook.Pattern.Companion;
import org.dragoman.knowledge.codebook.Pattern.RolePath;
import org.dragoman.knowledge.word.Part;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Clauses;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.dragoman.reader.mention.Mentions;
import org.jspecify.annotations.Nullable;

/** Matches the codebook's patterns at a token. */
final class PatternMatcher {

    /** Those who speak of themselves; the coder puts the speaker in their place. */
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "me", "our", "my");

    /** Verbs that say little beside the noun which names the act: "imposed sanctions", "declared a ceasefire". */
    private static final Set<String> CARRYING = Set.of(
            "declare",
            "provide",
            "reach",
            "order",
            "impose",
            "give",
            "face",
            "grant",
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
            "establish");

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

    private static final String SPEAKER = "speaker";

    private static final Set<String> THINGS = Set.of("obj", "nsubj", "nsubj:pass", "nmod", "obl");

    private static final Set<String> OWNING = Set.of("of", "from", "in");

    private static final List<List<RolePath>> OF = List.of(List.of(new RolePath(List.of("of"))));

    private static final List<List<RolePath>> BEFORE_NOUN = List.of(
            List.of(new RolePath(List.of("iobj"))),
            List.of(new RolePath(List.of("poss"))),
            List.of(new RolePath(List.of("mod"))));

    private final Tree tree;
    private final Roles roles;
    private final Clauses clauses;
    private final Knowledge knowledge;
    private final Mentions.Named named;
    private final List<Attribution> attributions;
    private final Map<Integer, Mention> byToken = new HashMap<>();

    PatternMatcher(Tree tree, Mentions.Named named, List<Attribution> attributions, Knowledge knowledge) {
        this.tree = tree;
        this.attributions = attributions;
        this.roles = new Roles(tree, knowledge.words());
        this.clauses = new Clauses(tree);
        this.knowledge = knowledge;
        this.named = named;
        for (Mention mention : named.mentions()) {
            for (int i = mention.first(); i < mention.end(); i++) {
                byToken.put(i, mention);
            }
        }
    }

    /**
     * A pattern and what fills its roles.
     *
     * @param told the token that tells the act: the trigger, or, for "imposed sanctions", the noun that a verb of little
     *     meaning carries
     */
    record Match(Pattern pattern, List<Integer> actors, List<Integer> recipients, int matter, int told) {}

    /** The most exact pattern that matches at a token and finds somebody, or null. */
    @Nullable
    Match match(Token token) {
        Mention inside = byToken.get(token.index());
        boolean partOfName = inside != null
                && inside.head() != token.index()
                && named.entities().get(inside.entity()).isActor();
        if (partOfName && token.isNoun()) {
            // "special operations forces", "protest leaders"
            return null;
        }
        String compound = hyphenated(token);
        for (Part part : compound == null ? partsOf(token) : List.of(Part.NOUN, Part.VERB)) {
            boolean participle = token.isVerb() && part != Part.VERB;
            String base =
                    compound != null ? compound : participle ? token.form().toLowerCase(Locale.ROOT) : token.lemma();
            for (Pattern pattern : knowledge.codebook().patterns(base, part)) {
                Match match = match(token, pattern);
                if (match != null) {
                    return match;
                }
            }
        }
        return null;
    }

    /** "sit-in", "cease-fire", "US-backed", which are three tokens to the parser: the whole, at its main token; else null. */
    private @Nullable String hyphenated(Token token) {
        for (int first : new int[] {token.index() - 2, token.index()}) {
            if (first < 0
                    || first + 2 >= tree.size()
                    || !tree.token(first + 1).form().equals("-")) {
                continue;
            }
            Token before = tree.token(first);
            Token after = tree.token(first + 2);
            boolean joined = before.span().end() + 1 == after.span().begin();
            if (joined && (token == after || after.head() == token.index())) {
                return before.form().toLowerCase(Locale.ROOT) + "-" + after.lemma();
            }
        }
        return null;
    }

    /** As what a token may be read: "alarmed" and "blessing" are also an adjective and a noun. */
    private List<Part> partsOf(Token token) {
        return switch (token.tag()) {
            case "NN", "NNS" -> List.of(Part.NOUN);
            case "JJ" -> isThing(token) ? List.of(Part.NOUN, Part.ADJECTIVE) : List.of(Part.ADJECTIVE);
            case "JJR", "JJS" -> List.of(Part.ADJECTIVE);
            case "VBN" -> List.of(Part.VERB, Part.ADJECTIVE);
            case "VBG", "VB" -> isThing(token) ? List.of(Part.NOUN, Part.VERB) : List.of(Part.VERB);
            case "MD" -> List.of(Part.VERB);
            default -> token.isVerb() ? List.of(Part.VERB) : List.of();
        };
    }

    /** Whether a word stands where a noun does: "launched an offensive", "paid tribute to". */
    private boolean isThing(Token token) {
        return THINGS.contains(token.relation()) && tree.child(token.index(), "aux", "mark", "cop") == null;
    }

    private @Nullable Match match(Token token, Pattern pattern) {
        boolean possessiveIsObject = asksForObject(pattern);
        for (Companion companion : pattern.companions()) {
            boolean there = stands(token, pattern.part(), companion, possessiveIsObject);
            if (there == companion.absent()) {
                return null;
            }
        }
        List<Integer> actors =
                participants(token, pattern.part(), pattern.actor(), possessiveIsObject, undergoing(token, pattern));
        List<Integer> recipients = participants(token, pattern.part(), pattern.recipient(), possessiveIsObject, actors);
        if (recipients.isEmpty()
                && pattern.part() == Part.NOUN
                && !pattern.recipient().isEmpty()) {
            // "gave Maduro's government full support": what stands before the noun receives it.
            recipients = participants(token, Part.NOUN, BEFORE_NOUN, false, actors);
        }
        if (actors.isEmpty()
                && pattern.part() == Part.NOUN
                && pattern.act().type().equals("CONSULT")) {
            actors = clauseSubject(token, recipients);
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
            boolean names =
                    companion.role().equals("obj") && companion.kind() == Companion.Kind.WORDS && !companion.absent();
            for (Token object : names ? roles.fill(token, Part.VERB, "obj", false) : List.<Token>of()) {
                if (object.isNoun() && isWord(object, companion.words())) {
                    return object.index();
                }
            }
        }
        return token.index();
    }

    /** "began his tour with a visit to Cameroon": who the clause is about makes the visit. */
    private List<Integer> clauseSubject(Token noun, List<Integer> taken) {
        Token head = tree.head(noun);
        if (noun.relation().equals("nmod") && head != null && head.relation().equals("obj")) {
            head = tree.head(head);
        }
        boolean phrase = noun.relation().equals("obl") || noun.relation().equals("nmod");
        boolean hangs = phrase
                && Set.of("with", "on", "for", "in", "during", "after", "at").contains(tree.preposition(noun.index()));
        Token subject = head != null && head.isVerb() && hangs ? clauses.subject(head) : null;
        Mention mention = subject == null ? null : actorAt(subject);
        return mention == null || taken.contains(mention.id()) ? List.of() : List.of(mention.id());
    }

    /** "the release of the detainees": who stands behind "of" is not the one who releases, where a pattern says so. */
    private List<Integer> undergoing(Token noun, Pattern pattern) {
        if (pattern.part() != Part.NOUN || !mentions(pattern.recipient(), "of") || mentions(pattern.actor(), "of")) {
            return List.of();
        }
        return participants(noun, Part.NOUN, OF, false, List.of());
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
        if (companion.role().equals(SPEAKER)) {
            return speakerOf(token) != null;
        }
        RolePath path = new RolePath(List.of(companion.role().split("\\.")));
        for (Token filler : follow(token, part, path, possessiveIsObject)) {
            boolean fits = switch (companion.kind()) {
                case ANYTHING -> true;
                case WORDS -> isWord(filler, companion.words());
                case ACTOR -> actorAt(filler) != null;
                case PLACE -> isPlace(filler);
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
        String compound = hyphenated(filler);
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

    private boolean isPlace(Token filler) {
        Mention mention = byToken.get(filler.index());
        if (mention == null) {
            return false;
        }
        Entity.Kind kind = named.entities().get(mention.entity()).kind();
        return kind == Entity.Kind.PLACE || kind == Entity.Kind.STATE || kind == Entity.Kind.UNKNOWN;
    }

    private List<Integer> participants(
            Token token,
            Part part,
            List<List<RolePath>> alternatives,
            boolean possessiveIsObject,
            List<Integer> taken) {
        for (List<RolePath> together : alternatives) {
            Set<Integer> found = new LinkedHashSet<>();
            for (RolePath path : together) {
                Mention speaker = path.steps().get(0).equals(SPEAKER) ? speakerOf(token) : null;
                if (speaker != null) {
                    found.add(speaker.id());
                }
                for (Token end : follow(token, part, path, possessiveIsObject)) {
                    Mention mention = actorAt(end);
                    if (mention != null && !taken.contains(mention.id())) {
                        found.add(mention.id());
                    }
                }
            }
            if (!found.isEmpty()) {
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    /** Who says the words that a token stands in; nobody where the reporter does, or a publication. */
    private @Nullable Mention speakerOf(Token token) {
        Mention speaker = null;
        int smallest = Integer.MAX_VALUE;
        for (Attribution attribution : attributions) {
            int size = attribution.content().stream()
                    .mapToInt(s -> s.end() - s.first())
                    .sum();
            if (attribution.speaker() >= 0 && size < smallest && attribution.says(token.index())) {
                smallest = size;
                speaker = named.mentions().get(attribution.speaker());
            }
        }
        boolean press = speaker != null
                && named.entities().get(speaker.entity()).sectors().contains("JRN");
        return press ? null : speaker;
    }

    private List<Token> follow(Token token, Part part, RolePath path, boolean possessiveIsObject) {
        List<Token> at = List.of(token);
        for (int step = 0; step < path.steps().size(); step++) {
            List<Token> next = new ArrayList<>();
            for (Token here : at) {
                Part read = step == 0 ? part : partOf(here);
                next.addAll(roles.fill(here, read, path.steps().get(step), step == 0 && possessiveIsObject));
            }
            at = next;
        }
        return at;
    }

    private static Part partOf(Token token) {
        return token.isVerb() ? Part.VERB : token.isNoun() ? Part.NOUN : Part.ADJECTIVE;
    }

    /** The one who can act that a token names, or whose the thing is that it names; null if there is none. */
    private @Nullable Mention actorAt(Token token) {
        Mention mention = byToken.get(token.index());
        boolean speaker =
                mention != null && FIRST_PERSON.contains(mention.text().toLowerCase(Locale.ROOT));
        if (mention != null
                && (speaker || named.entities().get(mention.entity()).isActor())) {
            return mention;
        }
        if (mention != null && named.entities().get(mention.entity()).kind() == Entity.Kind.PLACE) {
            return null;
        }
        if (!token.isNoun() && !token.tag().equals("CD")) {
            return null;
        }
        for (Token child :
                tree.children(token.index(), "nmod:poss", "amod", "compound", "nmod", "appos", "nmod:desc", "obl")) {
            boolean prepositional =
                    child.relation().equals("nmod") || child.relation().equals("obl");
            if (prepositional && !OWNING.contains(tree.preposition(child.index()))) {
                continue;
            }
            Mention owner = byToken.get(child.index());
            Entity.Kind kind = owner == null
                    ? Entity.Kind.NOBODY
                    : named.entities().get(owner.entity()).kind();
            if (owner != null
                    && kind != Entity.Kind.UNKNOWN
                    && named.entities().get(owner.entity()).isActor()) {
                return owner;
            }
        }
        return null;
    }

    /** What is demanded, refused or promised: a complement clause, else an object that is nobody, else what "for" brings. */
    private int matter(Token token, Part part, boolean possessiveIsObject, List<Integer> recipients) {
        for (String role : List.of("comp", "obj", "for", "of", "on", "against", "to", "about", "with")) {
            for (Token filler : roles.fill(token, part, role, possessiveIsObject)) {
                Mention mention = byToken.get(filler.index());
                if (mention == null || !recipients.contains(mention.id())) {
                    return filler.index();
                }
            }
        }
        return -1;
    }
}
