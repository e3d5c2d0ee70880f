package org.dragoman.ledger.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.knowledge.codebook.Codebook;
import org.dragoman.ledger.store.ActorKey;
import org.dragoman.ledger.store.Entries.Identities;
import org.dragoman.model.Actor;
import org.dragoman.model.Claim;
import org.dragoman.model.Event;
import org.dragoman.model.Mediation;
import org.dragoman.model.Modality;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Text;
import org.dragoman.wire.DocumentRecord;
import org.jspecify.annotations.Nullable;

/**
 * What people decided on the events, statements and steps of mediation of one report, as marks in its text.
 *
 * <p>Only sentences that were read whole are marked: somebody decided on a claim that stands in them, and every claim whose
 * words reach into them is decided on and can be marked. All others are marked as unread.
 */
final class MarkedReport {

    private static final String UNREAD = "?";

    private final Text text;
    private final Identities identities;
    private final Codebook codebook;
    private final List<Span> sentences = new ArrayList<>();
    private final List<Markable> decided = new ArrayList<>();
    private final List<Span> places = new ArrayList<>();
    private final List<Span> open = new ArrayList<>();
    private final List<Mediation> steps = new ArrayList<>();
    /** Events that show a step on which nobody decided. */
    private final Set<String> unclear = new HashSet<>();

    /**
     * A report of whose claims nothing is known yet.
     *
     * @param identities under which keys actors are told
     * @param codebook the types and modes that marks may have
     */
    MarkedReport(Text text, Identities identities, Codebook codebook) {
        this.text = text;
        this.identities = identities;
        this.codebook = codebook;
    }

    /** A sentence of which any claim tells. */
    void sentence(Span sentence) {
        if (text.whole().contains(sentence)) {
            sentences.add(sentence);
        }
    }

    /** Words on which the decision is open. */
    void open(Span words) {
        open.add(words);
    }

    /** A claim on which nobody decided. */
    void open(Claim claim) {
        open(claim.anchor().span());
        if (claim instanceof Statement statement) {
            statement.content().spans().forEach(this::open);
        } else if (claim instanceof Mediation mediation) {
            unclear.addAll(mediation.basis());
        }
    }

    /** A claim that a person rejected: nothing stands there. */
    void rejected(Claim claim) {
        places.add(claim.anchor().span());
    }

    /**
     * A claim that a person wants.
     *
     * @param before the claim as it was coded where a person corrected it, else null
     * @param isNamed whether its actors must go by the very words that name them, since it is not known how they came there
     */
    void decided(Claim claim, @Nullable Claim before, boolean isNamed) {
        if (claim instanceof Mediation mediation) {
            places.add(claim.anchor().span());
            steps.add(mediation);
            return;
        }
        Markable markable = Markable.of(claim, text);
        if (markable.stands(text, before, isNamed) && markable.isIn(codebook)) {
            places.add(markable.trigger());
            decided.add(markable);
        } else {
            open(claim);
        }
    }

    /** The report with its marks; null where no sentence was read whole, or the text has braces of its own. */
    @Nullable
    Marks marks(DocumentRecord document) {
        String words = text.toString();
        if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
            return null;
        }
        Lines lines = new Lines(text, sentences);
        Set<Span> read = new HashSet<>();
        places.forEach(place -> lines.holding(place).filter(lines::isSentence).ifPresent(read::add));
        open.forEach(place -> lines.touchedBy(place).forEach(read::remove));
        steps.stream()
                .filter(step -> decided.stream().noneMatch(each -> shows(each.claim(), step)))
                .forEach(step -> lines.touchedBy(step.anchor().span()).forEach(read::remove));
        List<Markable> marked = marked(lines, read);
        if (read.isEmpty()) {
            return null;
        }
        List<Mark> marks = marks(marked, lines);
        lines.all().stream().filter(line -> !read.contains(line)).forEach(line -> marks.add(new Mark(line, UNREAD, 0)));
        return new Marks(head(document) + "\n" + lines.with(marks), read.size(), lines.sentences());
    }

    /** The claims that can be marked; the sentences into which others reach are no longer read whole. */
    private List<Markable> marked(Lines lines, Set<Span> read) {
        List<Markable> marked = new ArrayList<>(decided);
        Map<Markable, List<Span>> pieces = new IdentityHashMap<>();
        decided.forEach(each -> pieces.put(each, pieces(each, lines)));
        boolean isStable = false;
        while (!isStable) {
            isStable = true;
            for (Markable each : List.copyOf(marked)) {
                if (!canBeMarked(each, marked, pieces, lines, read)) {
                    marked.remove(each);
                    each.reach().forEach(words -> lines.touchedBy(words).forEach(read::remove));
                    isStable = false;
                }
            }
        }
        return marked;
    }

    /** @param pieces the words that each claim would mark, divided where lines end */
    private boolean canBeMarked(
            Markable claim, List<Markable> marked, Map<Markable, List<Span>> pieces, Lines lines, Set<Span> read) {
        boolean isRead = lines.holding(claim.trigger()).filter(read::contains).isPresent();
        boolean isWhole = claim.actors().stream()
                .allMatch(actor -> lines.holding(actor.span()).isPresent());
        boolean isClear = !unclear.contains(claim.claim().anchor().id())
                && steps(claim.claim()).size() < 2;
        boolean isSpeech = claim.hasWordOfItsOwn() || marked.stream().anyMatch(other -> other.saysAllOf(claim));
        return isRead
                && isWhole
                && isClear
                && isSpeech
                && marked.stream().noneMatch(other -> cross(pieces.get(claim), pieces.get(other)));
    }

    /** Whether a claim is the event that shows a step of mediation. */
    private static boolean shows(Claim claim, Mediation step) {
        return claim instanceof Event
                && (step.basis().contains(claim.anchor().id())
                        || claim.anchor().span().overlaps(step.anchor().span()));
    }

    private Set<Mediation.Act> steps(Claim claim) {
        return steps.stream()
                .filter(step -> shows(claim, step))
                .map(Mediation::act)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean cross(@Nullable List<Span> some, @Nullable List<Span> others) {
        return some != null
                && others != null
                && some.stream().anyMatch(one -> others.stream().anyMatch(other -> Mark.cross(one, other)));
    }

    private static List<Span> pieces(Markable claim, Lines lines) {
        return claim.words().stream()
                .flatMap(words -> lines.pieces(words).stream())
                .toList();
    }

    private List<Mark> marks(List<Markable> marked, Lines lines) {
        Map<String, Integer> numbers = numbers(marked);
        Function<List<Actor>, String> named = actors -> actors.stream()
                .map(actor -> String.valueOf(numbers.get(key(actor))))
                .distinct()
                .collect(Collectors.joining(","));
        Set<Mark> marks = new LinkedHashSet<>();
        int speeches = 0;
        for (Markable each : marked.stream().filter(Markable::hasWordOfItsOwn).toList()) {
            if (each.claim() instanceof Event event) {
                marks.add(new Mark(each.trigger(), label(event, named), 3));
            } else {
                int number = ++speeches;
                Statement statement = (Statement) each.claim();
                String by = statement.speaker() == null ? "" : " by=" + named.apply(List.of(statement.speaker()));
                String to = statement.addressee() == null ? "" : " to=" + named.apply(List.of(statement.addressee()));
                marks.add(new Mark(each.trigger(), "cue:" + number + by + to, 2));
                each.contents().stream()
                        .flatMap(said -> lines.pieces(said).stream())
                        .forEach(piece -> marks.add(new Mark(piece, "content:" + number, 1)));
            }
            each.actors().forEach(actor -> marks.add(new Mark(actor.span(), named.apply(List.of(actor)), 4)));
        }
        return new ArrayList<>(marks);
    }

    private String key(Actor actor) {
        return identities.canonical(ActorKey.of(actor));
    }

    /** Everybody has one number, from 1 in the order of the text. */
    private Map<String, Integer> numbers(List<Markable> marked) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        marked.stream()
                .filter(Markable::hasWordOfItsOwn)
                .flatMap(each -> each.actors().stream())
                .sorted(Comparator.comparing(Actor::span).thenComparing(this::key))
                .forEach(actor -> numbers.putIfAbsent(key(actor), numbers.size() + 1));
        return numbers;
    }

    private String label(Event event, Function<List<Actor>, String> named) {
        StringBuilder label = new StringBuilder(event.type());
        if (event.mode() != null) {
            label.append('.').append(event.mode());
        }
        if (event.modality() != Modality.ACTUAL) {
            label.append(' ').append(event.modality());
        }
        if (!event.actors().isEmpty()) {
            label.append(" a=").append(named.apply(event.actors()));
        }
        if (!event.recipients().isEmpty()) {
            label.append(" r=").append(named.apply(event.recipients()));
        }
        steps(event).forEach(step -> label.append(" m=").append(step));
        return label.toString();
    }

    private static String head(DocumentRecord document) {
        StringBuilder head = new StringBuilder();
        if (document.published() != null) {
            head.append("@ published: ").append(document.published()).append('\n');
        }
        if (document.publisher() != null && !document.publisher().isBlank()) {
            head.append("@ publisher: ")
                    .append(document.publisher().strip().replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " "))
                    .append('\n');
        }
        return head.append("@ marked: claims\n").toString();
    }
}
