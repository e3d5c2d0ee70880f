package org.dragoman.reader.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
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
    private final Entities entities = new Entities();
    private final NameLinker names;
    private final LearnedMentions learned;
    /** The index of the first draft that covers a token. */
    private final Map<Integer, Integer> draftAt = new HashMap<>();

    Coreference(
            Knowledge knowledge, Tree tree, List<Quotation> quotations, Document document, LearnedMentions learned) {
        this.learned = learned;
        this.quotations = quotations;
        this.knowledge = knowledge;
        this.tree = tree;
        PartialDate day = document.published();
        this.published = day == null ? null : day.earliest();
        this.names = new NameLinker(knowledge, tree, day, entities);
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
                case NAME -> names.link(draft);
                case NOMINAL -> nominal(draft, assigned);
                case PRONOUN -> pronoun(draft, drafts, assigned);
            };
            entity.lastToken = draft.first;
            assigned.add(entity);
        }
        new Appositions(tree, draftAt).join(drafts, assigned, entities);
        return assigned;
    }

    List<EntityBuilder> entities() {
        return entities.all();
    }

    private EntityBuilder nominal(Draft draft, List<EntityBuilder> assigned) {
        String noun = draft.name.substring(draft.name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String lemma = tree.token(draft.end - 1).lemma();
        if (draft.country == null) {
            draft.country = ownerCountry(draft, assigned);
        }
        if (draft.plural && draft.definite && SIDES.contains(lemma)) {
            return sides(draft, assigned);
        }
        if (draft.definite && draft.country == null && draft.kind == Entity.Kind.STATE) {
            EntityBuilder state = Entities.recent(assigned, entity -> entity.kind == Entity.Kind.STATE && entity.named);
            if (state != null) {
                return state;
            }
        }
        boolean written = !tree.token(draft.end - 1).isCapitalised();
        if (written && draft.definite && GROUP_NOUNS.contains(lemma) && draft.country == null && !draft.plural) {
            EntityBuilder group = Entities.recent(
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
            return entities.getOrCreate(key, draft);
        }
        EntityBuilder fresh = entities.create(draft);
        entities.put(key, fresh);
        return fresh;
    }

    /** "its foreign minister", "the minister": the one named before, or the one who holds the office. */
    private @Nullable EntityBuilder holder(Draft draft, String noun, List<EntityBuilder> assigned) {
        EntityBuilder named = Entities.recent(
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
                return entities.getOrCreate("name:" + Key.of(person.name()), draft);
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
        EntityBuilder before = entities.get("sides:" + states);
        if (before != null) {
            return before;
        }
        EntityBuilder both = entities.create(draft);
        entities.put("sides:" + states, both);
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

    /** The one whom the encoder takes a pronoun to mean, if nothing speaks against it. */
    private @Nullable EntityBuilder told(Draft pronoun, List<EntityBuilder> assigned) {
        for (int head : learned.earlier(pronoun.head)) {
            Integer before = draftAt.get(head);
            if (before != null && before < assigned.size()) {
                EntityBuilder entity = assigned.get(before);
                boolean agrees =
                        pronoun.gender == null || entity.gender == null || pronoun.gender.equals(entity.gender);
                if (agrees && entity.isActor()) {
                    return entity;
                }
            }
        }
        return null;
    }

    private EntityBuilder pronoun(Draft draft, List<Draft> drafts, List<EntityBuilder> assigned) {
        EntityBuilder told = told(draft, assigned);
        if (told != null) {
            draft.why = "pronoun, by the encoder";
            return told;
        }
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
        return entities.create(draft);
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
}
