package org.dragoman.ledger.crisis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dragoman.ledger.crisis.CrisisEntry.Word;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a crisis file, and refuses what would be taken for something else. */
final class CrisisReader {

    private static final int CODE = 3;

    private final CrisisEntry entry;
    private final ActorNames names;
    private final Map<String, Word> told = new LinkedHashMap<>();

    CrisisReader(CrisisEntry entry, ActorNames names) {
        this.entry = entry;
        this.names = names;
    }

    CrisisFile read() {
        entry.allow("name", "parties", "third-parties", "issues", "countries", "dates");
        String name = entry.word("name").text();
        List<Word> parties = entry.words("parties");
        if (parties.isEmpty()) {
            throw entry.mistake("parties", "a crisis has at least one party");
        }
        CrisisEntry dates = entry.entry("dates");
        LocalDate from = null;
        LocalDate to = null;
        if (dates != null) {
            dates.allow("from", "to");
            PartialDate first = date(dates, "from");
            PartialDate last = date(dates, "to");
            from = first == null ? null : first.earliest();
            to = last == null ? null : last.latest();
            if (from != null && to != null && to.isBefore(from)) {
                throw dates.mistake("to", "the crisis ends before it begins");
            }
        }
        return new CrisisFile(
                name,
                actors(parties),
                entry.has("third-parties") ? actors(entry.words("third-parties")) : List.of(),
                entry.has("issues")
                        ? entry.words("issues").stream().map(Word::text).toList()
                        : List.of(),
                entry.has("countries") ? countries(entry.words("countries")) : List.of(),
                from,
                to);
    }

    private List<String> actors(List<Word> words) {
        List<String> actors = new ArrayList<>();
        for (Word word : words) {
            List<String> keys = names.keys(word.text());
            if (keys.size() > 1) {
                throw entry.mistake(word, word.text() + " can mean " + String.join(", ", keys) + "; write which one");
            }
            Word before = told.putIfAbsent(keys.get(0), word);
            if (before != null) {
                throw entry.mistake(word, word.text() + " and " + before.text() + " are one actor");
            }
            actors.add(keys.get(0));
        }
        return actors;
    }

    private List<String> countries(List<Word> words) {
        TreeSet<String> codes = new TreeSet<>();
        for (Word word : words) {
            String code = names.country(word.text());
            if (code == null || code.length() != CODE) {
                throw entry.mistake(word, word.text() + " is neither an ISO 3166-1 alpha-3 code nor a state");
            }
            codes.add(code);
        }
        return List.copyOf(codes);
    }

    private static @Nullable PartialDate date(CrisisEntry dates, String key) {
        if (!dates.has(key)) {
            return null;
        }
        Word word = dates.word(key);
        try {
            return PartialDate.parse(word.text());
        } catch (DateTimeException e) {
            throw dates.mistake(word, word.text() + " is not a date such as 2019-01-28, 2019-01 or 2019");
        }
    }
}
