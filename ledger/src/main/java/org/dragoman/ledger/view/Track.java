package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.view.Mediations.Act;
import org.dragoman.ledger.view.Mediations.Answer;
import org.dragoman.ledger.view.Mediations.Consent;
import org.dragoman.ledger.view.Mediations.Row;
import org.dragoman.ledger.view.Mediations.Step;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a third party's steps between parties that belong together.
 *
 * @param parties keys of all parties, sorted
 */
record Track(Asked asked, String thirdParty, List<String> parties, List<Entry> claims) {

    /** The answers of a party, the one that says least for consent last: of one day it is the one that counts. */
    private static final List<Act> ANSWERS = List.of(Act.ACCEPT, Act.WITHDRAW, Act.REFUSE);

    private static final List<Consent> CONSENTS = List.of(Consent.GIVEN, Consent.WITHDRAWN, Consent.REFUSED);

    /**
     * The tracks of one third party: steps that share a party are of one track. Steps that name no party are of its only
     * track, or else of one without parties.
     */
    static List<Track> of(Asked asked, String thirdParty, List<Entry> steps, List<Entry> breakdowns) {
        List<Entry> claims = new ArrayList<>();
        steps.stream()
                .filter(step -> asked.keys(step.facets().actors()).contains(thirdParty))
                .forEach(claims::add);
        breakdowns.stream()
                .filter(event -> asked.keys(event.facets().actors()).contains(thirdParty)
                        || asked.keys(event.facets().recipients()).contains(thirdParty))
                .forEach(claims::add);
        List<List<Entry>> named = new ArrayList<>();
        List<Entry> unnamed = new ArrayList<>();
        for (List<Entry> group : links(asked, thirdParty, claims).groups(claims)) {
            if (parties(asked, group.get(0), thirdParty).isEmpty()) {
                unnamed.addAll(group);
            } else if (mediates(group)) {
                named.add(group);
            }
        }
        if (named.size() == 1) {
            named.get(0).addAll(unnamed);
        } else if (mediates(unnamed)) {
            named.add(unnamed);
        }
        return named.stream()
                .map(group -> new Track(asked, thirdParty, allParties(asked, thirdParty, group), group))
                .toList();
    }

    private static boolean mediates(List<Entry> claims) {
        return claims.stream().anyMatch(claim -> claim.kind().equals("mediation"));
    }

    private static List<String> allParties(Asked asked, String thirdParty, List<Entry> claims) {
        TreeSet<String> parties = new TreeSet<>();
        claims.forEach(claim -> parties.addAll(parties(asked, claim, thirdParty)));
        return List.copyOf(parties);
    }

    private static Links links(Asked asked, String thirdParty, List<Entry> claims) {
        Links links = new Links(claims.size());
        Map<String, Integer> first = new TreeMap<>();
        for (int i = 0; i < claims.size(); i++) {
            for (String party : parties(asked, claims.get(i), thirdParty)) {
                Integer other = first.putIfAbsent(party, i);
                if (other != null) {
                    links.link(other, i);
                }
            }
        }
        return links;
    }

    private static List<String> parties(Asked asked, Entry claim, String thirdParty) {
        List<String> named = new ArrayList<>(claim.facets().recipients());
        if (!claim.kind().equals("mediation")) {
            named.addAll(claim.facets().actors());
        }
        return Mediations.others(asked, named, thirdParty);
    }

    private static Act act(Entry claim) {
        return claim.kind().equals("mediation")
                ? Act.valueOf(claim.facets().code().toUpperCase(Locale.ROOT))
                : Act.BREAKDOWN;
    }

    @Nullable
    LocalDate last() {
        return Days.last(claims);
    }

    /** The third party and the parties. */
    List<String> everybody() {
        List<String> all = new ArrayList<>(parties);
        all.add(thirdParty);
        return all;
    }

    /** The track as it is shown; steps before the first day that is asked for count for consent and are not listed. */
    Row row(Tellers tellers) {
        List<Entry> inOrder = claims.stream().sorted(Days.ORDER).toList();
        LocalDate since = asked.question().since();
        List<Step> steps = Grouped.by(
                        inOrder, claim -> Days.of(claim) + " " + act(claim) + " " + parties(asked, claim, thirdParty))
                .stream()
                .map(same -> step(same, tellers))
                .filter(step ->
                        since == null || step.day() == null || !step.day().isBefore(since))
                .sorted(Comparator.comparing(Step::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(Step::act)
                        .thenComparing(step -> step.parties().toString()))
                .toList();
        return new Row(
                thirdParty,
                parties,
                Days.first(claims),
                last(),
                steps,
                parties.stream().map(party -> answer(party, inOrder, tellers)).toList(),
                tellers.told(claims));
    }

    private Step step(List<Entry> same, Tellers tellers) {
        TreeSet<String> conditions = new TreeSet<>();
        for (Entry claim : same) {
            String told = claim.facets().object();
            if (told != null && claim.kind().equals("mediation")) {
                conditions.addAll(List.of(told.split("\n")));
            }
        }
        Entry first = same.get(0);
        return new Step(
                act(first),
                parties(asked, first, thirdParty),
                Days.of(first),
                List.copyOf(conditions),
                tellers.told(same));
    }

    /** The last answer of a party; one of an unknown day counts only where there is no other. */
    private Answer answer(String party, List<Entry> inOrder, Tellers tellers) {
        List<Entry> answers = inOrder.stream()
                .filter(claim -> ANSWERS.contains(act(claim))
                        && parties(asked, claim, thirdParty).contains(party))
                .toList();
        if (answers.isEmpty()) {
            return new Answer(party, Consent.NONE, null, false, null);
        }
        LocalDate day = Days.last(answers);
        List<Entry> last = answers.stream()
                .filter(claim -> Objects.equals(Days.of(claim), day))
                .toList();
        int least = last.stream()
                .mapToInt(claim -> ANSWERS.indexOf(act(claim)))
                .max()
                .orElseThrow();
        boolean contested = last.stream().map(Track::act).distinct().count() > 1;
        List<Entry> telling = last.stream()
                .filter(claim -> ANSWERS.indexOf(act(claim)) == least)
                .toList();
        return new Answer(party, CONSENTS.get(least), day, contested, tellers.told(telling));
    }
}
