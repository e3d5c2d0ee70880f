package org.dragoman.ledger.review;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dragoman.knowledge.codebook.Codebook;
import org.dragoman.knowledge.table.TableFolder;
import org.dragoman.ledger.review.Content.OfActors;
import org.dragoman.ledger.review.Content.OfClaim;
import org.dragoman.ledger.review.Content.OfDecision;
import org.dragoman.ledger.review.Content.OfEvents;
import org.dragoman.ledger.review.Docket.Made;
import org.dragoman.ledger.store.ActorKey;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Decision.Action;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Claim;
import org.dragoman.model.Fault;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * People's decisions on what is coded. A decision is recorded and never changed; a later one on the same claim counts
 * instead, and one that is withdrawn counts no more. It speaks of a claim by text, span and kind, in every report with that
 * text, and counts as long as what is coded there is what the person saw.
 *
 * <p>Ids may be given by their first six hexadecimal digits and more, where no other begins with them. Methods that record
 * need a store that is open for writing; where they throw, nothing was recorded. As a store is not, it is not safe for use by
 * several threads.
 */
public final class Reviews {

    private final Store store;
    private final List<Path> tables;
    private @Nullable Codebook codebook;

    private Reviews(Store store, List<Path> tables) {
        this.store = store;
        this.tables = List.copyOf(tables);
    }

    /** The decisions in a store, checked against the codebook that comes with Dragoman. */
    public static Reviews over(Store store) {
        return over(store, List.of());
    }

    /** The same, with folders of an analyst's own tables. */
    public static Reviews over(Store store, List<Path> tables) {
        return new Reviews(store, tables);
    }

    private Docket docket(@Nullable Instant knownAt) {
        return new Docket(store.decisions(), knownAt);
    }

    private Codebook codebook() {
        if (codebook == null) {
            try (TableFolder folder = TableFolder.open(tables)) {
                codebook = Codebook.load(folder);
            }
        }
        return codebook;
    }

    /**
     * The ledger with the decisions that were recorded, and not withdrawn, by an instant. It is to be asked as of the same
     * instant, and does not hear of decisions made after this call. Where none of them changes anything, it is the store.
     *
     * @param knownAt the instant; null for now
     */
    public Entries reviewed(@Nullable Instant knownAt) {
        return ReviewedEntries.of(store, docket(knownAt), knownAt);
    }

    /** All decisions recorded by an instant (null for now), withdrawn ones too, in their order, and how each stood then. */
    public List<Standing> decisions(@Nullable Instant knownAt) {
        return standings(knownAt, made -> true);
    }

    /** All decisions that ever spoke of a claim, in their order. */
    public List<Standing> history(String claim) {
        Set<String> about = new HashSet<>(Set.of(claim));
        for (Made made : docket(null).all()) {
            boolean isSubject = made.decision().subject() != null
                    && made.decision().subject().claim().equals(claim);
            boolean isNamed =
                    made.content() instanceof OfEvents events && events.ids().contains(claim);
            boolean isOfThese = made.content() instanceof OfDecision other && about.contains(other.id());
            if (isSubject || isNamed || isOfThese) {
                about.add(made.decision().id());
            }
        }
        return standings(null, made -> about.contains(made.decision().id()));
    }

    private List<Standing> standings(@Nullable Instant knownAt, Predicate<Made> asked) {
        Docket docket = docket(knownAt);
        Standings standings = new Standings(store, docket, knownAt, asked);
        return docket.all().stream().filter(asked).map(standings::of).toList();
    }

    /**
     * Claims as they are coded now on which no decision counts, the least confident first, each with its record; of a claim
     * that several reports with one text have, only one.
     *
     * @param among which claims; its order and limit are not asked
     * @param most how many at most
     */
    public List<Entry> undecided(Selection among, int most) {
        Docket docket = docket(null);
        Set<String> ids = new LinkedHashSet<>();
        List<Entry> found = new ArrayList<>();
        int asked = most + docket.rulings().size();
        int got;
        do {
            found.clear();
            ids.clear();
            List<Entry> some = store.entries(
                    among.order(Selection.Order.UNSURE).limit(asked).knownAt(null));
            for (Entry entry : some) {
                Ruling ruling = docket.rulings().get(entry.id());
                boolean isOpen = ruling == null || ruling.stateOn(entry) == State.NEEDS_A_LOOK;
                if (isOpen && found.size() < most && ids.add(entry.id())) {
                    found.add(entry);
                }
            }
            got = some.size();
            asked = Math.max(asked, asked * 2);
        } while (found.size() < most && got == asked / 2 && asked > 0);
        return store.withRecords(found);
    }

    /** The id of a claim, coded now or decided on, by its beginning. */
    public String claimId(String beginning) {
        return Identification.find("claim", beginning, digits -> {
            Collection<String> ids = new HashSet<>(store.ids().claims(digits, Identification.MOST));
            for (Decision decision : store.decisions()) {
                if (decision.subject() != null && decision.subject().claim().startsWith(digits)) {
                    ids.add(decision.subject().claim());
                }
            }
            return ids;
        });
    }

    /**
     * The claim that a person added and whose id begins so, with its record, as it is told in the first report with its text;
     * empty where there is none, or several.
     */
    public Optional<Entry> added(String beginning) {
        String asked = beginning.toLowerCase(Locale.ROOT);
        List<String> ids = docket(null).rulings().entrySet().stream()
                .filter(ruling -> ruling.getValue().content().claim() != null)
                .map(Map.Entry::getKey)
                .filter(id -> asked.length() >= Identification.SHORTEST && id.startsWith(asked))
                .toList();
        return ids.size() != 1
                ? Optional.empty()
                : reviewed(null).entries(Selection.ALL.ids(Set.copyOf(ids)).withRecords()).stream()
                        .findFirst();
    }

    /**
     * All that people ever wrote of claims that no coder found, in the order of their decisions, whether or not it was
     * corrected, rejected or withdrawn since.
     */
    public List<ByHand> everByHand() {
        List<ByHand> all = new ArrayList<>();
        for (Made made : docket(null).all()) {
            Decision.Subject subject = made.decision().subject();
            if (subject != null
                    && made.content() instanceof OfClaim content
                    && content.claim() != null
                    && made.decision().action() != Action.REJECT) {
                Claim claim = RecordEditor.claim(RecordEditor.object(content.claim()));
                all.add(new ByHand(made.decision(), subject.sha256(), claim));
            }
        }
        return all;
    }

    /** The id of a decision by its beginning. */
    public String decisionId(String beginning) {
        return Identification.find(
                "decision",
                beginning,
                digits -> store.decisions().stream()
                        .map(Decision::id)
                        .filter(id -> id.startsWith(digits))
                        .toList());
    }

    private ClaimDecisions decisions() {
        return new ClaimDecisions(store, docket(null), new RecordEditor(this::codebook));
    }

    /** The claim is right as the ledger tells it now, earlier corrections included. */
    public Decision accept(By by, String claim) {
        return decisions().decide(by, Action.ACCEPT, claimId(claim), List.of());
    }

    /** There is no such claim. */
    public Decision reject(By by, String claim) {
        return decisions().decide(by, Action.REJECT, claimId(claim), List.of());
    }

    /**
     * The claim is right with some fields set otherwise. Where an event's type or mode is set and its act is not, its finer
     * codes become the general ones of that type.
     */
    public Decision correct(By by, String claim, List<Setting> settings) {
        return decisions().decide(by, Action.CORRECT, claimId(claim), settings);
    }

    /**
     * A claim that no coder found.
     *
     * @param report id of the report, or its beginning
     * @param span the words that carry it, in code points
     * @param record its {@code kind} and its own fields, one JSON object; what has no other meaning than nothing may be left out
     */
    public Decision add(By by, String report, Span span, String record, List<Setting> settings) {
        if (!(RecordJson.read(record) instanceof ObjectNode written)) {
            throw Fault.REVIEW_RECORD.with("claim", "the record is not a JSON object");
        }
        String id = Identification.find("report", report, digits -> store.ids().documents(digits, Identification.MOST));
        Report found = store.reports(Reports.ALL.ids(Set.of(id))).get(0);
        return decisions().add(by, found, span, written, settings);
    }

    /**
     * Keys of actors that mean one somebody.
     *
     * @param keys two and more
     * @param as the key under which all are told; null for the first one
     */
    public Decision mergeActors(By by, List<String> keys, @Nullable String as) {
        Set<String> all = new LinkedHashSet<>();
        if (as != null) {
            all.add(key(as));
        }
        keys.forEach(each -> all.add(knownKey(each)));
        return record(by, Action.MERGE_ACTORS, new OfActors(two(all)));
    }

    /** Two keys that do not mean one somebody: the second leaves whatever group the first is in. */
    public Decision splitActors(By by, String first, String second) {
        Set<String> both = new LinkedHashSet<>(List.of(knownKey(first), knownKey(second)));
        return record(by, Action.SPLIT_ACTORS, new OfActors(two(both)));
    }

    /** Events that are one. */
    public Decision mergeEvents(By by, List<String> claims) {
        return record(by, Action.MERGE_EVENTS, events(claims));
    }

    /** Two events that are not one: the second leaves whatever group the first is in. */
    public Decision splitEvents(By by, String first, String second) {
        return record(by, Action.SPLIT_EVENTS, events(List.of(first, second)));
    }

    private OfEvents events(List<String> claims) {
        Set<String> ids = new LinkedHashSet<>();
        claims.forEach(claim -> ids.add(claimId(claim)));
        ClaimDecisions decisions = decisions();
        return new OfEvents(two(ids).stream().map(decisions::event).toList());
    }

    private static List<String> two(Set<String> different) {
        if (different.size() < 2) {
            throw Fault.OPTION.with("Two different ones are needed to be merged or split.");
        }
        return List.copyOf(different);
    }

    private static String key(String words) {
        String key = words.strip();
        return key.startsWith("~") ? ActorKey.ofName(key.substring(1)) : key;
    }

    private String knownKey(String words) {
        String key = key(words);
        boolean isMerged = docket(null).actors().of(key).size() > 1;
        if (key.isEmpty()
                || !isMerged
                        && store.reports(Reports.ALL.actors(Set.of(key)).limit(1))
                                .isEmpty()
                        && !isOfAPerson(key)) {
            throw Fault.REVIEW_ACTOR.with(words);
        }
        return key;
    }

    /** Whether a claim names the actor that a person corrected or added. */
    private boolean isOfAPerson(String key) {
        return new Overlay(store, docket(null), null)
                .instead().stream().anyMatch(entry -> entry.facets().involves(key));
    }

    private Decision record(By by, Action action, Content content) {
        return store.decide(by.person(), by.why(), action, null, content.json());
    }

    /** Takes a decision back; a withdrawal can be withdrawn, too. */
    public Decision withdraw(By by, String decision) {
        String id = decisionId(decision);
        Docket docket = docket(null);
        Optional<Made> made = docket.all().stream()
                .filter(each -> each.decision().id().equals(id))
                .findFirst();
        if (made.isPresent() && !docket.stands(made.get())) {
            throw Fault.REVIEW_DONE.with(id);
        }
        return record(by, Action.WITHDRAW, new OfDecision(id));
    }

    /**
     * Reviewed claims as gold for {@code dragoman score} and as marks for training: of each text that was decided on, the
     * first report.
     *
     * @param among which reports
     * @param each is given each report's gold in turn
     * @param undated is given the id of each report that has no day of publication, which gold needs
     */
    public void gold(Reports among, Consumer<Gold> each, Consumer<String> undated) {
        new GoldWriter(store, docket(null), codebook()).write(among, each, undated);
    }
}
