package org.dragoman.intake.likeness;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dragoman.intake.Intake;
import org.dragoman.intake.Receiver;
import org.dragoman.intake.likeness.Signature.Relation;
import org.dragoman.model.Document;
import org.dragoman.model.FaultException;

/**
 * Measures the thresholds of {@link Signature} on reports; {@code docs/likeness.md} holds what came out.
 *
 * <p>Arguments: files of reports as JSON Lines (packed with gzip if their name ends in {@code .gz}) and folders of
 * texts; those of the corpus are read without their marks. It prints figures and ids, and never a text.
 */
final class LikenessMeasurement {

    private record Report(String id, String text, Signature signature) {}

    private static final double DOUBTFUL_FROM = 0.2;
    private static final double DOUBTFUL_BELOW = 0.9;
    private static final long SEED = 41;
    private static final int WARM_ROUNDS = 3;

    private static final Pattern CORPUS_HEAD = Pattern.compile("(?m)^@ .*\\n");
    private static final Pattern CORPUS_MARK = Pattern.compile("\\{[^{}|]*\\||\\}");

    private final List<Report> reports = new ArrayList<>();

    private LikenessMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        LikenessMeasurement measurement = new LikenessMeasurement();
        for (String argument : arguments) {
            measurement.read(Path.of(argument));
        }
        measurement.printPairs();
        measurement.printEdits();
        measurement.printSpeed();
    }

    private void read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            readFolder(path);
            return;
        }
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
                InputStream lines = path.toString().endsWith(".gz") ? new GZIPInputStream(file) : file) {
            Intake.create().read(List.of("-"), lines, new Receiver() {
                @Override
                public void document(Document document) {
                    add(document);
                }

                @Override
                public void fault(FaultException fault) {
                    System.err.println(fault.getMessage());
                }
            });
        }
    }

    private void readFolder(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> texts = walk.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            for (Path file : texts) {
                String text = CORPUS_HEAD.matcher(Files.readString(file)).replaceAll("");
                String plain = CORPUS_MARK.matcher(text).replaceAll("");
                add(Intake.create().document(file.getFileName().toString(), plain));
            }
        }
    }

    private void add(Document document) {
        reports.add(new Report(document.externalId(), document.text().toString(), Signature.of(document)));
    }

    /** Every report with every other: how many pairs are how alike, and by name those that leave room for doubt. */
    private void printPairs() {
        Map<Relation, Integer> relations = new EnumMap<>(Relation.class);
        int[] twentieths = new int[21];
        int meetings = 0;
        List<String> doubtful = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            for (int j = 0; j < i; j++) {
                Report one = reports.get(j);
                Report other = reports.get(i);
                double likeness = one.signature().likeness(other.signature());
                relations.merge(one.signature().relation(other.signature()), 1, Integer::sum);
                twentieths[(int) (likeness * 20)]++;
                meetings += isMet(one.signature(), other.signature()) ? 1 : 0;
                if (likeness >= DOUBTFUL_FROM && likeness < DOUBTFUL_BELOW) {
                    doubtful.add(row(one, other));
                }
            }
        }
        long pairs = (long) reports.size() * (reports.size() - 1) / 2;
        print("%d reports, %d pairs, %d share a band, %s", reports.size(), pairs, meetings, relations);
        print("likeness from\tpairs");
        for (int i = 0; i < twentieths.length; i++) {
            print("%.2f\t%d", i / 20.0, twentieths[i]);
        }
        print("likeness\tcontainment\trelation\tshare a band\treports");
        doubtful.stream().sorted().forEach(System.out::println);
    }

    private static String row(Report one, Report other) {
        return String.format(
                Locale.ROOT,
                "%.2f\t%.2f\t%s\t%b\t%s\t%s",
                one.signature().likeness(other.signature()),
                one.signature().containment(other.signature()),
                one.signature().relation(other.signature()),
                isMet(one.signature(), other.signature()),
                one.id(),
                other.id());
    }

    private static boolean isMet(Signature one, Signature other) {
        long[] others = other.bands();
        return Arrays.stream(one.bands()).anyMatch(band -> Arrays.stream(others).anyMatch(key -> key == band));
    }

    /** Every report with an edited copy of itself. Found is a copy that shares a band and is not apart. */
    private void printEdits() {
        print("edit\tSAME %%\tVERSION %%\tAPART %%\tfound %%\tmean likeness\tcontainment from .5 %%\t.6 %%\t.7 %%");
        for (Edits.Kind kind : Edits.Kind.values()) {
            Edits edits = new Edits(SEED);
            Map<Relation, Integer> relations = new EnumMap<>(Relation.class);
            int found = 0;
            double likeness = 0;
            int[] contained = new int[3];
            for (int i = 0; i < reports.size(); i++) {
                Report report = reports.get(i);
                Report lender = reports.get((i + 7) % reports.size());
                String text = edits.edit(kind, report.text(), lender.text());
                Signature copy = Signature.of(Intake.create().document("copy", text));
                Relation relation = report.signature().relation(copy);
                relations.merge(relation, 1, Integer::sum);
                found += relation != Relation.APART && isMet(report.signature(), copy) ? 1 : 0;
                likeness += report.signature().likeness(copy);
                for (int tenth = 5; tenth < 8; tenth++) {
                    contained[tenth - 5] += report.signature().containment(copy) >= tenth / 10.0 ? 1 : 0;
                }
            }
            double percent = reports.size() / 100.0;
            print(
                    "%s\t%.1f\t%.1f\t%.1f\t%.1f\t%.2f\t%.1f\t%.1f\t%.1f",
                    kind,
                    relations.getOrDefault(Relation.SAME, 0) / percent,
                    relations.getOrDefault(Relation.VERSION, 0) / percent,
                    relations.getOrDefault(Relation.APART, 0) / percent,
                    found / percent,
                    likeness / reports.size(),
                    contained[0] / percent,
                    contained[1] / percent,
                    contained[2] / percent);
        }
    }

    /** The processor time of a signature, after some rounds for the compiler. */
    private void printSpeed() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long characters = 0;
        long begin = 0;
        for (int round = 0; round < 2 * WARM_ROUNDS; round++) {
            if (round == WARM_ROUNDS) {
                begin = threads.getCurrentThreadCpuTime();
            }
            for (Report report : reports) {
                Signature.of(report.text());
                characters += round < WARM_ROUNDS ? 0 : report.text().length();
            }
        }
        double milliseconds = (threads.getCurrentThreadCpuTime() - begin) / 1e6;
        print("%.3f ms for 3,000 characters", milliseconds / characters * 3000);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
