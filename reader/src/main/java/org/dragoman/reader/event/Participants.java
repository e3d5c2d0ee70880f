package org.dragoman.reader.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.codebook.Pattern.RolePath;
import org.dragoman.knowledge.word.Part;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Clauses;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.dragoman.reader.mention.Mentions;
import org.jspecify.annotations.Nullable;

/** Who fills the roles of a trigger. */
final class Participants {

    static final String SPEAKER = "speaker";

    /** Those who speak of themselves; the coder puts the speaker in their place. */
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "me", "our", "my");

    private static final Set<String> OWNING = Set.of("of", "from", "in");

    private final Tree tree;
    private final Roles roles;
    private final Clauses clauses;
    private final Mentions.Named named;
    private final List<Attribution> attributions;
    private final Map<Integer, Mention> byToken = new HashMap<>();

    Participants(Tree tree, Mentions.Named named, List<Attribution> attributions, Roles roles) {
        this.tree = tree;
        this.roles = roles;
        this.clauses = new Clauses(tree);
        this.named = named;
        this.attributions = attributions;
        for (Mention mention : named.mentions()) {
            for (int i = mention.first(); i < mention.end(); i++) {
                byToken.put(i, mention);
            }
        }
    }

    @Nullable
    Mention mentionOf(Token token) {
        return byToken.get(token.index());
    }

    /** Whether a token is a noun within what names somebody, and not its main word. */
    boolean isInsideName(Token token) {
        Mention mention = byToken.get(token.index());
        return mention != null
                && token.isNoun()
                && mention.head() != token.index()
                && named.entities().get(mention.entity()).isActor();
    }

    boolean isPlace(Token filler) {
        Mention mention = byToken.get(filler.index());
        if (mention == null) {
            return false;
        }
        Entity.Kind kind = named.entities().get(mention.entity()).kind();
        return kind == Entity.Kind.PLACE || kind == Entity.Kind.STATE || kind == Entity.Kind.UNKNOWN;
    }

    /** "began his tour with a visit to Cameroon": who the clause is about makes the visit. */
    List<Integer> clauseSubject(Token noun, List<Integer> taken) {
        Token head = tree.head(noun);
        if (noun.relation().equals("nmod") && head != null && head.relation().equals("obj")) {
            head = tree.head(head);
        }
        boolean phrase = noun.relation().equals("obl") || noun.relation().equals("nmod");
        boolean hangs = phrase
                && Set.of("with", "on", "for", "in", "during", "after", "at").contains(tree.preposition(noun.index()));
        Token subject = head != null && head.isVerb() && hangs ? clauses.subject(head) : null;
        Mention mention = subject == null ? null : actorAt(subject);
        return mention == null || taken.contains(mention.id()) ? List.of() : List.of(mention.id());
    }

    List<Integer> find(
            Token token,
            Part part,
            List<List<RolePath>> alternatives,
            boolean possessiveIsObject,
            List<Integer> taken) {
        Set<Integer> partly = Set.of();
        for (List<RolePath> together : alternatives) {
            Set<Integer> found = new LinkedHashSet<>();
            boolean whole = true;
            for (RolePath path : together) {
                whole &= fill(token, part, path, possessiveIsObject, taken, found);
            }
            if (whole) {
                return List.copyOf(found);
            }
            // "met the general" fills half of "subject and with"; "subject and object" may fill whole.
            partly = partly.isEmpty() ? found : partly;
        }
        return List.copyOf(partly);
    }

    /** Adds the mentions at the end of a path; whether there was one. */
    private boolean fill(
            Token token,
            Part part,
            RolePath path,
            boolean possessiveIsObject,
            List<Integer> taken,
            Set<Integer> found) {
        int before = found.size();
        Mention speaker = path.steps().get(0).equals(SPEAKER) ? speakerOf(token) : null;
        if (speaker != null) {
            found.add(speaker.id());
        }
        for (Token end : follow(token, part, path, possessiveIsObject)) {
            Mention mention = actorAt(end);
            if (mention != null && !taken.contains(mention.id())) {
                found.add(mention.id());
            }
        }
        return found.size() > before;
    }

    /** Who says the words that a token stands in; nobody where the reporter does, or a publication. */
    @Nullable
    Mention speakerOf(Token token) {
        Mention speaker = null;
        int smallest = Integer.MAX_VALUE;
        for (Attribution attribution : attributions) {
            int size = attribution.content().stream()
                    .mapToInt(s -> s.end() - s.first())
                    .sum();
            if (attribution.speaker() >= 0 && size < smallest && attribution.says(token.index())) {
                smallest = size;
                speaker = named.mentions().get(attribution.speaker());
            }
        }
        boolean press = speaker != null
                && named.entities().get(speaker.entity()).sectors().contains("JRN");
        return press ? null : speaker;
    }

    List<Token> follow(Token token, Part part, RolePath path, boolean possessiveIsObject) {
        List<Token> at = List.of(token);
        for (int step = 0; step < path.steps().size(); step++) {
            List<Token> next = new ArrayList<>();
            for (Token here : at) {
                Part read = step == 0 ? part : partOf(here);
                next.addAll(roles.fill(here, read, path.steps().get(step), step == 0 && possessiveIsObject));
            }
            at = next;
        }
        return at;
    }

    private static Part partOf(Token token) {
        return token.isVerb() ? Part.VERB : token.isNoun() ? Part.NOUN : Part.ADJECTIVE;
    }

    /** The one who can act that a token names, or whose the thing is that it names; null if there is none. */
    @Nullable
    Mention actorAt(Token token) {
        Mention mention = byToken.get(token.index());
        boolean speaker =
                mention != null && FIRST_PERSON.contains(mention.text().toLowerCase(Locale.ROOT));
        if (mention != null
                && (speaker || named.entities().get(mention.entity()).isActor())) {
            return mention;
        }
        if (mention != null && named.entities().get(mention.entity()).kind() == Entity.Kind.PLACE) {
            return null;
        }
        if (!token.isNoun() && !token.tag().equals("CD")) {
            return null;
        }
        for (Token child :
                tree.children(token.index(), "nmod:poss", "amod", "compound", "nmod", "appos", "nmod:desc", "obl")) {
            boolean prepositional =
                    child.relation().equals("nmod") || child.relation().equals("obl");
            if (prepositional && !OWNING.contains(tree.preposition(child.index()))) {
                continue;
            }
            Mention owner = byToken.get(child.index());
            Entity.Kind kind = owner == null
                    ? Entity.Kind.NOBODY
                    : named.entities().get(owner.entity()).kind();
            if (owner != null
                    && kind != Entity.Kind.UNKNOWN
                    && named.entities().get(owner.entity()).isActor()) {
                return owner;
            }
        }
        return null;
    }
}
