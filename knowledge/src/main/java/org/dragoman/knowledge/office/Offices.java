package org.dragoman.knowledge.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

    private static final Set<String> GENDERS = Set.of("f", "m", "");

    private final Map<String, Holder> holders = new LinkedHashMap<>(1 << 14);
    private final Map<String, List<Holder>> byName = new HashMap<>(1 << 14);
    private final Map<String, List<Holder>> bySurname = new HashMap<>(1 << 14);
    private final Map<String, List<Holder>> byBody = new HashMap<>(1 << 10);

    private Offices() {}

    /** Somebody of the tables. A report names few of them, so their lines are read when they are first asked for. */
    private static final class Holder {

        private final List<Row> rows = new ArrayList<>(2);
        private volatile @Nullable Person person;

        Person person() {
            Person known = person;
            if (known == null) {
                known = read(rows);
                person = known;
            }
            return known;
        }
    }

    public static Offices load(TableFolder folder) {
        Offices offices = new Offices();
        Set<String> ids = new HashSet<>(1 << 14);
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
            if (!row.isBuiltIn()) {
                read(List.of(row));
            }
            offices.add(row);
        }
        offices.holders.forEach(offices::index);
        return offices;
    }

    /** Persons with this whole name, given as a {@link Key}. */
    public Set<Person> byName(String key) {
        return persons(byName.get(key));
    }

    /** Persons with this last name or short name, given as a {@link Key}. */
    public Set<Person> bySurname(String key) {
        return persons(bySurname.get(key));
    }

    private static Set<Person> persons(@Nullable List<Holder> holders) {
        if (holders == null) {
            return Set.of();
        }
        Set<Person> persons = new LinkedHashSet<>(2 * holders.size());
        holders.forEach(holder -> persons.add(holder.person()));
        return persons;
    }

    /** Every person, in the order of the tables. */
    public List<Person> persons() {
        return holders.values().stream().map(Holder::person).toList();
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
        for (Holder holder : byBody.getOrDefault(body, List.of())) {
            Person person = holder.person();
            for (Tenure tenure : person.tenures()) {
                if (tenure.body().equals(body) && tenure.covers(day) && names(tenure, wanted)) {
                    if (found != null && !found.equals(person)) {
                        return null;
                    }
                    found = person;
                }
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

    private void add(Row row) {
        String key = Key.of(row.need("name"));
        Holder holder = holders.get(key);
        if (holder == null) {
            holder = new Holder();
            holders.put(key, holder);
        }
        holder.rows.add(row);
    }

    private void index(String key, Holder holder) {
        index(byName, key, holder);
        index(bySurname, Key.of(surname(holder.rows.get(0).get("name"))), holder);
        for (Row row : holder.rows) {
            index(byBody, row.need("body"), holder);
            for (String name : row.list("names")) {
                if (name.indexOf(' ') >= 0) {
                    index(byName, Key.of(name), holder);
                    index(bySurname, Key.of(surname(name)), holder);
                } else {
                    index(bySurname, Key.of(name), holder);
                }
            }
        }
    }

    private static void index(Map<String, List<Holder>> index, String key, Holder holder) {
        List<Holder> holders = index.get(key);
        if (holders == null) {
            holders = new ArrayList<>(1);
            index.put(key, holders);
        }
        if (!holders.contains(holder)) {
            holders.add(holder);
        }
    }

    private static Person read(List<Row> rows) {
        List<Tenure> tenures = new ArrayList<>(rows.size());
        for (Row row : rows) {
            tenures.add(tenure(row));
        }
        tenures.sort(Comparator.comparing(Tenure::from, Comparator.nullsFirst(Comparator.naturalOrder())));
        Row first = rows.get(0);
        String wikidata = null;
        for (int i = 0; i < rows.size() && wikidata == null; i++) {
            wikidata = rows.get(i).orNull("wikidata");
        }
        return new Person(
                slug(first.get("name")), first.get("name"), first.orNull("gender"), wikidata, List.copyOf(tenures));
    }

    private static Tenure tenure(Row row) {
        PartialDate from = row.date("from");
        PartialDate to = row.date("to");
        if (from != null && to != null && to.latest().isBefore(from.earliest())) {
            throw row.mistake("the office ends before it begins");
        }
        row.oneOf("gender", GENDERS);
        return new Tenure(row.get("id"), row.need("body"), row.oneOf("office", KINDS), row.need("title"), from, to);
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
