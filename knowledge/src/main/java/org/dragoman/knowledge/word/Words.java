package org.dragoman.knowledge.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.actor.Actors;
import org.dragoman.knowledge.table.Key;
import org.dragoman.knowledge.table.Table.Row;
import org.dragoman.knowledge.table.TableFolder;
import org.jspecify.annotations.Nullable;

/** The tables {@code words/*.tsv}. Immutable and thread-safe. */
public final class Words {

    /** Whether a sentence may end after an abbreviation's full stop. */
    public enum Ends {
        NEVER,
        MAYBE
    }

    private static final Set<String> GENDERS = Set.of("f", "m");
    private static final Set<String> NUMBERS = Set.of("person", "collective", "people");
    private static final Set<String> KINDS = Set.of("office", "person", "body");

    private final Lemmas lemmas;
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, Title> titles = new HashMap<>();
    private final Map<String, String> genders = new HashMap<>();
    private final Map<String, Ends> abbreviations = new HashMap<>();
    private final Map<String, Speech> speechVerbs = new HashMap<>();
    private final Map<String, Speech> speechNouns = new HashMap<>();
    private final Map<String, String> worlds = new HashMap<>();
    private final Map<String, String> nameWords = new HashMap<>();
    private final Map<String, LightVerb> lightVerbs = new HashMap<>();

    /** How a light verb passes its own arguments on to the noun that it carries. */
    public enum LightVerb {
        /** "launched an attack": the subject does it. */
        DOES,
        /** "came under attack", "received support": it is done to the subject. */
        UNDERGOES
    }

    private Words(Lemmas lemmas) {
        this.lemmas = lemmas;
    }

    public static Words load(TableFolder folder) {
        Words words = new Words(Lemmas.load(folder));
        for (Row row : folder.table("words/roles", "phrase", "number", "sectors", "kind")
                .rows()) {
            Role role = new Role(
                    row.need("phrase"),
                    Role.Number.valueOf(row.oneOf("number", NUMBERS).toUpperCase(Locale.ROOT)),
                    row.list("sectors", Actors.SECTORS),
                    Role.Kind.valueOf(row.oneOf("kind", KINDS).toUpperCase(Locale.ROOT)));
            words.roles.putIfAbsent(role.phrase(), role);
        }
        for (Row row : folder.table("words/titles", "title", "gender", "kind").rows()) {
            Title title = new Title(
                    row.need("title"),
                    row.orNull("gender"),
                    row.oneOf("kind", Set.of("honorific", "office", "rank", "clergy")));
            words.titles.putIfAbsent(Key.of(title.title()), title);
        }
        for (Row row : folder.table("words/given-names", "name", "gender").rows()) {
            words.genders.put(Key.of(row.need("name")), row.oneOf("gender", GENDERS));
        }
        for (Row row :
                folder.table("words/abbreviations", "abbreviation", "ends").rows()) {
            words.abbreviations.put(
                    row.need("abbreviation"),
                    Ends.valueOf(row.oneOf("ends", Set.of("never", "maybe")).toUpperCase(Locale.ROOT)));
        }
        for (Row row :
                folder.table("words/speech", "lemma", "part", "kind", "frames").rows()) {
            boolean verb = row.oneOf("part", Set.of("verb", "noun")).equals("verb");
            Speech speech = new Speech(
                    row.need("lemma"),
                    verb ? Part.VERB : Part.NOUN,
                    speechKind(row),
                    new HashSet<>(row.list("frames", Set.of("quote", "that", "to", "obj", "as"))));
            (verb ? words.speechVerbs : words.speechNouns).put(speech.lemma(), speech);
        }
        for (Row row : folder.table("words/light-verbs", "verb", "way").rows()) {
            words.lightVerbs.put(
                    row.need("verb"),
                    LightVerb.valueOf(
                            row.oneOf("way", Set.of("does", "undergoes")).toUpperCase(Locale.ROOT)));
        }
        for (Row row : folder.table("words/figurative", "world", "word").rows()) {
            words.worlds.put(row.need("word"), row.need("world"));
        }
        for (Row row : folder.table("words/name-words", "kind", "word").rows()) {
            words.nameWords.put(row.need("word"), row.oneOf("kind", Set.of("organisation", "place")));
        }
        return words;
    }

    private static Speech.Kind speechKind(Row row) {
        try {
            return Speech.Kind.valueOf(row.need("kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.mistake("the column kind holds the unknown value \"" + row.get("kind") + "\"");
        }
    }

    /** The base form of a word, in British spelling and lower case. */
    public String lemma(String form, String tag) {
        return lemmas.lemma(form, tag);
    }

    /** The British spelling of a base form. */
    public String spelling(String lemma) {
        return lemmas.spelling(lemma);
    }

    /** The role that a phrase of base forms names, words divided by one space. */
    public @Nullable Role role(String phrase) {
        return roles.get(phrase);
    }

    /** The title with this {@link Key}. */
    public @Nullable Title title(String key) {
        return titles.get(key);
    }

    /** The usual gender of a given name ({@code f}, {@code m}), or null. */
    public @Nullable String gender(String givenName) {
        return genders.get(Key.of(givenName));
    }

    /** Whether a sentence may end after this word, full stop included; null where it is no known abbreviation. */
    public @Nullable Ends abbreviation(String word) {
        return abbreviations.get(word);
    }

    public @Nullable Speech speechVerb(String lemma) {
        return speechVerbs.get(lemma);
    }

    public @Nullable Speech speechNoun(String lemma) {
        return speechNouns.get(lemma);
    }

    public @Nullable LightVerb lightVerb(String lemma) {
        return lightVerbs.get(lemma);
    }

    /** The world that a base form belongs to whose battles are not fought ("sport"), or null. */
    public @Nullable String world(String lemma) {
        return worlds.get(lemma);
    }

    /** Whether a word of a name makes it one of an organisation; the case of its letters does not matter. */
    public boolean namesOrganisation(String word) {
        return "organisation".equals(nameWords.get(word.toLowerCase(Locale.ROOT)));
    }

    /** Whether the last word of a name makes it one of a place; the case of its letters does not matter. */
    public boolean namesPlace(String word) {
        return "place".equals(nameWords.get(word.toLowerCase(Locale.ROOT)));
    }

    /** How many roles are known. */
    public int roleCount() {
        return roles.size();
    }

    /** Every verb of speech, for the reader's notes. */
    public List<String> speechVerbs() {
        return speechVerbs.keySet().stream().sorted().toList();
    }
}
