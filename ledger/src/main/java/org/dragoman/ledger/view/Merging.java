package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dragoman.ledger.store.Entries.Identities;
import org.dragoman.ledger.store.Entry;
import org.dragoman.model.ContentId;
import org.jspecify.annotations.Nullable;

/**
 * Brings claims together that tell one act, by rules that {@code docs/views.md} states: the same likeness, days at most
 * one apart, countries that do not contradict. Takes time in proportion to n log n.
 */
final class Merging {

    private static final int DAYS_APART = 1;

    private final Function<Entry, String> likeness;
    private final Function<Entry, Days> days;

    /**
     * @param likeness what must be equal in claims that tell one act
     * @param days on which days a claim says that the act was
     */
    Merging(Function<Entry, String> likeness, Function<Entry, Days> days) {
        this.likeness = likeness;
        this.days = days;
    }

    /** The days that a claim may mean; null where nothing tells them. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
        static Days of(Entry entry) {
            return new Days(entry.valid().from(), entry.valid().to());
        }

        boolean isOne() {
            return from != null && from.equals(to);
        }
    }

    /** One claim, which copies of a report may tell several times. */
    private record Node(Days days, @Nullable String country, List<Entry> entries) {
        String id() {
            return entries.get(0).id();
        }

        LocalDate day() {
            return days.from() == null ? LocalDate.MIN : days.from();
        }
    }

    /**
     * Claims that tell one act, in the order of the reports.
     *
     * @param first the first day, or null where no claim tells one
     */
    record Group(String identity, @Nullable LocalDate first, List<Entry> members) {
        /** An id that stays the same as long as likeness, first day and country do. */
        String key() {
            return ContentId.of("merged", identity);
        }
    }

    /**
     * The acts, in order of their first days; those without a day at the end.
     *
     * @param limit how many acts are wanted, the last ones; more may come, and all do where it is 0
     * @param wanted whether claims that tell one act are
     */
    List<Group> merge(Collection<Entry> entries, Identities identities, int limit, Predicate<List<Entry>> wanted) {
        Map<String, List<Entry>> byId = new LinkedHashMap<>(2 * entries.size());
        for (Entry entry : entries) {
            byId.computeIfAbsent(entry.id(), id -> new ArrayList<>(1)).add(entry);
        }
        Map<String, List<Node>> alike = new LinkedHashMap<>();
        byId.values().forEach(copies -> {
            Entry first = copies.get(0);
            Node node = new Node(days.apply(first), first.facets().country(), copies);
            alike.computeIfAbsent(likeness.apply(first), like -> new ArrayList<>(1))
                    .add(node);
        });
        List<Draft> drafts = new ArrayList<>();
        alike.forEach((like, nodes) -> new Bucket(like, drafts).sort(nodes));
        return last(new Declared(identities).apply(drafts), limit, wanted).stream()
                .map(Draft::group)
                .sorted(Comparator.comparing(Group::first, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Group::identity))
                .toList();
    }

    /** Whole days back from the last one, until they hold enough. */
    private static List<Draft> last(List<Draft> drafts, int limit, Predicate<List<Entry>> wanted) {
        TreeMap<LocalDate, List<Draft>> days = new TreeMap<>();
        for (Draft draft : drafts) {
            LocalDate first = draft.first();
            days.computeIfAbsent(first == null ? LocalDate.MAX : first, day -> new ArrayList<>())
                    .add(draft);
        }
        List<Draft> last = new ArrayList<>();
        for (List<Draft> day : days.descendingMap().values()) {
            day.stream().filter(draft -> wanted.test(draft.members())).forEach(last::add);
            if (limit > 0 && last.size() >= limit) {
                break;
            }
        }
        return last;
    }

    /** By what an act is told from all others. */
    private record Identity(
            String like, Days days, @Nullable String country, String more) {

        Identity and(String evenMore) {
            return new Identity(like, days, country, more + evenMore);
        }

        @Override
        public String toString() {
            return String.join("\u001F", like, days.from() + "/" + days.to(), country == null ? "" : country, more);
        }
    }

    /** An act to which claims are still added. */
    private static final class Draft {
        private final Identity identity;
        private final List<Node> nodes = new ArrayList<>(1);

        Draft(Identity identity) {
            this.identity = identity;
        }

        Draft with(Collection<Node> some) {
            nodes.addAll(some);
            return this;
        }

        @Nullable
        LocalDate first() {
            LocalDate first = null;
            for (Node node : nodes) {
                LocalDate day = node.days().from();
                first = first == null || day != null && day.isBefore(first) ? day : first;
            }
            return first;
        }

        List<Entry> members() {
            List<Entry> members = new ArrayList<>(nodes.size());
            nodes.forEach(node -> members.addAll(node.entries()));
            return members;
        }

        Group group() {
            List<Entry> members = members();
            members.sort(Comparator.comparingLong(Entry::report)
                    .thenComparing(entry -> entry.span().begin())
                    .thenComparing(Entry::id));
            return new Group(identity.toString(), first(), List.copyOf(members));
        }
    }

    /** Claims of one likeness at work. */
    private static final class Bucket {
        private final String like;
        private final List<Draft> drafts;
        private final List<Dated> dated = new ArrayList<>();

        private record Dated(
                LocalDate first, LocalDate last, @Nullable String country, Draft draft) {}

        Bucket(String like, List<Draft> drafts) {
            this.like = like;
            this.drafts = drafts;
        }

        void sort(List<Node> nodes) {
            if (nodes.size() == 1) {
                add(nodes.get(0).days(), nodes.get(0).country(), "", nodes);
                return;
            }
            List<Node> exact = new ArrayList<>(nodes.size());
            List<Node> vague = new ArrayList<>();
            nodes.forEach(node -> (node.days().isOne() ? exact : vague).add(node));
            exact.sort(Comparator.comparing(Node::day));
            int begin = 0;
            while (begin < exact.size()) {
                LocalDate last = exact.get(begin).day().plusDays(DAYS_APART);
                int end = begin;
                while (end < exact.size() && !exact.get(end).day().isAfter(last)) {
                    end++;
                }
                near(exact.subList(begin, end));
                begin = end;
            }
            vague(vague);
        }

        /** Claims of days at most one apart; what names no country goes with the only one that is named. */
        private void near(List<Node> nodes) {
            Map<String, List<Node>> countries = new TreeMap<>();
            List<Node> placeless = new ArrayList<>();
            for (Node node : nodes) {
                if (node.country() == null) {
                    placeless.add(node);
                } else {
                    countries
                            .computeIfAbsent(node.country(), country -> new ArrayList<>())
                            .add(node);
                }
            }
            if (countries.size() == 1) {
                countries.values().iterator().next().addAll(placeless);
                placeless.clear();
            }
            Days first = nodes.get(0).days();
            LocalDate last = nodes.get(nodes.size() - 1).day();
            countries.forEach((country, some) ->
                    dated.add(new Dated(nodes.get(0).day(), last, country, add(first, country, "", some))));
            if (!placeless.isEmpty()) {
                dated.add(new Dated(nodes.get(0).day(), last, null, add(first, null, "", placeless)));
            }
        }

        /** A claim of a month or a year goes with the only act that it can mean; one of no day stands alone. */
        private void vague(List<Node> nodes) {
            Map<String, Draft> others = new HashMap<>();
            for (Node node : nodes) {
                Days days = node.days();
                if (days.from() == null || days.to() == null) {
                    add(days, node.country(), node.id(), List.of(node));
                    continue;
                }
                List<Dated> fitting = dated.stream()
                        .filter(each -> touch(each, days.from(), days.to(), node.country()))
                        .limit(2)
                        .toList();
                if (fitting.size() == 1) {
                    fitting.get(0).draft().nodes.add(node);
                } else {
                    String same = days + "/" + node.country();
                    Draft other = others.get(same);
                    if (other == null) {
                        others.put(same, add(days, node.country(), "", List.of(node)));
                    } else {
                        other.nodes.add(node);
                    }
                }
            }
        }

        private static boolean touch(Dated act, LocalDate from, LocalDate to, @Nullable String country) {
            return !act.first().isAfter(to.plusDays(DAYS_APART))
                    && !act.last().isBefore(from.minusDays(DAYS_APART))
                    && (country == null || act.country() == null || country.equals(act.country()));
        }

        private Draft add(Days days, @Nullable String country, String more, Collection<Node> nodes) {
            Draft draft = new Draft(new Identity(like, days, country, more)).with(nodes);
            drafts.add(draft);
            return draft;
        }
    }

    /** What people declared goes before the rules; of what they declared, that two are apart goes before the rest. */
    private record Declared(Identities identities) {

        List<Draft> apply(List<Draft> drafts) {
            if (identities.together().isEmpty() && identities.apart().isEmpty()) {
                return drafts;
            }
            Map<String, Draft> whose = new HashMap<>();
            drafts.forEach(draft -> draft.nodes.forEach(node -> whose.put(node.id(), draft)));
            for (List<String> ids : identities.together()) {
                join(ids, whose);
            }
            Map<String, List<String>> apart = apart();
            List<Draft> result = new ArrayList<>();
            drafts.stream().filter(draft -> !draft.nodes.isEmpty()).forEach(draft -> split(draft, apart, result));
            return result;
        }

        private Map<String, List<String>> apart() {
            Map<String, List<String>> apart = new HashMap<>();
            for (List<String> pair : identities.apart()) {
                for (String one : pair) {
                    List<String> others = apart.computeIfAbsent(one, id -> new ArrayList<>());
                    pair.stream().filter(other -> !other.equals(one)).forEach(others::add);
                }
            }
            return apart;
        }

        private static void join(List<String> ids, Map<String, Draft> whose) {
            Draft first = null;
            for (String id : ids) {
                Draft draft = whose.get(id);
                if (draft == null || draft == first) {
                    continue;
                }
                if (first == null) {
                    first = draft;
                    continue;
                }
                Draft target = first;
                draft.nodes.forEach(node -> whose.put(node.id(), target));
                target.nodes.addAll(draft.nodes);
                draft.nodes.clear();
            }
        }

        private static void split(Draft draft, Map<String, List<String>> apart, List<Draft> result) {
            List<Draft> parts = new ArrayList<>();
            for (Node node : draft.nodes) {
                List<String> foes = apart.getOrDefault(node.id(), List.of());
                Draft part = parts.stream()
                        .filter(each -> each.nodes.stream().noneMatch(other -> foes.contains(other.id())))
                        .findFirst()
                        .orElse(null);
                if (part == null) {
                    String more = parts.isEmpty() ? "" : "\u001F" + node.id();
                    part = new Draft(draft.identity.and(more));
                    parts.add(part);
                }
                part.nodes.add(node);
            }
            result.addAll(parts);
        }
    }
}
