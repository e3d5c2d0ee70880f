package org.dragoman.knowledge.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.table.Key;
import org.dragoman.knowledge.table.Table.Row;
import org.dragoman.knowledge.table.TableFolder;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** The tenures of {@code offices/tenures*.tsv}, by person and by office. Immutable and thread-safe. */
public final class Offices {

    private static final Set<String> KINDS = Set.of(
            "head-of-state",
            "head-of-government",
            "foreign-minister",
            "defence-minister",
            "vice-president",
            "opposition-leader",
            "speaker-of-parliament",
            "secretary-general",
            "head",
            "high-representative",
            "envoy",
            "ambassador",
            "de-facto-ruler",
            "claimant",
            "security-adviser",
            "army-chief");

    private static final Set<String> GENERATIONS = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "V", "VI");

    private final Map<String, Person> byId = new LinkedHashMap<>();
    private final Map<String, Set<Person>> byName = new HashMap<>();
    private final Map<String, Set<Person>> bySurname = new HashMap<>();
    private final Map<String, List<Holding>> byBody = new HashMap<>();

    private record Holding(Tenure tenure, Person person) {}

    private Offices() {}

    public static Offices load(TableFolder folder) {
        Offices offices = new Offices();
        Map<String, List<Row>> rowsByPerson = new LinkedHashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Row row : folder.table(
                        "offices/tenures",
                        "id",
                        "body",
                        "office",
                        "title",
                        "name",
                        "names",
                        "gender",
                        "from",
                        "to",
                        "party",
                        "wikidata",
                        "note")
                .rows()) {
            if (!ids.add(row.need("id"))) {
                throw row.mistake("the id " + row.get("id") + " is used twice");
            }
            rowsByPerson
                    .computeIfAbsent(Key.of(row.need("name")), key -> new ArrayList<>())
                    .add(row);
        }
        rowsByPerson.values().forEach(offices::add);
        return offices;
    }

    /** Persons with this whole name, given as a {@link Key}. */
    public Set<Person> byName(String key) {
        return byName.getOrDefault(key, Set.of());
    }

    /** Persons with this last name or short name, given as a {@link Key}. */
    public Set<Person> bySurname(String key) {
        return bySurname.getOrDefault(key, Set.of());
    }

    /** Every person, in the order of the tables. */
    public List<Person> persons() {
        return List.copyOf(byId.values());
    }

    /**
     * Who held an office on a day, or null where nobody or more than one is known to have.
     *
     * @param body code of the state or organisation
     * @param words the office in the text's words: "foreign minister", "president"
     */
    public @Nullable Person holder(String body, String words, LocalDate day) {
        String wanted = Key.of(words);
        Person found = null;
        for (Holding holding : byBody.getOrDefault(body, List.of())) {
            if (holding.tenure().covers(day) && names(holding.tenure(), wanted)) {
                if (found != null && !found.equals(holding.person())) {
                    return null;
                }
                found = holding.person();
            }
        }
        return found;
    }

    private static boolean names(Tenure tenure, String wanted) {
        if (tenure.office().equals("claimant")) {
            return false;
        }
        return Key.of(tenure.title()).equals(wanted)
                || switch (tenure.office()) {
                    case "foreign-minister" -> wanted.equals("foreignminister") || wanted.equals("foreignsecretary");
                    case "defence-minister" -> wanted.equals("defenceminister") || wanted.equals("defenseminister");
                    case "vice-president" -> wanted.equals("vicepresident");
                    case "secretary-general" -> wanted.equals("secretarygeneral") || wanted.equals("head");
                    case "opposition-leader" -> wanted.equals("oppositionleader");
                    default -> false;
                };
    }

    private void add(List<Row> rows) {
        List<Tenure> tenures = new ArrayList<>();
        for (Row row : rows) {
            PartialDate from = row.date("from");
            PartialDate to = row.date("to");
            if (from != null && to != null && to.latest().isBefore(from.earliest())) {
                throw row.mistake("the office ends before it begins");
            }
            row.oneOf("gender", Set.of("f", "m", ""));
            tenures.add(new Tenure(
                    row.get("id"), row.need("body"), row.oneOf("office", KINDS), row.need("title"), from, to));
        }
        tenures.sort(Comparator.comparing(Tenure::from, Comparator.nullsFirst(Comparator.naturalOrder())));
        Row first = rows.get(0);
        String wikidata = rows.stream()
                .map(row -> row.orNull("wikidata"))
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
        Person person = new Person(
                slug(first.get("name")), first.get("name"), first.orNull("gender"), wikidata, List.copyOf(tenures));
        byId.put(person.id(), person);
        index(byName, person.name(), person);
        index(bySurname, surname(person.name()), person);
        for (Row row : rows) {
            for (String name : row.list("names")) {
                if (name.indexOf(' ') >= 0) {
                    index(byName, name, person);
                    index(bySurname, surname(name), person);
                } else {
                    index(bySurname, name, person);
                }
            }
        }
        for (Tenure tenure : tenures) {
            byBody.computeIfAbsent(tenure.body(), body -> new ArrayList<>()).add(new Holding(tenure, person));
        }
    }

    private static void index(Map<String, Set<Person>> index, String name, Person person) {
        index.computeIfAbsent(Key.of(name), key -> new LinkedHashSet<>(2)).add(person);
    }

    /** The last word of a name; "Jr." and the like are not names. */
    static String surname(String name) {
        int space = name.lastIndexOf(' ');
        String last = name.substring(space + 1);
        return space > 0 && GENERATIONS.contains(last) ? surname(name.substring(0, space)) : last.replace(",", "");
    }

    private static String slug(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        for (String word : name.split(" ")) {
            for (String part : word.split("-")) {
                String key = Key.of(part);
                slug.append(slug.isEmpty() || key.isEmpty() ? "" : "-").append(key);
            }
        }
        return slug.toString();
    }
}
