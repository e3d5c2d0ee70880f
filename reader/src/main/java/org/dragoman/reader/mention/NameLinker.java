package org.dragoman.reader.mention;

import java.time.LocalDate;
import java.util.Locale;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.actor.Sense;
import org.dragoman.knowledge.office.Person;
import org.dragoman.knowledge.table.Key;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** Decides whom a name means, by its words, by the names before it and by who held which office on the report's day. */
final class NameLinker {

    private final Knowledge knowledge;
    private final Tree tree;
    private final @Nullable LocalDate published;
    private final Entities entities;

    NameLinker(Knowledge knowledge, Tree tree, @Nullable PartialDate published, Entities entities) {
        this.knowledge = knowledge;
        this.tree = tree;
        this.published = published == null ? null : published.earliest();
        this.entities = entities;
    }

    /** The entity that a name means: one named before, or a new one. */
    EntityBuilder link(Draft draft) {
        if (draft.known != null && draft.kind != Entity.Kind.PLACE) {
            String form = draft.sense == Sense.Form.PEOPLE ? ":people" : "";
            return entities.getOrCreate(draft.known.id() + form, draft);
        }
        if (draft.kind == Entity.Kind.PLACE) {
            return entities.getOrCreate("place:" + Key.of(draft.name), draft);
        }
        String key = Key.of(draft.name);
        EntityBuilder same = entities.get("name:" + key);
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
            person = entities.create(draft);
        }
        entities.put("name:" + key, person);
        return person;
    }

    /** "Søreide" after "Ine Eriksen Søreide", and the reverse. */
    private @Nullable EntityBuilder sameSurname(Draft draft) {
        String surname = lastWord(draft.name);
        boolean single = surname.equals(draft.name);
        String key = Key.of(surname);
        for (int i = entities.all().size() - 1; i >= 0; i--) {
            EntityBuilder entity = entities.all().get(i);
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
        for (EntityBuilder entity : entities.all()) {
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

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String firstWord(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
