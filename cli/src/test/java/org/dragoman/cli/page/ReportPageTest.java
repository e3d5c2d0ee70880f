package org.dragoman.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.cli.page.ReportPage.Report;
import org.dragoman.cli.sample.SampleReport;
import org.dragoman.model.Claim;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportPageTest {

    static final String HOSTILE =
            "<script>alert(1)</script> ]]> <!-- \u202Ertl\u202C </SCRIPT> \" ' & {{script}} 😀 \u2028";

    private final SampleReport report = SampleReport.make();
    private final SampleReport hostile = SampleReport.make(HOSTILE);

    private String page() {
        return ReportPage.render(
                "One <b>crisis</b>",
                List.of(
                        new Report(report.document(), report.claims()),
                        new Report(hostile.document(), hostile.claims())));
    }

    private static String between(String page, String begin, String end) {
        int from = page.indexOf(begin) + begin.length();
        return page.substring(from, page.indexOf(end, from));
    }

    private static JsonNode data(String page) {
        return JsonMapper.shared().readTree(between(page, "id=\"data\">", "</script>"));
    }

    @Test
    void the_same_reports_give_the_same_page() {
        assertThat(page()).isEqualTo(page());
    }

    @Test
    void data_holds_texts_and_records_as_they_are() {
        JsonNode reports = data(page()).get("reports");
        assertThat(reports).hasSize(2);
        assertThat(reports.get(1).get("text").stringValue())
                .isEqualTo(hostile.document().text().toString());
        assertThat(reports.get(0).get("records")).hasSameSizeAs(report.claims());
        for (int i = 0; i < report.claims().size(); i++) {
            Claim claim = report.claims().get(i);
            assertThat(reports.get(0).get("records").get(i).get("id").stringValue())
                    .isEqualTo(claim.anchor().id());
        }
    }

    @Test
    void hostile_words_never_become_markup() {
        String page = page();
        assertThat(page).doesNotContain("<script>alert").doesNotContain("<b>").doesNotContain("</SCRIPT>");
        assertThat(between(page, "id=\"data\">", "</script>")).doesNotContain("<", ">", "&", "\u2028");
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").contains("{{script}}");
        assertThat(page.split("<script", -1)).hasSize(3);
    }

    @Test
    void the_policy_names_the_hashes_of_style_and_script_and_no_network() {
        String page = page();
        Matcher policy = Pattern.compile("content=\"(default-src[^\"]*)\"").matcher(page);
        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1))
                .contains("default-src 'none'")
                .contains(Resources.hash(between(page, "<style>", "</style>")))
                .contains(Resources.hash(
                        page.substring(page.lastIndexOf("<script>") + 8, page.lastIndexOf("</script>"))));
        assertThat(page).doesNotContain("<link").doesNotContain("@import").doesNotContain("url(");
    }

    @Test
    void a_page_without_reports_or_records_is_a_page() {
        assertThat(ReportPage.render("None", List.of())).contains("<h1 dir=\"auto\">None</h1>");
        assertThat(ReportPage.render(report.document(), List.of())).contains("PORT ALDENY");
    }
}
