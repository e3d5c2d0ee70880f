package org.dragoman.ledger.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dragoman.intake.Intake;
import org.dragoman.intake.Publication;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Actor;
import org.dragoman.model.Document;
import org.dragoman.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoriesTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";

    /** A report in which one actor condemns another, under a headline. */
    private static void add(Batch batch, String publisher, String day, String title, String actor, String other) {
        String text = actor + " condemned " + other + ", it was reported under the headline " + title + ".";
        SampleReports report = SampleReports.report(publisher, day, text, "coder 1");
        Actor acting = report.actor(actor, null, null);
        report.event("condemned", "ACCUSE", acting, report.actor(other, null, null), day);
        Publication publication = new Publication(PartialDate.parse(day), publisher, null, title, "en");
        Document document = Intake.create().withDefaults(publication).document(publisher + " " + day, text);
        batch.add(document, "coder 1", report.claims());
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void reports_of_the_same_actors_within_a_week_are_one_story_and_others_are_not(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            Batch batch = store.batch();
            add(batch, "The Daily", "2024-03-01", "Velmar shells Lomira", "Lomira", "Velmar");
            add(batch, "The Echo", "2024-03-02", "Shells hit Lomira again", "Lomira", "Velmar");
            add(batch, "The Post", "2024-03-02", "Tandor fishing quarrel", "Tandor", "Ostrava");
            add(batch, "The Post", "2024-03-04", "Fishing boats seized by Tandor", "Tandor", "Ostrava");
            // The same two, three weeks later: another story.
            add(batch, "The Daily", "2024-03-25", "Velmar votes", "Lomira", "Velmar");
            batch.commit();
            List<Story> stories = Stories.of(store, Question.EVERYTHING);
            assertThat(stories)
                    .extracting(story -> story.from() + " " + story.to() + " " + story.independent())
                    .containsExactly("2024-03-02 2024-03-04 2", "2024-03-01 2024-03-02 2", "2024-03-25 2024-03-25 1");
            assertThat(stories.get(1).actors()).containsExactlyInAnyOrder("~lomira", "~velmar");
            assertThat(stories.get(1).publishers()).containsExactly("The Daily", "The Echo");
            assertThat(Stories.of(store, Question.EVERYTHING.limit(1))).isEqualTo(stories.subList(0, 1));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_copy_goes_with_its_report_and_is_counted_apart(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            Batch batch = store.batch();
            add(batch, "The Daily", "2024-03-01", "Velmar shells Lomira", "Lomira", "Velmar");
            add(batch, "The Echo", "2024-03-02", "Velmar shells Lomira", "Lomira", "Velmar");
            batch.commit();
            List<Story> stories = Stories.of(store, Question.EVERYTHING);
            assertThat(stories).hasSize(1);
            assertThat(stories.get(0).reports()).hasSize(2);
            assertThat(stories.get(0).independent()).isEqualTo(1);
            List<ReportRow> reports = ReportList.of(store, Question.EVERYTHING);
            assertThat(reports).hasSize(1);
            assertThat(reports.get(0).report().document().publisher()).isEqualTo("The Daily");
            assertThat(reports.get(0).copies()).hasSize(1);
            assertThat(reports.get(0).versions()).isEmpty();
            assertThat(reports.get(0).publishers()).containsExactly("The Daily", "The Echo");
        }
    }

    @Test
    void an_actor_whom_most_reports_name_does_not_make_one_story_of_them() {
        try (Store store = Store.open(Databases.file(), Access.CREATE)) {
            Batch batch = store.batch();
            List<String> others = new ArrayList<>();
            for (char letter = 'A'; letter <= 'T'; letter++) {
                others.add(letter + "land");
            }
            for (String other : others) {
                add(batch, "The Daily", "2024-03-01", "On " + other, "Everybody", other);
            }
            batch.commit();
            assertThat(Stories.of(store, Question.EVERYTHING)).hasSameSizeAs(others);
        }
    }

    @Test
    void stories_do_not_depend_on_the_order_in_which_reports_came() {
        List<List<List<Object>>> answers = new ArrayList<>();
        for (boolean turned : List.of(false, true)) {
            try (Store store = Store.open(Databases.file(), Access.CREATE)) {
                Batch batch = store.batch();
                List<Runnable> additions = new ArrayList<>(List.of(
                        () -> add(batch, "The Daily", "2024-03-01", "Velmar shells Lomira", "Lomira", "Velmar"),
                        () -> add(batch, "The Echo", "2024-03-02", "Shells hit Lomira again", "Lomira", "Velmar"),
                        () -> add(batch, "The Post", "2024-03-03", "Fishing quarrel", "Tandor", "Ostrava")));
                if (turned) {
                    Collections.reverse(additions);
                }
                additions.forEach(Runnable::run);
                batch.commit();
                answers.add(Stories.of(store, Question.EVERYTHING).stream()
                        .map(story -> List.<Object>of(story.key(), story.reports(), story.actors()))
                        .toList());
            }
        }
        assertThat(answers.get(0)).isEqualTo(answers.get(1)).hasSize(2);
    }
}
