package org.dragoman.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports go through the house one way, and no room knows a later one. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dragoman");

    private static final List<String> ROOMS =
            List.of("segment", "syntax", "mention", "time", "number", "speech", "event");

    /** Which rooms of the reader may use the faces of which others; all may use the layers. */
    private static final Map<String, List<String>> NEIGHBOURS =
            Map.of("event", List.of("mention", "speech"), "time", List.of("number"));

    @Test
    void no_stage_knows_a_later_one() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("org.dragoman.model..")
                .layer("wire")
                .definedBy("org.dragoman.wire..")
                .layer("knowledge")
                .definedBy("org.dragoman.knowledge..")
                .layer("intake")
                .definedBy("org.dragoman.intake..")
                .layer("reader")
                .definedBy("org.dragoman.reader..")
                .layer("coder")
                .definedBy("org.dragoman.coder..")
                .layer("ledger")
                .definedBy("org.dragoman.ledger..")
                .layer("evaluation")
                .definedBy("org.dragoman.evaluation..")
                .layer("cli")
                .definedBy("org.dragoman.cli..")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("wire")
                .mayOnlyAccessLayers("model")
                .whereLayer("knowledge")
                .mayOnlyAccessLayers("model")
                .whereLayer("intake")
                .mayOnlyAccessLayers("model")
                .whereLayer("reader")
                .mayOnlyAccessLayers("model", "knowledge")
                .whereLayer("coder")
                .mayOnlyAccessLayers("model", "knowledge", "reader")
                .whereLayer("ledger")
                .mayOnlyAccessLayers("model", "wire", "knowledge", "intake")
                .whereLayer("evaluation")
                .mayOnlyAccessLayers("model", "knowledge", "intake", "reader", "coder")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void the_rooms_of_the_reader_speak_through_the_layers() {
        for (String room : ROOMS) {
            List<String> allowed = NEIGHBOURS.getOrDefault(room, List.of());
            String[] forbidden = Stream.concat(
                            ROOMS.stream()
                                    .filter(other -> !other.equals(room) && !allowed.contains(other))
                                    .map(other -> "org.dragoman.reader." + other + ".."),
                            Stream.of("org.dragoman.reader"))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.dragoman.reader." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .as("The reader's room " + room + " keeps to itself")
                    .check(CLASSES);
        }
        noClasses()
                .that()
                .resideInAPackage("org.dragoman.reader.layer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOMS.stream()
                        .map(room -> "org.dragoman.reader." + room + "..")
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        slices().matching("org.dragoman.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_ways_of_printing_do_not_know_the_command() {
        noClasses()
                .that()
                .resideInAPackage("org.dragoman.cli.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dragoman.cli")
                .check(CLASSES);
    }
}
