package org.dragoman.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    private static final String PARAGRAPH = "Norway offered to mediate between the two parties in the crisis.";

    private static String page(String head, String body) {
        return "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>";
    }

    private static Document read(String html) {
        return Basket.ofInput(html).only();
    }

    private static Document article() throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlTest.class.getResourceAsStream("article.html"))) {
            return Basket.ofInput(in.readAllBytes()).only();
        }
    }

    @Test
    void the_article_is_read_and_nothing_around_it() throws IOException {
        assertThat(article().text()).hasToString("""
                Norway offers to host talks in Oslo

                Norway has offered to host talks between the two parties, its foreign minister said on Monday.

                "We are ready," she said.

                No answer yet

                Neither side has answered.

                The United Nations welcomed the offer.

                The talks would begin in February.""");
    }

    @Test
    void the_publication_is_read_from_the_head() throws IOException {
        Document document = article();
        assertThat(document.title()).isEqualTo("Norway offers to host talks in Oslo");
        assertThat(document.publisher()).isEqualTo("Example News");
        assertThat(document.url()).isEqualTo("https://news.example.org/2019/01/norway-talks");
        assertThat(document.published()).isEqualTo(PartialDate.parse("2019-01-28"));
        assertThat(document.language()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><div><p>%s</p></div></div>",
                "<main><p>%s</p></main>",
                "<div role=main>%s</div>",
                "<div itemprop='articleBody'><span>%s</span></div>",
                "<form><div>%s</div></form>",
                "<table><tr><td>%s</td></tr></table>",
                "%s",
                "<nav><a href=a>Home</a> <a href=b>World</a></nav><p>%s"
            })
    void an_article_is_found_however_it_is_marked(String body) {
        assertThat(read(page("", body.formatted(PARAGRAPH))).text()).hasToString(PARAGRAPH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<script>var text = 'Norway offered to mediate between the parties.';</script>",
                "<ul><li><a href=a>Norway offers to mediate in the crisis</a></li></ul>",
                "<nav><p>Home of the news that you can trust every day</p></nav>",
                "<p>Loading</p>"
            })
    void a_page_without_an_article_is_told(String body) {
        assertThat(Basket.ofInput(page("<title>Words</title>", body))
                        .onlyFault()
                        .fault())
                .isEqualTo(Fault.HTML_NO_ARTICLE);
    }

    @Test
    void an_article_that_stands_only_in_json_ld_is_read() {
        String linked = "<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"articleBody\":\"" + PARAGRAPH
                + "\"}]</script>";
        assertThat(read(page(linked, "<div id=app></div>")).text()).hasToString(PARAGRAPH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta property='article:published_time' content='2019-01-28T10:00:00+01:00'>",
                "<meta name=pubdate content='Mon, 28 Jan 2019 10:00:00 GMT'>",
                "<meta name=date content='January 28th, 2019'>",
                "<meta name='DC.date.issued' content='20190128'>",
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2019-01-28\"}</script>",
                "<script type='application/ld+json'>[[{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2019-01-28\"}]}]]</script>",
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2019-01-28\", broken</script>",
                "<meta name=date content='2019-99-99'><meta name=pubdate content='28 January 2019'>"
            })
    void the_day_of_publication_is_read_in_many_forms(String head) {
        assertThat(read(page(head, PARAGRAPH)).published()).isEqualTo(PartialDate.parse("2019-01-28"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[",
                "null",
                "{\"@type\":5}",
                "{\"a\":[}",
                "]]",
                "{\"publisher\":{\"name\":{}}}",
                "\"x\"",
                ""
            })
    void broken_json_ld_is_passed_over(String linked) {
        String head = "<script type='application/ld+json'>" + linked + "</script>";
        assertThat(read(page(head, PARAGRAPH)).text()).hasToString(PARAGRAPH);
    }

    @ParameterizedTest
    @CsvSource({
        "Norway offers to host talks - Example News,Norway offers to host talks",
        "Norway offers to host talks | Example,Norway offers to host talks",
        "War and Peace - A Review of the long road to Oslo,War and Peace - A Review of the long road to Oslo"
    })
    void the_name_of_the_site_is_taken_off_the_title(String title, String expected) {
        assertThat(read(page("<title>" + title + "</title>", PARAGRAPH)).title())
                .isEqualTo(expected);
    }

    @Test
    void an_address_must_be_of_the_web() {
        assertThat(read(page("<link rel=canonical href='javascript:alert(1)'>", PARAGRAPH))
                        .url())
                .isNull();
    }

    @Test
    void a_page_in_another_encoding_declares_it() {
        byte[] bytes = page(
                        "<meta charset=windows-1251>", "<p>Министр иностранных дел заявила о готовности помочь.</p>")
                .getBytes(Charset.forName("windows-1251"));
        assertThat(Basket.ofInput(bytes).only().text().toString()).startsWith("Министр");
    }

    static Stream<String> hostilePages() {
        int many = 20_000;
        String attributes = IntStream.range(0, many)
                .mapToObj(i -> "on" + i + "='<script>x()</script>' ")
                .collect(java.util.stream.Collectors.joining());
        return Stream.concat(
                Stream.of(
                                "<div>",
                                "<b>",
                                "<a>",
                                "<p><b>",
                                "<table><tr><td>",
                                "<ul><li>",
                                "<article>",
                                "<header>",
                                "<svg>",
                                "<i><p>",
                                "<p class='related share' onclick='<script>'>",
                                "<script>x</script>",
                                "<blockquote>",
                                "<select>",
                                "<font>",
                                "<form>",
                                "<template>")
                        .map(tag -> "<html><body>" + tag.repeat(many) + "</template></select>" + "<p>" + PARAGRAPH),
                Stream.of(
                        "<html><body><p " + attributes + ">" + PARAGRAPH,
                        "<html><body>" + PARAGRAPH + "<!--".repeat(many),
                        "<html><body>" + PARAGRAPH + "&".repeat(many) + "<".repeat(many),
                        "<html><head><title>" + "- ".repeat(many) + "</title><body>" + PARAGRAPH,
                        "<html><head><script type='application/ld+json'>" + "{\"a\":[".repeat(many) + "</script><body>"
                                + PARAGRAPH));
    }

    @ParameterizedTest
    @MethodSource("hostilePages")
    void a_hostile_page_neither_crashes_nor_takes_long(String html) {
        assertTimeout(Duration.ofSeconds(10), () -> {
            Basket basket = Basket.ofInput(html);
            assertThat(basket.documents.size() + basket.faults.size()).isEqualTo(1);
        });
    }

    @Test
    void a_deeply_nested_article_is_still_read() {
        assertThat(read("<html><body>" + "<div>".repeat(100_000) + "<p>" + PARAGRAPH)
                        .text())
                .hasToString(PARAGRAPH);
    }
}
