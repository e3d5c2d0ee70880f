package org.dragoman.knowledge.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.table.Table.Row;
import org.dragoman.knowledge.table.TableFolder;

/** Base forms: irregular ones from a table, regular ones by rule, checked against the words that English has. */
final class Lemmas {

    private static final Set<String> PARTS = Set.of("verb", "noun", "adjective");

    private final Map<String, String> irregularVerbs = new HashMap<>(1 << 13);
    private final Map<String, String> irregularNouns = new HashMap<>(1 << 12);
    private final Map<String, String> irregularAdjectives = new HashMap<>(1 << 10);
    private final Set<String> verbs = new HashSet<>(1 << 14);
    private final Set<String> nouns = new HashSet<>(1 << 16);
    private final Map<String, String> spellings = new HashMap<>(1 << 11);

    private Lemmas() {}

    static Lemmas load(TableFolder folder) {
        Lemmas lemmas = new Lemmas();
        for (Row row : folder.table("words/lemmas", "form", "part", "lemma").rows()) {
            Map<String, String> forms = switch (row.oneOf("part", PARTS)) {
                case "verb" -> lemmas.irregularVerbs;
                case "noun" -> lemmas.irregularNouns;
                default -> lemmas.irregularAdjectives;
            };
            forms.putIfAbsent(row.need("form"), row.need("lemma"));
        }
        for (Row row : folder.table("words/verbs", "verb").rows()) {
            lemmas.verbs.add(row.need("verb"));
        }
        for (Row row : folder.table("words/nouns", "noun").rows()) {
            lemmas.nouns.add(row.need("noun"));
        }
        for (Row row : folder.table("words/spelling", "variant", "lemma").rows()) {
            lemmas.spellings.put(row.need("variant"), row.need("lemma"));
        }
        lemmas.verbs.addAll(lemmas.spellings.keySet());
        lemmas.verbs.addAll(lemmas.spellings.values());
        return lemmas;
    }

    String spelling(String lemma) {
        return spellings.getOrDefault(lemma, lemma);
    }

    String lemma(String form, String tag) {
        String low = form.toLowerCase(Locale.ROOT);
        String lemma = switch (tag) {
            case "VBD", "VBN", "VBG", "VBZ", "VBP", "VB" -> verb(low, tag);
            case "NNS", "NNPS" -> noun(low);
            case "JJR", "JJS", "RBR", "RBS" -> irregularAdjectives.getOrDefault(low, low);
            default -> low;
        };
        return spelling(lemma);
    }

    private String verb(String low, String tag) {
        switch (low) {
            case "'s", "'re", "'m", "’s", "’re", "’m", "is", "are", "am", "was", "were", "been", "being", "be" -> {
                return "be";
            }
            case "'ve", "’ve", "has", "had", "having", "have" -> {
                return "have";
            }
            case "'d", "’d" -> {
                return "have";
            }
            default -> {}
        }
        if (tag.equals("VB") || tag.equals("VBP")) {
            return low;
        }
        String irregular = irregularVerbs.get(low);
        if (irregular != null) {
            return irregular;
        }
        return switch (tag) {
            case "VBG" -> strip(low, "ing");
            case "VBZ" -> third(low);
            default -> strip(low, "ed");
        };
    }

    private String third(String low) {
        if (low.endsWith("ies") && low.length() > 4) {
            return low.substring(0, low.length() - 3) + "y";
        }
        if (low.endsWith("es")
                && verbs.contains(low.substring(0, low.length() - 2))
                && !verbs.contains(low.substring(0, low.length() - 1))) {
            return low.substring(0, low.length() - 2);
        }
        return low.endsWith("s") ? low.substring(0, low.length() - 1) : low;
    }

    /** "stopped" → stop, "denied" → deny, "urged" → urge, "attacked" → attack. */
    private String strip(String low, String ending) {
        if (!low.endsWith(ending) || low.length() <= ending.length() + 1) {
            return low;
        }
        String stem = low.substring(0, low.length() - ending.length());
        int n = stem.length();
        if (stem.endsWith("i") && ending.equals("ed")) {
            return stem.substring(0, n - 1) + "y";
        }
        if (verbs.contains(stem) && !(verbs.contains(stem + "e") && prefersSilentE(stem))) {
            return stem;
        }
        if (verbs.contains(stem + "e")) {
            return stem + "e";
        }
        if (n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2)) {
            String single = stem.substring(0, n - 1);
            return verbs.contains(single) || "lsfz".indexOf(stem.charAt(n - 1)) < 0 ? single : stem;
        }
        return stem;
    }

    /** Of "bas" and "base", "us" and "use": the one with an e is the verb that news means. */
    private static boolean prefersSilentE(String stem) {
        return stem.length() <= 3
                || wouldDouble(stem)
                || stem.endsWith("c")
                || stem.endsWith("v")
                || stem.endsWith("u")
                || stem.endsWith("g") && !stem.endsWith("ng");
    }

    /** One short syllable: "plan" has "planned", so that "planed" comes from "plane". */
    private static boolean wouldDouble(String stem) {
        int n = stem.length();
        boolean closed = isVowel(stem.charAt(n - 2)) && "bdgklmnprt".indexOf(stem.charAt(n - 1)) >= 0;
        return closed && stem.chars().filter(Lemmas::isVowel).count() == 1;
    }

    private static boolean isVowel(int c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private String noun(String low) {
        String irregular = irregularNouns.get(low);
        if (irregular != null) {
            return irregular;
        }
        if (low.endsWith("ies") && low.length() > 4) {
            String withY = low.substring(0, low.length() - 3) + "y";
            String withIe = low.substring(0, low.length() - 1);
            return nouns.contains(withY) ? withY : nouns.contains(low) ? low : nouns.contains(withIe) ? withIe : withY;
        }
        if (low.endsWith("es")) {
            String withE = low.substring(0, low.length() - 1);
            String bare = low.substring(0, low.length() - 2);
            boolean sibilant = bare.endsWith("s")
                    || bare.endsWith("x")
                    || bare.endsWith("z")
                    || bare.endsWith("ch")
                    || bare.endsWith("sh");
            return sibilant && !nouns.contains(withE) || nouns.contains(bare) && !nouns.contains(withE) ? bare : withE;
        }
        return low.endsWith("s") && !low.endsWith("ss") ? low.substring(0, low.length() - 1) : low;
    }
}
