package org.dragoman.reader.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.actor.Sense;
import org.dragoman.knowledge.office.Person;
import org.dragoman.knowledge.table.Key;
import org.dragoman.model.Document;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Quotation;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Decides which mentions of a report are one somebody, reading from its beginning to its end: names by their words,
 * roles and pronouns by the nearest fitting name before them.
 */
final class Coreference {

    /** How many sentences back a pronoun reaches. */
    private static final int PRONOUN_REACH = 3;

    /** How many sentences back "both sides" reach. */
    private static final int SIDES_REACH = 2;

    private static final Set<String> GROUP_NOUNS = Set.of(
            "group",
            "party",
            "organisation",
            "movement",
            "company",
            "militia",
            "body",
            "newspaper",
            "bloc",
            "alliance",
            "firm",
            "network");

    private static final Set<String> SIDES =
            Set.of("party", "side", "country", "nation", "government", "both", "state", "leader", "camp");

    private final Knowledge knowledge;
    private final Tree tree;
    private final List<Quotation> quotations;
    private final @Nullable LocalDate published;
    private final List<EntityBuilder> entities = new ArrayList<>();
    private final Map<String, EntityBuilder> byKey = new HashMap<>();
    /** The index of the first draft that covers a token. */
    private final Map<Integer, Integer> draftAt = new HashMap<>();

    Coreference(Knowledge knowledge, Tree tree, List<Quotation> quotations, Document document) {
        this.quotations = quotations;
        this.knowledge = knowledge;
        this.tree = tree;
        PartialDate day = document.published();
        this.published = day == null ? null : day.earliest();
    }

    /** Gives every draft its entity, in order. */
    List<EntityBuilder> resolve(List<Draft> drafts) {
        List<EntityBuilder> assigned = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            for (int token = drafts.get(i).first; token < drafts.get(i).end; token++) {
                draftAt.putIfAbsent(token, i);
            }
        }
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            EntityBuilder entity = switch (draft.form) {
                case NAME -> name(draft);
                case NOMINAL -> nominal(draft, drafts, assigned);
                case PRONOUN -> pronoun(draft, drafts, assigned);
            };
            entity.lastToken = draft.first;
            assigned.add(entity);
        }
        joinAppositions(drafts, assigned);
        return assigned;
    }

    List<EntityBuilder> entities() {
        return entities;
    }

    private EntityBuilder name(Draft draft) {
        if (draft.known != null && draft.kind != Entity.Kind.PLACE) {
            String form = draft.sense == Sense.Form.PEOPLE ? ":people" : "";
            return byKey.computeIfAbsent(draft.known.id() + form, key -> create(draft));
        }
        if (draft.kind == Entity.Kind.PLACE) {
            return byKey.computeIfAbsent("place:" + Key.of(draft.name), key -> create(draft));
        }
        String key = Key.of(draft.name);
        EntityBuilder same = byKey.get("name:" + key);
        if (same != null) {
            same.learn(draft);
            return same;
        }
        EntityBuilder person = draft.kind == Entity.Kind.ORGANISATION ? null : sameSurname(draft);
        if (person == null) {
            person = acronym(draft);
        }
        if (person != null) {
            person.learn(draft);
        } else {
            identify(draft);
            person = create(draft);
        }
        byKey.put("name:" + key, person);
        return person;
    }

    /** "Søreide" after "Ine Eriksen Søreide", and the reverse. */
    private @Nullable EntityBuilder sameSurname(Draft draft) {
        String surname = lastWord(draft.name);
        boolean single = surname.equals(draft.name);
        String key = Key.of(surname);
        for (int i = entities.size() - 1; i >= 0; i--) {
            EntityBuilder entity = entities.get(i);
            boolean agrees = entity.gender == null || draft.gender == null || entity.gender.equals(draft.gender);
            boolean personal = entity.kind == Entity.Kind.PERSON || entity.kind == Entity.Kind.UNKNOWN;
            if (personal && entity.named && agrees) {
                boolean entitySingle = entity.name.indexOf(' ') < 0;
                boolean fits = entity.surnameKey().equals(key) && (single || entitySingle)
                        || single && entity.hasShortName(key);
                if (fits) {
                    return entity;
                }
            }
        }
        return null;
    }

    /** "YPG" after "People's Protection Units (YPG)" or any name with these initials. */
    private @Nullable EntityBuilder acronym(Draft draft) {
        String letters = draft.name;
        if (letters.length() < 2 || letters.length() > 6 || !letters.equals(letters.toUpperCase(Locale.ROOT))) {
            return null;
        }
        for (EntityBuilder entity : entities) {
            if (entity.named && entity.initials().equals(letters)) {
                return entity;
            }
        }
        return null;
    }

    /** Looks an unknown name up among the holders of offices, by its last word. */
    private void identify(Draft draft) {
        if (draft.person == null && draft.kind != Entity.Kind.ORGANISATION && published != null) {
            Person best = null;
            int most = 0;
            for (Person person : knowledge.offices().bySurname(Key.of(lastWord(draft.name)))) {
                int score = fit(person, draft, published);
                if (score > most) {
                    most = score;
                    best = person;
                }
            }
            if (best != null) {
                draft.person = best;
                draft.gender = draft.gender != null ? draft.gender : best.gender();
                draft.kind = Entity.Kind.PERSON;
                draft.why += ", in the table of offices as " + best.name();
            }
        }
        if (draft.kind == Entity.Kind.UNKNOWN) {
            draft.kind = guess(draft);
        }
    }

    private static int fit(Person person, Draft draft, LocalDate day) {
        boolean whole = draft.name.indexOf(' ') < 0
                || Key.of(person.name()).endsWith(Key.of(draft.name))
                || firstWord(person.name()).equals(firstWord(draft.name));
        boolean gender = draft.gender == null || person.gender() == null || draft.gender.equals(person.gender());
        if (!whole || !gender) {
            return 0;
        }
        var now = person.tenureOn(day);
        boolean country = draft.country == null
                || person.tenures().stream().anyMatch(tenure -> tenure.body().equals(draft.country));
        if (!country) {
            return 0;
        }
        int score = now.isPresent() ? 4 : person.tenureBefore(day).isPresent() ? 1 : 0;
        if (score == 0 || score == 1 && draft.country == null && draft.role == null) {
            return 0;
        }
        if (now.isPresent() && now.get().office().startsWith("head-of")) {
            score += 2;
        }
        if (draft.role != null && now.isPresent() && Key.of(now.get().title()).endsWith(Key.of(draft.role))) {
            score += 3;
        }
        return score + (draft.country != null ? 2 : 0);
    }

    /** Capitals alone: a name that speaks or acts like a person is one; otherwise it stays unknown. */
    private Entity.Kind guess(Draft draft) {
        Token head = tree.token(draft.head);
        int words = draft.end - draft.first;
        boolean subject = head.relation().startsWith("nsubj");
        boolean allCaps = draft.name.length() <= 6
                && draft.name.equals(draft.name.toUpperCase(Locale.ROOT))
                && draft.name.length() > 1;
        if (allCaps) {
            return subject || !tree.preposition(draft.head).isEmpty() ? Entity.Kind.ORGANISATION : Entity.Kind.UNKNOWN;
        }
        boolean appositive =
                tree.child(draft.head, "appos") != null || head.relation().equals("appos");
        if (words >= 2
                && words <= 4
                && (subject || appositive || head.relation().equals("obl:agent"))) {
            return Entity.Kind.PERSON;
        }
        if (subject) {
            Token verb = tree.head(head);
            if (verb != null && verb.isVerb() && knowledge.words().speechVerb(verb.lemma()) != null) {
                return Entity.Kind.PERSON;
            }
        }
        return Entity.Kind.UNKNOWN;
    }

    private EntityBuilder nominal(Draft draft, List<Draft> drafts, List<EntityBuilder> assigned) {
        String noun = lastWord(draft.name).toLowerCase(Locale.ROOT);
        String lemma = tree.token(draft.end - 1).lemma();
        if (draft.country == null) {
            draft.country = ownerCountry(draft, assigned);
        }
        if (draft.plural && draft.definite && SIDES.contains(lemma)) {
            return sides(draft, assigned);
        }
        if (draft.definite && draft.country == null && draft.kind == Entity.Kind.STATE) {
            EntityBuilder state = recent(assigned, entity -> entity.kind == Entity.Kind.STATE && entity.named);
            if (state != null) {
                return state;
            }
        }
        boolean written = !tree.token(draft.end - 1).isCapitalised();
        if (written && draft.definite && GROUP_NOUNS.contains(lemma) && draft.country == null && !draft.plural) {
            EntityBuilder group = recent(
                    assigned,
                    entity -> entity.named
                            && (entity.kind == Entity.Kind.GROUP
                                    || entity.kind == Entity.Kind.ORGANISATION
                                    || entity.kind == Entity.Kind.UNKNOWN));
            if (group != null) {
                return group;
            }
        }
        if (draft.kind == Entity.Kind.PERSON && draft.definite) {
            String wanted = draft.role == null ? noun : draft.role.toLowerCase(Locale.ROOT);
            EntityBuilder holder = holder(draft, wanted, assigned);
            if (holder != null) {
                return holder;
            }
        }
        String key = "role:" + draft.country + ":" + draft.role + ":" + draft.plural;
        if (draft.definite || draft.plural || draft.kind == Entity.Kind.BODY) {
            return byKey.computeIfAbsent(key, k -> create(draft));
        }
        EntityBuilder fresh = create(draft);
        byKey.put(key, fresh);
        return fresh;
    }

    /** "its foreign minister", "the minister": the one named before, or the one who holds the office. */
    private @Nullable EntityBuilder holder(Draft draft, String noun, List<EntityBuilder> assigned) {
        EntityBuilder named = recent(
                assigned,
                entity -> entity.kind == Entity.Kind.PERSON
                        && entity.hasRole(noun)
                        && (draft.country == null
                                || entity.country() == null
                                || draft.country.equals(entity.country())));
        if (named != null) {
            return named;
        }
        String country = draft.country;
        if (country != null && published != null && draft.role != null) {
            Person person = knowledge.offices().holder(country, draft.role, published);
            if (person != null) {
                draft.person = person;
                draft.name = person.name();
                draft.gender = person.gender();
                draft.why += ", held on that day by " + person.name();
                return byKey.computeIfAbsent("name:" + Key.of(person.name()), key -> create(draft));
            }
        }
        return null;
    }

    /** The state behind a possessive: "its government", "Maduro's government". */
    private @Nullable String ownerCountry(Draft draft, List<EntityBuilder> assigned) {
        for (Token child : tree.children(draft.head, "nmod:poss", "nmod")) {
            boolean owns = child.relation().equals("nmod:poss")
                    || tree.preposition(child.index()).equals("of");
            Integer owner = owns ? draftAt.get(child.index()) : null;
            if (owner != null && owner < assigned.size()) {
                return assigned.get(owner).country();
            }
        }
        return null;
    }

    /** "both parties": the two named right before, if there are just two; later mentions mean the same. */
    private EntityBuilder sides(Draft draft, List<EntityBuilder> assigned) {
        String noun = tree.token(draft.end - 1).lemma();
        boolean states = noun.equals("country") || noun.equals("nation");
        EntityBuilder before = byKey.get("sides:" + states);
        if (before != null) {
            return before;
        }
        EntityBuilder both = create(draft);
        byKey.put("sides:" + states, both);
        int sentence = tree.token(draft.head).sentence();
        List<EntityBuilder> members = new ArrayList<>();
        for (EntityBuilder entity : assigned) {
            int back = sentence - tree.token(Math.max(0, entity.lastToken)).sentence();
            boolean fits = entity.isActor()
                    && entity.members.isEmpty()
                    && back <= SIDES_REACH
                    && (states ? entity.kind == Entity.Kind.STATE : entity.named)
                    && !isSubjectOfSame(draft, entity);
            if (fits
                    && members.stream()
                            .noneMatch(member -> member == entity
                                    || member.country() != null
                                            && member.country().equals(entity.country()))) {
                members.add(entity);
            }
        }
        if (members.size() == 2) {
            both.members.addAll(members);
        }
        return both;
    }

    /** Who holds talks with both parties is neither of them. */
    private boolean isSubjectOfSame(Draft draft, EntityBuilder entity) {
        return entity.lastToken >= 0
                && tree.token(entity.lastToken).sentence()
                        == tree.token(draft.head).sentence()
                && !tree.token(draft.head).relation().startsWith("nsubj");
    }

    private EntityBuilder pronoun(Draft draft, List<Draft> drafts, List<EntityBuilder> assigned) {
        int sentence = tree.token(draft.first).sentence();
        boolean firstPerson =
                Set.of("i", "we", "us", "our", "me", "my", "ourselves").contains(draft.name);
        int quotation = quotationOf(draft.head);
        EntityBuilder best = null;
        int most = Integer.MIN_VALUE;
        for (int i = assigned.size() - 1; i >= 0 && !firstPerson; i--) {
            int back = sentence - tree.token(drafts.get(i).first).sentence();
            if (back > PRONOUN_REACH) {
                break;
            }
            EntityBuilder entity = assigned.get(i);
            boolean several =
                    draft.plural && tree.child(drafts.get(i).head, "conj") != null && entity.kind == Entity.Kind.PERSON;
            if (several || agrees(draft, drafts.get(i), entity)) {
                Token head = tree.token(drafts.get(i).head);
                int score = -10 * back
                        - (assigned.size() - i) / 4
                        + (head.relation().startsWith("nsubj") ? 8 : 0)
                        + (head.relation().equals("nmod:poss") ? -3 : 0)
                        + (quotationOf(drafts.get(i).head) != quotation ? -7 : 0)
                        + (entity.kind == Entity.Kind.PERSON && entity.named ? 3 : 0);
                if (score > most) {
                    most = score;
                    best = entity;
                }
            }
        }
        if (best != null) {
            draft.why = "pronoun, nearest fitting name before it";
            return best;
        }
        return create(draft);
    }

    private static boolean agrees(Draft pronoun, Draft draft, EntityBuilder entity) {
        if (draft.modifier) {
            return false;
        }
        return switch (pronoun.name) {
            case "he", "him", "his", "himself", "she", "her", "herself" ->
                (entity.kind == Entity.Kind.PERSON || entity.kind == Entity.Kind.UNKNOWN && entity.named)
                        && (entity.gender == null || entity.gender.equals(pronoun.gender));
            case "they", "them", "their", "themselves" ->
                entity.isActor()
                        && (draft.plural
                                || entity.kind == Entity.Kind.GROUP
                                || entity.kind == Entity.Kind.PEOPLE
                                || entity.kind == Entity.Kind.BODY
                                || !entity.members.isEmpty());
            default ->
                (entity.kind == Entity.Kind.STATE
                        || entity.kind == Entity.Kind.ORGANISATION
                        || entity.kind == Entity.Kind.GROUP
                        || entity.kind == Entity.Kind.BODY && !draft.plural);
        };
    }

    /** "Juan Guaidó, the head of the National Assembly": two ways to name one somebody. */
    private void joinAppositions(List<Draft> drafts, List<EntityBuilder> assigned) {
        Map<Integer, Integer> byToken = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            for (int token = drafts.get(i).first; token < drafts.get(i).end; token++) {
                byToken.put(token, i);
            }
        }
        for (int i = 0; i < drafts.size(); i++) {
            EntityBuilder b = keptFor(assigned.get(i));
            for (int target : appositionTargets(drafts.get(i))) {
                Integer other = byToken.get(target);
                EntityBuilder a = other == null ? b : keptFor(assigned.get(other));
                if (a != b && a.canBe(b)) {
                    EntityBuilder kept = b.named && !a.named ? b : a;
                    EntityBuilder dropped = kept == a ? b : a;
                    kept.take(dropped);
                    dropped.kept = kept;
                    break;
                }
            }
        }
        assigned.replaceAll(Coreference::keptFor);
        entities.removeIf(entity -> entity.kept != null);
    }

    private static EntityBuilder keptFor(EntityBuilder entity) {
        EntityBuilder at = entity;
        for (EntityBuilder kept = at.kept; kept != null; kept = at.kept) {
            at = kept;
        }
        return at;
    }

    /** The tokens that a name may stand in apposition to: "the head of the Assembly, Juan Guaidó" means the head. */
    private List<Integer> appositionTargets(Draft draft) {
        List<Integer> targets = new ArrayList<>();
        for (int i = draft.first; i < draft.end; i++) {
            Token token = tree.token(i);
            if (token.relation().equals("appos") && (token.head() < draft.first || token.head() >= draft.end)) {
                targets.add(token.head());
                Token above = tree.token(token.head());
                if (above.relation().equals("nmod") && above.head() != Token.ROOT) {
                    targets.add(above.head());
                }
            }
        }
        return targets;
    }

    /** The quotation that a token stands in, or −1: who is named in one is seldom meant outside it. */
    private int quotationOf(int token) {
        int low = 0;
        int high = quotations.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Quotation quotation = quotations.get(middle);
            if (quotation.holds(token)) {
                return middle;
            }
            if (quotation.first() > token) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return -1;
    }

    private static @Nullable EntityBuilder recent(
            List<EntityBuilder> assigned, java.util.function.Predicate<EntityBuilder> test) {
        for (int i = assigned.size() - 1; i >= 0; i--) {
            if (test.test(assigned.get(i))) {
                return assigned.get(i);
            }
        }
        return null;
    }

    private EntityBuilder create(Draft draft) {
        EntityBuilder entity = new EntityBuilder(entities.size(), draft);
        entities.add(entity);
        return entity;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String firstWord(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
