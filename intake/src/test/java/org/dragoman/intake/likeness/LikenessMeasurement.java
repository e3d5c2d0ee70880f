package org.dragoman.intake.likeness;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dragoman.intake.Intake;
import org.dragoman.intake.Receiver;
import org.dragoman.model.Document;
import org.dragoman.model.FaultException;

/**
 * Measures the thresholds of {@link Signature} on reports; {@code docs/likeness.md} holds what came out.
 *
 * <p>Arguments: files of reports as JSON Lines (packed with gzip if their name ends in {@code .gz}) and folders of
 * texts; those of the corpus are read without their marks. It prints figures and ids, and never a text.
 */
final class LikenessMeasurement {

    private static final double LISTED_FROM = 0.2;

    private record Report(String id, String text, Signature signature) {}

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
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    String text = CORPUS_HEAD.matcher(Files.readString(file)).replaceAll("");
                    add(Intake.create()
                            .document(
                                    file.getFileName().toString(),
                                    CORPUS_MARK.matcher(text).replaceAll("")));
                }
            }
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

    private void add(Document document) {
        reports.add(new Report(document.externalId(), document.text().toString(), Signature.of(document)));
    }

    private void printPairs() {
        Map<Integer, Integer> twentieths = new TreeMap<>();
        Map<Signature.Relation, Integer> relations = new TreeMap<>();
        int[] sharing = new int[1];
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            for (int j = 0; j < i; j++) {
                Signature one = reports.get(j).signature();
                Signature other = reports.get(i).signature();
                double likeness = one.likeness(other);
                twentieths.merge((int) Math.round(Math.floor(likeness * 20 + 1e-9)), 1, Integer::sum);
                relations.merge(one.relation(other), 1, Integer::sum);
                boolean isMet = isMet(one, other);
                sharing[0] += isMet ? 1 : 0;
                if (likeness >= LISTED_FROM && likeness < 0.9) {
                    listed.add(String.format(
                            Locale.ROOT,
                            "%.2f\t%.2f\t%s\t%s\t%s\t%s",
                            likeness,
                            one.containment(other),
                            one.relation(other),
                            isMet ? "met" : "-",
                            reports.get(j).id(),
                            reports.get(i).id()));
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d reports, %d pairs, %d share a band%n",
                reports.size(),
                (long) reports.size() * (reports.size() - 1) / 2,
                sharing[0]);
        System.out.println(relations);
        twentieths.forEach((twentieth, pairs) -> System.out.printf(Locale.ROOT, "%.2f\t%d%n", twentieth / 20.0, pairs));
        System.out.println("likeness\tcontainment\trelation\tband\treports");
        listed.stream().sorted().forEach(System.out::println);
    }

    private static boolean isMet(Signature one, Signature other) {
        long[] bands = one.bands();
        long[] others = other.bands();
        for (int i = 0; i < Math.min(bands.length, others.length); i++) {
            if (bands[i] == others[i]) {
                return true;
            }
        }
        return false;
    }

    private void printEdits() {
        System.out.println("edit\tSAME %\tVERSION %\tAPART %\tfound %\tleast likeness, containment\tmean");
        for (Edits.Kind kind : Edits.Kind.values()) {
            Edits edits = new Edits(41);
            Map<Signature.Relation, Integer> relations = new HashMap<>();
            int found = 0;
            double leastLikeness = 1;
            double leastContainment = 1;
            double sum = 0;
            for (int i = 0; i < reports.size(); i++) {
                Report report = reports.get(i);
                String copy = edits.edit(
                        kind,
                        report.text(),
                        reports.get((i + 7) % reports.size()).text());
                Signature edited = Signature.of(Intake.create().document("copy", copy));
                Signature.Relation relation = report.signature().relation(edited);
                relations.merge(relation, 1, Integer::sum);
                found += relation != Signature.Relation.APART && isMet(report.signature(), edited) ? 1 : 0;
                leastLikeness = Math.min(leastLikeness, report.signature().likeness(edited));
                leastContainment = Math.min(leastContainment, report.signature().containment(edited));
                sum += report.signature().likeness(edited);
            }
            double all = reports.size() / 100.0;
            System.out.printf(
                    Locale.ROOT,
                    "%s\t%.1f\t%.1f\t%.1f\t%.1f\t%.2f %.2f\t%.2f%n",
                    kind,
                    relations.getOrDefault(Signature.Relation.SAME, 0) / all,
                    relations.getOrDefault(Signature.Relation.VERSION, 0) / all,
                    relations.getOrDefault(Signature.Relation.APART, 0) / all,
                    found / all,
                    leastLikeness,
                    leastContainment,
                    sum / reports.size());
        }
    }

    private void printSpeed() {
        long characters = 0;
        long begin = 0;
        for (int round = 0; round < 6; round++) {
            if (round == 3) {
                begin = System.nanoTime();
                characters = 0;
            }
            for (Report report : reports) {
                Signature.of(report.text());
                characters += report.text().length();
            }
        }
        double milliseconds = (System.nanoTime() - begin) / 1e6;
        System.out.printf(Locale.ROOT, "%.3f ms for 3,000 characters%n", milliseconds / characters * 3000);
    }
}
