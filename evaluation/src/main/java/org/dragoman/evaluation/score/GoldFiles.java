package org.dragoman.evaluation.score;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.model.Fault;
import org.dragoman.model.Mediation;
import org.dragoman.model.Modality;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Position;

/** Finds and reads gold files, and checks every word of them that can be checked. */
final class GoldFiles {

    private static final List<String> ENDINGS = List.of(".yaml", ".json");
    private static final Set<String> BOUNDS = Set.of("min", "max", "exact", "approx");

    private final Set<String> types;
    private final String text;

    private GoldFiles(Set<String> types, String text) {
        this.types = types;
        this.text = Names.plain(text);
    }

    static List<Path> find(List<Path> sources) {
        List<Path> found = new ArrayList<>();
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                found.addAll(inFolder(source));
            } else if (Files.exists(source)) {
                found.add(source);
            } else {
                throw Fault.FILE_MISSING.with(source);
            }
        }
        return found;
    }

    private static List<Path> inFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> gold = files.filter(GoldFiles::isGold).sorted().toList();
            if (gold.isEmpty()) {
                throw Fault.OPTION.with(
                        "The folder " + folder + " holds no gold file (NAME.yaml or NAME.json beside NAME.txt).");
            }
            return gold;
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.with(folder, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isGold(Path file) {
        String name = file.getFileName().toString();
        return ENDINGS.stream().anyMatch(name::endsWith) && Files.exists(reportOf(file));
    }

    private static Path reportOf(Path gold) {
        return gold.resolveSibling(nameOf(gold) + ".txt");
    }

    private static String nameOf(Path gold) {
        String name = gold.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    static GoldLedger read(Path file, Set<String> types) {
        Path report = reportOf(file);
        if (!Files.exists(report)) {
            throw Fault.FILE_MISSING.with(report);
        }
        GoldEntry top = GoldEntry.parse(file, content(file));
        return new GoldFiles(types, content(report)).ledger(file, report, top);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw Fault.ENCODING.with(file, "UTF-8");
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.with(file, String.valueOf(e.getMessage()));
        }
    }

    private GoldLedger ledger(Path file, Path report, GoldEntry top) {
        top.allow(
                "title",
                "published",
                "source",
                "statements",
                "events",
                "positions",
                "figures",
                "deadlines",
                "mediation",
                "conditions",
                "not");
        return new GoldLedger(
                nameOf(file),
                report,
                date(top, "published"),
                top.has("source") ? top.text("source") : "unknown",
                top.entries("statements").stream().map(this::said).toList(),
                top.entries("events").stream().map(this::done).toList(),
                top.entries("positions").stream().map(GoldFiles::stood).toList(),
                top.entries("figures").stream().map(GoldFiles::counted).toList(),
                top.entries("deadlines").stream().map(GoldFiles::demanded).toList(),
                top.entries("mediation").stream().map(GoldFiles::mediated).toList(),
                top.entries("conditions").stream().map(GoldFiles::conditioned).toList(),
                top.entries("not").stream().map(this::excluded).toList());
    }

    private GoldItem.Said said(GoldEntry entry) {
        entry.allow("speaker", "content", "direct", "addressee", "must");
        entry.flag("direct", false);
        if (entry.has("addressee")) {
            entry.texts("addressee");
        }
        return new GoldItem.Said(entry.line(), entry.must(), entry.texts("speaker"), standing(entry, "content"));
    }

    private GoldItem.Done done(GoldEntry entry) {
        entry.allow("type", "actor", "recipient", "sentence", "date", "modality", "must");
        if (entry.has("date")) {
            date(entry, "date");
        }
        if (entry.has("modality")) {
            constant(entry, "modality", Modality.class);
        }
        List<String> wanted = entry.texts("type");
        if (wanted.isEmpty()) {
            throw entry.mistake("type", "an event needs a type");
        }
        for (String type : wanted) {
            if (!types.contains(type)) {
                throw entry.mistake("type", "there is no event type " + type);
            }
        }
        return new GoldItem.Done(
                entry.line(),
                entry.must(),
                wanted,
                entry.texts("actor"),
                entry.texts("recipient"),
                standing(entry, "sentence"));
    }

    private static GoldItem.Stood stood(GoldEntry entry) {
        entry.allow("holder", "stance", "object", "must");
        return new GoldItem.Stood(
                entry.line(),
                entry.must(),
                entry.texts("holder"),
                constant(entry, "stance", Position.Stance.class),
                entry.texts("object"));
    }

    private static GoldItem.Counted counted(GoldEntry entry) {
        entry.allow("value", "bound", "what", "by", "must");
        if (entry.has("bound") && !BOUNDS.contains(entry.text("bound"))) {
            throw entry.mistake("bound", "a bound is min, max, exact or approx, not " + entry.text("bound"));
        }
        if (entry.has("by")) {
            entry.texts("by");
        }
        return new GoldItem.Counted(entry.line(), entry.must(), entry.number("value"), entry.texts("what"));
    }

    private static GoldItem.Demanded demanded(GoldEntry entry) {
        entry.allow("by", "on", "demand", "duration", "due", "must");
        if (entry.has("due")) {
            date(entry, "due");
        }
        return new GoldItem.Demanded(
                entry.line(),
                entry.must(),
                entry.texts("by"),
                entry.has("on") ? entry.texts("on") : List.of(),
                entry.has("demand") ? entry.texts("demand") : List.of(),
                entry.has("duration") ? entry.text("duration") : null,
                entry.has("due") ? entry.text("due") : null);
    }

    private static GoldItem.Mediated mediated(GoldEntry entry) {
        entry.allow("third_party", "parties", "act", "conditional", "must");
        entry.flag("conditional", false);
        return new GoldItem.Mediated(
                entry.line(),
                entry.must(),
                entry.texts("third_party"),
                entry.has("parties") ? entry.texts("parties") : List.of(),
                constant(entry, "act", Mediation.Act.class));
    }

    private static GoldItem.Conditioned conditioned(GoldEntry entry) {
        entry.allow("holder", "act", "requirement", "must");
        return new GoldItem.Conditioned(
                entry.line(), entry.must(), entry.texts("holder"), entry.text("act"), entry.text("requirement"));
    }

    private String excluded(GoldEntry entry) {
        entry.allow("sentence", "why");
        return standing(entry, "sentence");
    }

    /** Words that must stand in the report, or they would never be met and nobody would know why. */
    private String standing(GoldEntry entry, String key) {
        String words = entry.text(key);
        if (!text.contains(Names.plain(words))) {
            throw entry.mistake(key, "the report does not hold the words \"" + words + "\"");
        }
        return words;
    }

    private static PartialDate date(GoldEntry entry, String key) {
        try {
            return PartialDate.parse(entry.text(key));
        } catch (DateTimeException e) {
            throw entry.mistake(key, "\"" + entry.text(key) + "\" is not a date");
        }
    }

    private static <E extends Enum<E>> E constant(GoldEntry entry, String key, Class<E> type) {
        String name = entry.text(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(name)) {
                return constant;
            }
        }
        throw entry.mistake(key, "there is no " + key + " \"" + name + "\"");
    }
}
