package org.dragoman.reader.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.actor.Sense;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** Finds names: known ones by the tables, unknown ones by capitals. */
final class NameFinder {

    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "ibn", "abu", "de", "del", "la", "da", "dos", "di", "von", "van", "der", "den", "ould",
            "ag", "ben", "-");

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

    private final Phrases phrases;
    private final KnownNames knownNames;
    private final Titles titles;

    NameFinder(Knowledge knowledge, Tree tree) {
        this.knowledge = knowledge;
        this.tree = tree;
        this.phrases = new Phrases(tree);
        this.knownNames = new KnownNames(knowledge, tree, phrases);
        this.titles = new Titles(knowledge, tree, phrases);
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
        int titleEnd = titles.endAt(begin, run);
        if (titleEnd > begin && titleEnd < run && !titles.isRole(titleEnd, run)) {
            Draft person = knownNames.longestAt(titleEnd, run, sentence, shouted);
            Draft titled = person != null && person.kind == Entity.Kind.PERSON && person.end >= run
                    ? person
                    : unknown(titleEnd, run);
            return titles.with(begin, titleEnd, titled);
        }
        Draft known = knownNames.longestAt(begin, run, sentence, shouted);
        if (known == null && hasTitleInside(begin, run)) {
            // "Conservative Foreign Minister Søreide": the name begins at the title.
            return null;
        }
        if (known != null) {
            boolean partOfLonger = known.end < run
                    && known.kind != Entity.Kind.PERSON
                    && known.sense != Sense.Form.ADJECTIVE
                    && tree.token(known.end).isProperNoun()
                    && !titles.beginsAt(known.end, run)
                    && isOrganisation(known.end, run);
            return partOfLonger ? unknown(begin, run) : known;
        }
        Token token = tree.token(begin);
        boolean name = token.isProperNoun()
                || run > begin + 1 && token.isNoun()
                || begin > sentence.first() && token.tag().equals("FW");
        if (!name || shouted || titles.isName(begin, run)) {
            return null;
        }
        return unknown(begin, run);
    }

    private boolean hasTitleInside(int begin, int run) {
        for (int i = begin + 1; i < run - 1; i++) {
            int end = titles.endAt(i, run);
            if (end > i && end < run && !titles.isRole(end, run) && !isOrganisation(begin, run)) {
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
        return knowledge.words().namesOrganisation(tree.token(i).form());
    }

    private boolean isOrganisation(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (isOrganisationWord(i)) {
                return true;
            }
        }
        return false;
    }

    private Draft unknown(int begin, int end) {
        Draft draft = phrases.draft(begin, end, Mention.Form.NAME);
        draft.name = phrases.words(begin, end);
        if (isOrganisation(begin, end)) {
            draft.kind = Entity.Kind.ORGANISATION;
            draft.why = "capitals with a word for an organisation";
        } else if (knowledge.words().namesPlace(tree.token(end - 1).form())) {
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
        if (draft.kind == Entity.Kind.ORGANISATION) {
            draft.country = knownNames.ownerIn(begin, end);
        }
        return draft;
    }
}
