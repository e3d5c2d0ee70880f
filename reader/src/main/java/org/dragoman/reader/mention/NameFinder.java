package org.dragoman.reader.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.actor.KnownActor;
import org.dragoman.knowledge.actor.Sense;
import org.dragoman.knowledge.office.Person;
import org.dragoman.knowledge.place.KnownPlace;
import org.dragoman.knowledge.table.Key;
import org.dragoman.knowledge.word.Role;
import org.dragoman.knowledge.word.Title;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** Finds names: known ones by the tables, unknown ones by capitals. */
final class NameFinder {

    private static final int LONGEST = 9;
    private static final int SMALLEST_TOWN = 100_000;

    private static final Set<String> LOCATIVE =
            Set.of("in", "at", "near", "around", "outside", "inside", "across", "throughout", "into", "within");

    private static final Set<String> ORGANISATION_WORDS = Set.of(
            "party",
            "ministry",
            "university",
            "council",
            "committee",
            "bank",
            "corp",
            "corporation",
            "inc",
            "ltd",
            "union",
            "front",
            "movement",
            "army",
            "forces",
            "force",
            "agency",
            "association",
            "court",
            "commission",
            "organisation",
            "organization",
            "center",
            "centre",
            "institute",
            "foundation",
            "federation",
            "group",
            "company",
            "technology",
            "office",
            "department",
            "authority",
            "board",
            "service",
            "brigade",
            "brigades",
            "assembly",
            "parliament",
            "congress",
            "senate",
            "police",
            "guard",
            "guards",
            "command",
            "alliance",
            "coalition",
            "network",
            "news",
            "times",
            "post",
            "tv",
            "radio",
            "church",
            "club",
            "league",
            "society",
            "watch",
            "international",
            "directorate",
            "house",
            "school",
            "hospital",
            "airlines",
            "oil",
            "energy",
            "militia",
            "battalion",
            "regiment",
            "division",
            "bureau",
            "secretariat",
            "mission",
            "embassy",
            "tribunal",
            "chamber",
            "confederation",
            "syndicate",
            "observatory",
            "rail",
            "press",
            "journal",
            "gazette",
            "herald",
            "telegraph",
            "forum",
            "initiative",
            "campaign",
            "fund",
            "trust",
            "workers",
            "farmers",
            "rights");

    private static final Set<String> PLACE_WORDS = Set.of(
            "street",
            "road",
            "avenue",
            "square",
            "airport",
            "station",
            "river",
            "lake",
            "mountain",
            "mountains",
            "bridge",
            "island",
            "islands",
            "province",
            "region",
            "district",
            "valley",
            "sea",
            "gulf",
            "strait",
            "bay",
            "port",
            "city",
            "town",
            "village",
            "county",
            "governorate",
            "peninsula",
            "border",
            "airbase",
            "desert");

    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "ibn", "abu", "de", "del", "la", "da", "dos", "di", "von", "van", "der", "den", "ould",
            "ag", "ben", "-");

    /** Marks that may stand inside a known name: "People's", "Al-Shabaab", "Guinea-Bissau". */
    private static final Set<String> INNER_MARKS = Set.of("-", "–", "'", "’", "'s", "’s", "&");

    private static final Set<String> JOINERS = Set.of("of", "for", "and", "the", "&", "de", "du", "des", "on");

    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "aug",
            "sept",
            "sep",
            "oct",
            "nov",
            "dec");

    private final Knowledge knowledge;
    private final Tree tree;

    /** Codes of the states that the report names: of two "Conservative Parties" it means theirs. */
    private final Set<String> countries = new HashSet<>();

    NameFinder(Knowledge knowledge, Tree tree) {
        this.knowledge = knowledge;
        this.tree = tree;
        for (Token token : tree.tokens()) {
            if (token.isCapitalised()) {
                for (Sense sense : knowledge.actors().senses(Key.of(token.form()))) {
                    if (sense.actor().kind() == KnownActor.Kind.STATE && !sense.exact()) {
                        countries.addAll(sense.actor().countries());
                    }
                }
            }
        }
    }

    /** The names of a sentence, apart and in order; adjectives such as "Norwegian" are among them as {@code ADJECTIVE}. */
    List<Draft> find(Sentence sentence) {
        List<Draft> drafts = new ArrayList<>();
        boolean shouted = isShouted(sentence);
        int i = sentence.first();
        while (i < sentence.end()) {
            Draft draft = startsName(i, sentence, shouted) ? nameAt(i, sentence, shouted) : null;
            if (draft == null) {
                i++;
            } else {
                drafts.add(draft);
                i = draft.end;
            }
        }
        return drafts;
    }

    /** A line all in capitals tells nothing of names by its capitals. */
    private boolean isShouted(Sentence sentence) {
        int lower = 0;
        int upper = 0;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            for (char c : tree.token(i).form().toCharArray()) {
                lower += Character.isLowerCase(c) ? 1 : 0;
                upper += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        return lower * 3 < upper;
    }

    private boolean startsName(int i, Sentence sentence, boolean shouted) {
        Token token = tree.token(i);
        if (isCalendar(token)) {
            return false;
        }
        if (!token.isCapitalised() && !Character.isDigit(token.form().charAt(0))) {
            return PARTICLES.contains(token.form())
                    && !token.form().equals("-")
                    && token.isProperNoun()
                    && i + 1 < sentence.end();
        }
        return !shouted || token.isProperNoun();
    }

    private static boolean isCalendar(Token token) {
        String word = token.form().toLowerCase(Locale.ROOT);
        return CALENDAR.contains(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
    }

    private @Nullable Draft nameAt(int begin, Sentence sentence, boolean shouted) {
        int run = runEnd(begin, sentence);
        int titleEnd = titleEnd(begin, run);
        if (titleEnd > begin && titleEnd < run && !isRoleContinued(titleEnd, run)) {
            Draft person = knownAt(titleEnd, run, sentence, shouted);
            Draft titled = person != null && person.kind == Entity.Kind.PERSON && person.end >= run
                    ? person
                    : unknown(titleEnd, run);
            return withTitle(begin, titleEnd, titled);
        }
        Draft known = knownAt(begin, run, sentence, shouted);
        if (known == null && hasTitleInside(begin, run)) {
            // "Conservative Foreign Minister Søreide": the name begins at the title.
            return null;
        }
        if (known != null) {
            boolean partOfLonger = known.end < run
                    && known.kind != Entity.Kind.PERSON
                    && known.sense != Sense.Form.ADJECTIVE
                    && tree.token(known.end).isProperNoun()
                    && !isTitle(known.end, run)
                    && isOrganisation(known.end, run);
            return partOfLonger ? unknown(begin, run) : known;
        }
        Token token = tree.token(begin);
        boolean name = token.isProperNoun()
                || run > begin + 1 && token.isNoun()
                || begin > sentence.first() && token.tag().equals("FW");
        if (!name || shouted || isRole(begin, run)) {
            return null;
        }
        return unknown(begin, run);
    }

    private boolean hasTitleInside(int begin, int run) {
        for (int i = begin + 1; i < run - 1; i++) {
            int end = titleEnd(i, run);
            if (end > i && end < run && !isRoleContinued(end, run) && !isOrganisation(begin, run)) {
                return true;
            }
        }
        return false;
    }

    /** One past the run of capitalised words that begins here; joiners inside an organisation's name are run over. */
    private int runEnd(int begin, Sentence sentence) {
        int end = begin + 1;
        while (end < sentence.end()) {
            Token token = tree.token(end);
            boolean adjacent = token.span().begin() - tree.token(end - 1).span().end() <= 1;
            boolean particle = PARTICLES.contains(token.form().toLowerCase(Locale.ROOT))
                    && end + 1 < sentence.end()
                    && tree.token(end + 1).isCapitalised()
                    && (!token.form().equals("-")
                            || token.span().begin()
                                    == tree.token(end - 1).span().end());
            boolean joined = JOINERS.contains(token.form())
                    && end + 1 < sentence.end()
                    && tree.token(end + 1).isCapitalised()
                    && !token.form().equals("and")
                    && isOrganisationWord(end - 1);
            boolean word = token.isCapitalised()
                    && (token.isProperNoun()
                            || token.tag().startsWith("JJ")
                            || token.isNoun()
                            || token.tag().equals("FW")
                            || token.tag().equals("VBG")
                            || token.tag().equals("CD"))
                    && Character.isLetter(token.form().codePointAt(0));
            if (adjacent && !isCalendar(token) && (word || particle || joined)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isOrganisationWord(int i) {
        return ORGANISATION_WORDS.contains(tree.token(i).form().toLowerCase(Locale.ROOT));
    }

    private boolean isOrganisation(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (isOrganisationWord(i)) {
                return true;
            }
        }
        return false;
    }

    /** The longest known name that begins here and ends at or before {@code limit}, a little beyond for lower-case parts. */
    private @Nullable Draft knownAt(int begin, int limit, Sentence sentence, boolean shouted) {
        StringBuilder key = new StringBuilder();
        Draft best = null;
        int most = Math.min(sentence.end(), Math.max(limit, begin + LONGEST));
        for (int end = begin + 1; end <= most; end++) {
            String form = tree.token(end - 1).form();
            if (!Character.isLetterOrDigit(form.codePointAt(0)) && !INNER_MARKS.contains(form)) {
                break;
            }
            Key.append(form, key);
            Draft found = known(begin, end, key.toString(), shouted);
            if (found != null) {
                best = found;
            }
        }
        return best;
    }

    private @Nullable Draft known(int begin, int end, String key, boolean shouted) {
        Sense first = null;
        for (Sense sense : knowledge.actors().senses(key)) {
            if (fits(sense, begin, end, shouted)) {
                if (sense.actor().countries().stream().anyMatch(countries::contains)) {
                    return ofSense(begin, end, sense);
                }
                first = first == null ? sense : first;
            }
        }
        if (first != null) {
            return ofSense(begin, end, first);
        }
        if (end - begin >= 2) {
            Set<Person> persons = knowledge.offices().byName(key);
            if (!persons.isEmpty()) {
                Draft draft = draft(begin, end, Mention.Form.NAME);
                draft.kind = Entity.Kind.PERSON;
                draft.person = persons.iterator().next();
                draft.name = draft.person.name();
                draft.gender = draft.person.gender();
                draft.why = "named in the table of offices";
                return draft;
            }
        }
        return place(begin, end, key);
    }

    private boolean fits(Sense sense, int begin, int end, boolean shouted) {
        String written = tree.token(begin).form();
        if (sense.exact()) {
            for (int i = begin; i < end; i++) {
                if (tree.token(i).form().chars().anyMatch(Character::isLowerCase)) {
                    return false;
                }
            }
            return !shouted
                    || end - begin > 1
                    || written.indexOf('.') > 0
                    || tree.token(begin).isProperNoun();
        }
        return written.length() > 1;
    }

    private Draft ofSense(int begin, int end, Sense sense) {
        Draft draft = draft(begin, end, Mention.Form.NAME);
        KnownActor actor = sense.actor();
        draft.known = actor;
        draft.sense = sense.form();
        draft.name = actor.name();
        draft.country = actor.code();
        draft.sectors.addAll(actor.sectors());
        draft.kind = switch (actor.kind()) {
            case STATE -> Entity.Kind.STATE;
            case PEOPLE -> Entity.Kind.PEOPLE;
            case GROUP -> Entity.Kind.GROUP;
            default -> Entity.Kind.ORGANISATION;
        };
        draft.why = "known as " + sense.form().name().toLowerCase(Locale.ROOT) + " of " + actor.name();
        if (sense.form() == Sense.Form.PEOPLE) {
            draft.kind = Entity.Kind.PEOPLE;
            draft.plural = tree.token(end - 1).form().endsWith("s");
        }
        if (sense.form() == Sense.Form.CAPITAL && LOCATIVE.contains(tree.preposition(draft.head))) {
            draft.kind = Entity.Kind.PLACE;
            draft.name = tree.span(begin, end - 1).length() > 0 ? words(begin, end) : actor.name();
        }
        return draft;
    }

    private @Nullable Draft place(int begin, int end, String key) {
        List<KnownPlace> places = knowledge.places().named(key);
        if (places.isEmpty() || key.length() < 3) {
            return null;
        }
        Draft draft = draft(begin, end, Mention.Form.NAME);
        boolean located = LOCATIVE.contains(tree.preposition(draft.head));
        boolean large =
                end - begin > 1 || places.get(0).division() || places.get(0).population() >= SMALLEST_TOWN;
        boolean personal = knowledge.words().gender(tree.token(begin).form()) != null
                || !knowledge.offices().bySurname(key).isEmpty();
        if (!tree.token(begin).isProperNoun() || !located && (personal || !large)) {
            return null;
        }
        draft.kind = Entity.Kind.PLACE;
        draft.name = places.get(0).name();
        draft.why = "in the gazetteer";
        return draft;
    }

    private boolean isTitle(int begin, int end) {
        return titleEnd(begin, end) > begin;
    }

    /** One past the titles that begin here, or {@code begin}. */
    private int titleEnd(int begin, int end) {
        for (int to = Math.min(end, begin + 4); to > begin; to--) {
            if (knowledge.words().title(key(begin, to)) != null || role(begin, to) != null) {
                return to < end ? titleEnd(to, end) : to;
            }
        }
        return begin;
    }

    /** "Foreign Minister" is followed by a name; "Foreign Ministry Spokesman Smith" goes on with a role. */
    private boolean isRoleContinued(int begin, int end) {
        return role(begin, end) != null;
    }

    private boolean isRole(int begin, int end) {
        return role(begin, end) != null || knowledge.words().title(key(begin, end)) != null && end - begin > 1;
    }

    private @Nullable Role role(int begin, int end) {
        StringBuilder phrase = new StringBuilder();
        for (int i = begin; i < end; i++) {
            phrase.append(i > begin ? " " : "").append(tree.token(i).lemma());
        }
        return knowledge.words().role(phrase.toString());
    }

    private Draft withTitle(int begin, int titleEnd, Draft named) {
        Draft draft = draft(begin, named.end, Mention.Form.NAME);
        draft.kind = Entity.Kind.PERSON;
        draft.name = named.name;
        draft.person = named.person;
        draft.gender = named.gender;
        Title title = knowledge.words().title(key(begin, titleEnd));
        if (title != null && title.gender() != null) {
            draft.gender = title.gender();
        }
        if (title == null || !title.kind().equals("honorific")) {
            draft.role = words(begin, titleEnd);
        }
        Role role = role(begin, titleEnd);
        if (role != null) {
            draft.sectors.addAll(role.sectors());
        }
        draft.why = named.why.isEmpty() ? "a title before a name" : named.why;
        return draft;
    }

    private Draft unknown(int begin, int end) {
        Draft draft = draft(begin, end, Mention.Form.NAME);
        draft.name = words(begin, end);
        if (isOrganisation(begin, end)) {
            draft.kind = Entity.Kind.ORGANISATION;
            draft.why = "capitals with a word for an organisation";
        } else if (PLACE_WORDS.contains(tree.token(end - 1).form().toLowerCase(Locale.ROOT))) {
            draft.kind = Entity.Kind.PLACE;
            draft.why = "capitals with a word for a place";
        } else {
            draft.gender = knowledge.words().gender(tree.token(begin).form());
            boolean several = end - begin >= 2 && end - begin <= 6;
            if (several && draft.gender != null) {
                draft.kind = Entity.Kind.PERSON;
                draft.why = "a given name and another";
            } else {
                draft.why = "capitals";
            }
        }
        for (int i = begin; i < end; i++) {
            for (Sense sense : knowledge.actors().senses(key(i, i + 1))) {
                if (draft.country == null && fits(sense, i, i + 1, false) && draft.kind == Entity.Kind.ORGANISATION) {
                    draft.country = sense.actor().code();
                }
            }
        }
        return draft;
    }

    private Draft draft(int begin, int end, Mention.Form form) {
        return new Draft(begin, end, headOf(begin, end), form);
    }

    /** The token of a stretch that depends on nothing in it. */
    private int headOf(int begin, int end) {
        for (int i = begin; i < end; i++) {
            int head = tree.token(i).head();
            if (head < begin || head >= end) {
                return i;
            }
        }
        return end - 1;
    }

    private String key(int begin, int end) {
        StringBuilder key = new StringBuilder();
        for (int i = begin; i < end; i++) {
            Key.append(tree.token(i).form(), key);
        }
        return key.toString();
    }

    /** The words of a stretch with the spaces that the text has. */
    private String words(int begin, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = begin; i < end; i++) {
            boolean spaced = i > begin
                    && tree.token(i).span().begin() > tree.token(i - 1).span().end();
            words.append(spaced ? " " : "").append(tree.token(i).form());
        }
        return words.toString();
    }
}
