package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.cli.brief.ClaimWords;
import org.dragoman.ledger.review.Reviews;
import org.dragoman.ledger.review.Standing;
import org.dragoman.ledger.review.State;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Store;
import org.dragoman.wire.ClaimRecord;
import org.dragoman.wire.RecordReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code dragoman review list}: all decisions and how they stand. */
@Command(
        name = "list",
        header = "Lists decisions, the first one first, and how each stands.",
        description = "%nFor a decision that needs a look, what the person saw and what is coded there now are told.%n",
        footer = {
            "  dragoman review list --ledger crisis.ledger",
            "  dragoman review list --state needs-a-look --ledger crisis.ledger",
            "  dragoman review list --format jsonl --ledger crisis.ledger > decisions.jsonl"
        })
final class ReviewList implements Callable<Integer> {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(java.time.ZoneOffset.UTC);
    private static final int SHORT_ID = 8;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            converter = ToState.class,
            description = {
                "Only those that stand so: applies, needs-a-look, settled, superseded or withdrawn.",
                "Default: all."
            })
    @Nullable
    State state;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, or jsonl with one object for each decision. Default: table.")
    ListFormat format = ListFormat.TABLE;

    @Mixin
    LedgerOptions ledger = new LedgerOptions();

    private final Console console;

    ReviewList(Console console) {
        this.console = console;
    }

    /** How decisions are printed. */
    enum ListFormat {
        TABLE,
        JSONL
    }

    /** Reads states as they are printed. */
    static final class ToState implements ITypeConverter<State> {
        @Override
        public State convert(String words) {
            for (State each : State.values()) {
                if (each.toString().equalsIgnoreCase(words.replace(' ', '-'))) {
                    return each;
                }
            }
            throw new TypeConversionException(
                    "there is no state \"" + words + "\" but applies, needs-a-look, settled, superseded and withdrawn");
        }
    }

    @Override
    public Integer call() {
        try (Store store = ledger.open(Access.READ)) {
            List<Standing> standings = Reviews.over(store).decisions(null);
            PrintWriter out = new PrintWriter(Output.toStream(console.out()), false, StandardCharsets.UTF_8);
            for (Standing standing : standings) {
                if (state == null || standing.state() == state) {
                    out.print(format == ListFormat.JSONL ? json(standing) + "\n" : told(standing));
                }
            }
            out.flush();
        }
        return Dragoman.FINE;
    }

    private static String told(Standing standing) {
        Decision decision = standing.decision();
        StringBuilder told = new StringBuilder();
        told.append(String.format(
                "%-12s  %s  %s  %s  %s",
                standing.state(),
                brief(decision.id()),
                MINUTES.format(decision.recorded()),
                ClaimWords.plain(decision.person()),
                decision.action()));
        if (decision.subject() != null) {
            told.append(' ')
                    .append(decision.subject().kind())
                    .append(' ')
                    .append(brief(decision.subject().claim()));
        }
        standing.about().forEach(words -> told.append("  ").append(ClaimWords.plain(words)));
        told.append('\n');
        if (!decision.reason().isEmpty()) {
            told.append("    why  ").append(ClaimWords.plain(decision.reason())).append('\n');
        }
        if (standing.saw() != null) {
            ClaimRecord saw = (ClaimRecord) RecordReader.line(standing.saw(), "the decision " + decision.id(), 1);
            told.append("    saw  ").append(ClaimWords.of(saw.claim())).append('\n');
        }
        if (standing.state() == State.NEEDS_A_LOOK) {
            if (standing.now().isEmpty()) {
                told.append("    now  nothing is coded there\n");
            }
            for (Entry entry : standing.now()) {
                told.append("    now  ")
                        .append(brief(entry.id()))
                        .append("  ")
                        .append(ClaimWords.of(entry.claim()))
                        .append('\n');
            }
        }
        return told.toString();
    }

    private static String brief(String id) {
        return id.substring(0, Math.min(SHORT_ID, id.length()));
    }

    private static String json(Standing standing) {
        Decision decision = standing.decision();
        Decision.Subject subject = decision.subject();
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", decision.id());
        node.put("state", standing.state().toString());
        node.put("recorded", decision.recorded().toString());
        node.put("person", decision.person());
        node.put("reason", decision.reason());
        node.put("action", decision.action().toString());
        node.put("claim", subject == null ? null : subject.claim());
        node.put("kind", subject == null ? null : subject.kind());
        node.put("sha256", subject == null ? null : subject.sha256());
        if (subject == null) {
            node.putNull("span");
        } else {
            node.putArray("span").add(subject.span().begin()).add(subject.span().end());
        }
        standing.about().forEach(node.putArray("about")::add);
        node.set("saw", standing.saw() == null ? MAPPER.nullNode() : MAPPER.readTree(standing.saw()));
        standing.now().stream()
                .map(Entry::record)
                .filter(record -> record != null)
                .map(MAPPER::readTree)
                .forEach(node.putArray("now")::add);
        return node.toString();
    }
}
