package org.dragoman.ledger.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Facets;
import org.dragoman.ledger.store.Known;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Claim;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What decisions make of the claims of the reports that they reach: which are hidden, and what stands there instead. */
final class Overlay {

    private final Store store;
    private final Docket docket;
    private final Texts texts;
    private final Map<Place, Entry> away = new HashMap<>();
    private final List<Entry> instead = new ArrayList<>();

    /** A claim in one report; reports with the same text have claims with the same ids. */
    private record Place(long report, String claim) {}

    /**
     * The changes as of an instant.
     *
     * @param knownAt as of when claims and reports are meant; null for now
     */
    Overlay(Store store, Docket docket, @Nullable Instant knownAt) {
        this.store = store;
        this.docket = docket;
        Texts.Wanted wanted = new Texts.Wanted();
        docket.rulings().values().stream()
                .filter(Ruling::changes)
                .map(Ruling::subject)
                .forEach(subject -> wanted.add(subject.sha256(), subject.claim()));
        docket.eventsSeen().values().forEach(seen -> wanted.add(seen.sha256(), seen.claim()));
        this.texts = Texts.read(store, wanted, knownAt);
        apply();
    }

    boolean isEmpty() {
        return away.isEmpty() && instead.isEmpty();
    }

    /** Whether a coded claim is hidden, or another stands in its place. */
    boolean isAway(Entry coded) {
        return !away.isEmpty() && away.containsKey(new Place(coded.report(), coded.id()));
    }

    /** The coded claims that are hidden or replaced. */
    Collection<Entry> away() {
        return away.values();
    }

    /** The claims that stand instead of coded ones, or where none was coded; each with its record. */
    List<Entry> instead() {
        return instead;
    }

    private void apply() {
        Map<Long, List<Ruling>> corrected = new HashMap<>();
        Map<String, List<Ruling>> byText = new HashMap<>();
        docket.rulings().values().stream()
                .filter(Ruling::changes)
                .forEach(ruling -> byText.computeIfAbsent(ruling.subject().sha256(), hash -> new ArrayList<>())
                        .add(ruling));
        for (Report report : texts.all()) {
            for (Ruling ruling : byText.getOrDefault(report.document().sha256(), List.of())) {
                String claim = ruling.subject().claim();
                Entry coded = texts.in(report).get(claim);
                Place place = new Place(report.number(), claim);
                if (ruling.stateOn(coded) == State.APPLIES) {
                    if (coded != null) {
                        away.put(place, coded);
                    }
                    if (!ruling.hides()) {
                        corrected
                                .computeIfAbsent(report.number(), number -> new ArrayList<>())
                                .add(ruling);
                    }
                }
            }
        }
        replace(corrected);
    }

    private void replace(Map<Long, List<Ruling>> corrected) {
        Map<Report, List<Pending>> pending = pending(corrected);
        texts.read(statements(pending));
        Map<Report, Speakers> others = new LinkedHashMap<>();
        pending.forEach((report, claims) -> {
            Speakers speakers = new Speakers(texts.in(report));
            claims.forEach(each -> speakers.note(each.claim()));
            for (Pending each : claims) {
                String speaker = speakers.of(each.claim().anchor().statement());
                instead.add(Store.entryOf(report, each.claim(), each.known(), speaker));
            }
            if (speakers.haveChanged()) {
                others.put(report, speakers);
            }
        });
        texts.complete(others.keySet());
        others.forEach(this::reattribute);
    }

    private Map<Report, List<Pending>> pending(Map<Long, List<Ruling>> corrected) {
        List<Entry> seen = new ArrayList<>();
        corrected.forEach((report, rulings) -> rulings.forEach(ruling -> {
            Entry coded = away.get(new Place(report, ruling.subject().claim()));
            if (coded != null) {
                seen.add(coded);
            }
        }));
        Map<Place, Entry> records = new HashMap<>();
        store.withRecords(seen).forEach(entry -> records.put(new Place(entry.report(), entry.id()), entry));
        Map<Report, List<Pending>> pending = new LinkedHashMap<>();
        for (Report report : texts.all()) {
            for (Ruling ruling : corrected.getOrDefault(report.number(), List.of())) {
                Entry coded =
                        records.get(new Place(report.number(), ruling.subject().claim()));
                pending.computeIfAbsent(report, first -> new ArrayList<>()).add(pending(ruling, coded, report));
            }
        }
        return pending;
    }

    /** The statements that these claims name, by their reports. */
    private static Map<Long, Set<String>> statements(Map<Report, List<Pending>> pending) {
        Map<Long, Set<String>> statements = new TreeMap<>();
        pending.forEach((report, claims) -> claims.forEach(each -> {
            String statement = each.claim().anchor().statement();
            if (statement != null) {
                statements
                        .computeIfAbsent(report.number(), number -> new TreeSet<>())
                        .add(statement);
            }
        }));
        return statements;
    }

    /** A claim whose speaker is not looked up yet. */
    private record Pending(Claim claim, Known known) {}

    private static Pending pending(Ruling ruling, @Nullable Entry coded, Report report) {
        Instant decided = ruling.decision().recorded();
        Known since = coded == null ? report.known() : coded.known();
        Known known = new Known(
                since.recorded().isAfter(decided) ? since.recorded() : decided,
                coded == null ? null : since.superseded());
        String record = coded == null ? ruling.content().claim() : coded.record();
        if (record == null) {
            throw new IllegalStateException(
                    "A decision without a record: " + ruling.decision().id());
        }
        ObjectNode node = RecordEditor.patched(record, ruling.content().settings());
        node.put("document", report.document().id());
        Reasons.add(node, ruling.decision());
        return new Pending(RecordEditor.claim(node), known);
    }

    /** Claims of a statement whose speaker was corrected are that speaker's. */
    private void reattribute(Report report, Speakers speakers) {
        for (Entry entry : texts.in(report).values()) {
            String statement = entry.facets().statement();
            if (statement != null && speakers.hasChanged(statement) && !isAway(entry)) {
                away.put(new Place(report.number(), entry.id()), entry);
                instead.add(with(entry, speakers.of(statement)));
            }
        }
    }

    private static Entry with(Entry entry, @Nullable String speaker) {
        Facets old = entry.facets();
        Facets facets = new Facets(
                old.code(),
                old.mode(),
                old.cameo(),
                old.modality(),
                old.actors(),
                old.recipients(),
                old.object(),
                old.country(),
                old.statement(),
                speaker,
                old.value(),
                old.lower(),
                old.upper());
        return new Entry(
                entry.report(),
                entry.coding(),
                entry.id(),
                entry.kind(),
                entry.known(),
                entry.valid(),
                facets,
                entry.span(),
                entry.confidence(),
                entry.digest(),
                entry.record());
    }

    /** Groups of events that a person put together; those that are no longer what the person saw are left out. */
    List<List<String>> together() {
        Set<String> standing = standingEvents();
        List<List<String>> groups = new ArrayList<>();
        for (List<String> group : docket.events().together()) {
            List<String> rest = group.stream().filter(standing::contains).toList();
            if (rest.size() > 1) {
                groups.add(rest);
            }
        }
        return groups;
    }

    /** Pairs of events that a person told apart; those that are no longer what the person saw are left out. */
    List<List<String>> apart() {
        Set<String> standing = standingEvents();
        return docket.events().apart().stream().filter(standing::containsAll).toList();
    }

    private Set<String> standingEvents() {
        Set<String> standing = new HashSet<>();
        docket.eventsSeen().forEach((claim, seen) -> {
            boolean stands = texts.with(seen.sha256()).stream()
                    .anyMatch(report ->
                            Ruling.stands(seen.digests(), texts.in(report).get(claim)));
            if (stands) {
                standing.add(claim);
            }
        });
        return standing;
    }
}
