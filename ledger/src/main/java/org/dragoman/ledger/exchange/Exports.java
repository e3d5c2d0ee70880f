package org.dragoman.ledger.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.ledger.exchange.facts.Facts;
import org.dragoman.ledger.exchange.graph.GraphMl;
import org.dragoman.ledger.exchange.own.OwnForm;
import org.dragoman.ledger.exchange.own.OwnTables;
import org.dragoman.ledger.exchange.plover.PloverLines;
import org.dragoman.ledger.exchange.prov.ProvDocument;
import org.dragoman.ledger.exchange.sidecar.DataPackage;
import org.dragoman.ledger.exchange.sidecar.Field;
import org.dragoman.ledger.exchange.table.EventTable;
import org.dragoman.ledger.exchange.told.Scope;
import org.dragoman.ledger.exchange.told.Told;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * Writes a ledger in the layouts that researchers load. Memory grows with the longest report, not with their number; a
 * graph alone grows with its pairs of actors.
 */
public final class Exports {

    private final Store store;
    private final Entries entries;
    private final Knowledge knowledge;

    /**
     * Exports of a ledger.
     *
     * @param store where texts, and for whole copies all rows, are taken from
     * @param entries the claims as they are told: the store itself, or the same with people's decisions applied
     */
    public Exports(Store store, Entries entries, Knowledge knowledge) {
        this.store = store;
        this.entries = entries;
        this.knowledge = knowledge;
    }

    /**
     * Writes a layout that is one file. The stream is flushed, not closed.
     *
     * @param header whether event tables get a header line; null for what is usual in the layout
     * @param report called after each report
     * @return what a data package beside the file tells of it
     */
    public Exported write(Layout layout, Scope scope, @Nullable Boolean header, OutputStream out, Runnable report) {
        if (layout.isEventTable()) {
            return table(layout, scope, header, out, report);
        }
        long rows = switch (layout) {
            case PLOVER -> plover(scope, out, report);
            case JSONLD -> ProvDocument.write(store, entries, scope, out, report);
            case GRAPHML -> GraphMl.write(entries, scope, out, report);
            default -> throw new IllegalArgumentException(layout + " is a folder");
        };
        List<String> losses = switch (layout) {
            case PLOVER -> PloverLines.losses();
            case JSONLD -> ProvDocument.losses();
            default -> GraphMl.losses();
        };
        return new Exported(layout, "A ledger as " + layout, scope, null, List.of(), losses, rows, Map.of());
    }

    private Exported table(Layout layout, Scope scope, @Nullable Boolean header, OutputStream out, Runnable report) {
        EventTable table = EventTable.named(layout.toString());
        boolean headed = header == null ? table.isHeaded() : header;
        EventTable.Written written = table.write(entries, scope, new Facts(knowledge), headed, out, report);
        return new Exported(
                layout,
                table.title(),
                scope,
                new DataPackage.Dialect('\t', headed),
                table.fields(),
                table.losses(),
                written.rows(),
                written.leftOut());
    }

    private long plover(Scope scope, OutputStream out, Runnable report) {
        long[] rows = {0};
        // Figures tell who was hurt in an event and need not involve its actors: so all are asked for.
        Predicate<Entry> wanted = scope.involving(entries.identities());
        scope.aboutAll()
                .each(
                        entries,
                        store,
                        told -> {
                            rows[0] += events(told, wanted, out);
                            report.run();
                        },
                        "event",
                        "figure");
        return rows[0];
    }

    private static long events(Told told, Predicate<Entry> wanted, OutputStream out) {
        List<Claim> claims = told.entries().stream()
                .filter(entry -> !entry.kind().equals("event") || wanted.test(entry))
                .map(Entry::claim)
                .toList();
        String lines = PloverLines.render(told.report().document().with(Objects.requireNonNull(told.text())), claims);
        try {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.chars().filter(c -> c == '\n').count();
    }

    /**
     * Writes the whole ledger as a folder of its own tables.
     *
     * @param folder a folder that is there and is empty
     * @param row called after each row
     * @return how many rows there are
     * @throws IOException if the folder cannot be written
     */
    public long folder(Layout layout, Path folder, Runnable row) throws IOException {
        return new OwnTables(store, OwnForm.valueOf(layout.name())).write(folder, row);
    }

    /**
     * What was exported, for the data package beside it.
     *
     * @param rows how many rows, lines, claims or edges were written
     * @param leftOut how many events were left out, by the reason
     */
    public record Exported(
            Layout layout,
            String title,
            Scope scope,
            DataPackage.@Nullable Dialect dialect,
            List<Field> fields,
            List<String> losses,
            long rows,
            Map<String, Long> leftOut) {

        public Exported {
            fields = List.copyOf(fields);
            losses = List.copyOf(losses);
            leftOut = Map.copyOf(leftOut);
        }

        /** The data package as JSON in UTF-8, of a file of this name. */
        public byte[] dataPackage(String file) {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("layout", layout.toString());
            put(facts, "since", scope.since());
            put(facts, "asOf", scope.asOf());
            put(facts, "knownAt", scope.knownAt());
            put(facts, "actors", scope.actors().isEmpty() ? null : String.join(", ", new TreeSet<>(scope.actors())));
            put(facts, "crisis", scope.crisis() == null ? null : scope.crisis().name());
            return new DataPackage(
                            "dragoman-" + layout,
                            title,
                            facts,
                            List.of(new DataPackage.Resource(
                                    file, layout.mediatype(), dialect, fields, losses, rows, leftOut)))
                    .json();
        }

        private static void put(Map<String, String> facts, String name, @Nullable Object value) {
            if (value != null) {
                facts.put(name, value.toString());
            }
        }
    }
}
