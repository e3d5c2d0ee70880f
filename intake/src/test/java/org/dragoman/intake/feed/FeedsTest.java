package org.dragoman.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dragoman.intake.Intake;
import org.dragoman.intake.Publication;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read from feeds and pages that are well. */
class FeedsTest {

    private static final String RSS = "application/rss+xml; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";

    private final Web web = new Web();

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void an_entry_of_rss_is_read_from_its_page_with_what_the_feed_tells_of_it() {
        web.onFile("/feed", RSS, "rss2.xml").onFile("/2031/talks.html?utm_source=rss", HTML, "talks.html");
        Polled polled = Polled.of(web.url("/feed"));
        assertThat(polled.faults).isEmpty();
        Document talks = polled.documents.get(0);
        assertThat(talks.text().toString())
                .startsWith("Varland's foreign minister offered on Tuesday")
                .endsWith("Belmark said it would study it.");
        assertThat(talks.externalId()).isEqualTo("straits-1");
        assertThat(talks.title()).isEqualTo("Varland offers to host talks");
        assertThat(talks.publisher()).isEqualTo("Straits Courier");
        assertThat(talks.url()).isEqualTo(web.url("/2031/talks.html?utm_source=rss"));
        assertThat(talks.language()).isEqualTo("en");
    }

    @Test
    void the_day_is_that_of_the_publication_and_not_that_of_greenwich() {
        web.onFile("/feed", RSS, "rss2.xml").onFile("/2031/talks.html?utm_source=rss", HTML, "talks.html");
        web.onFile("/atom.xml", "application/atom+xml", "atom.xml").onFile("/observers.html", HTML, "observers.html");
        assertThat(Polled.of(web.url("/feed")).documents.get(0).published()).isEqualTo(PartialDate.parse("2031-01-14"));
        assertThat(Polled.of(web.url("/atom.xml")).documents.get(0).published())
                .isEqualTo(PartialDate.parse("2031-01-14"));
    }

    @Test
    void an_entry_whose_feed_holds_the_whole_report_is_not_fetched() {
        web.onFile("/feed", RSS, "rss2.xml").onFile("/2031/talks.html?utm_source=rss", HTML, "talks.html");
        Polled polled = Polled.of(web.url("/feed"));
        assertThat(web.asked).containsExactly("/robots.txt", "/feed", "/2031/talks.html?utm_source=rss");
        Document ultimatum = polled.documents.get(1);
        assertThat(ultimatum.text().toString())
                .startsWith("The government of Ossia rejected on Monday")
                .contains("capital.\n\n\"We do not answer")
                .endsWith("to show restraint.");
        assertThat(ultimatum.url()).isEqualTo(web.url("/2031/ultimatum.html"));
    }

    @Test
    void an_entry_of_atom_may_have_a_relative_link_a_title_with_marks_and_a_plain_text() {
        web.onFile("/atom.xml", "application/atom+xml", "atom.xml").onFile("/observers.html", HTML, "observers.html");
        Polled polled = Polled.of(web.url("/atom.xml"));
        assertThat(polled.faults).isEmpty();
        assertThat(polled.documents).extracting(Document::externalId).containsExactly("urn:harbour:1", "urn:harbour:2");
        assertThat(polled.texts().get(0)).startsWith("Observers of the Coastal League counted 14 dead");
        assertThat(polled.texts().get(1))
                .isEqualTo(
                        "The two governments agreed that the ferry between Port Ossel and Belmark may sail again.\n\n"
                                + "If fewer than 5 < 10 ships sail, they will meet again on Friday.");
        assertThat(polled.documents.get(1).title()).isEqualTo("Ferry service resumes");
    }

    @Test
    void rss_1_is_read_and_where_the_page_is_gone_its_summary_with_a_fault() {
        web.onFile("/rss1.xml", "text/xml", "rss1.xml");
        Polled polled = Polled.of(web.url("/rss1.xml"));
        assertThat(polled.faultKinds()).containsExactly(Fault.FEED_UNREACHABLE);
        assertThat(polled.faults.get(0)).hasMessageContaining("status 404").hasMessageContaining("envoy.html");
        assertThat(polled.texts()).containsExactly("The envoy met both delegations.");
        Document envoy = polled.documents.get(0);
        assertThat(envoy.published()).isEqualTo(PartialDate.parse("2031-01-11"));
        assertThat(envoy.publisher()).isEqualTo("Northern Wire");
        assertThat(envoy.title()).isEqualTo("Envoy meets both delegations");
    }

    @Test
    void a_second_poll_asks_whether_there_is_something_new_and_gets_nothing_if_not() {
        byte[] feed = Web.resource("rss2.xml").replace("HERE", web.url("")).getBytes(StandardCharsets.UTF_8);
        web.onFile("/2031/talks.html?utm_source=rss", HTML, "talks.html").on("/feed", exchange -> {
            boolean isKnown = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.getResponseHeaders().add("Last-Modified", "Tue, 14 Jan 2031 10:00:00 GMT");
            Web.send(exchange, isKnown ? 304 : 200, isKnown ? new byte[0] : feed);
        });
        Polled first = Polled.of(web.url("/feed"));
        assertThat(first.documents).hasSize(2);
        assertThat(first.state.etag()).isEqualTo("\"v1\"");
        Polled second = Polled.of(web.url("/feed"), first.state);
        assertThat(second.documents).isEmpty();
        assertThat(second.faults).isEmpty();
        assertThat(second.state).isEqualTo(first.state);
        assertThat(web.headers).containsEntry("/feed If-modified-since", "Tue, 14 Jan 2031 10:00:00 GMT");
    }

    @Test
    void only_a_new_entry_is_handed_out() {
        web.onFile("/feed", RSS, "rss2.xml").onFile("/2031/talks.html?utm_source=rss", HTML, "talks.html");
        Polled first = Polled.of(web.url("/feed"));
        String added = "<item><title>Third</title><guid>straits-3</guid>"
                + "<description>The ambassador returned to the capital on Wednesday.</description></item>";
        web.on("/feed", RSS, Web.resource("rss2.xml").replace("</channel>", added + "</channel>"));
        Polled second = Polled.of(web.url("/feed"), first.state);
        assertThat(second.only().externalId()).isEqualTo("straits-3");
        assertThat(second.state.taken()).hasSize(3).containsAll(first.state.taken());
    }

    @Test
    void an_entry_without_date_and_link_is_read_once() {
        web.on(
                "/feed",
                RSS,
                "<rss version='2.0'><channel><title>T</title><link>HERE</link><description>d</description>"
                        + "<item><description>Belmark closed the border on Sunday.</description></item>"
                        + "<item><title>Words alone</title></item></channel></rss>");
        Polled first = Polled.of(web.url("/feed"));
        assertThat(first.texts()).containsExactly("Belmark closed the border on Sunday.");
        assertThat(first.documents.get(0).published()).isNull();
        assertThat(first.documents.get(0).url()).isNull();
        assertThat(first.faultKinds()).containsExactly(Fault.ENTRY_EMPTY);
        Polled second = Polled.of(web.url("/feed"), first.state);
        assertThat(second.documents).isEmpty();
        assertThat(second.faults).isEmpty();
    }

    @Test
    void the_encoding_is_that_of_the_feed_where_its_host_tells_none() {
        String feed =
                "<?xml version='1.0' encoding='%s'?><rss version='2.0'><channel><title>Río</title><link>HERE</link>"
                        + "<description>d</description><item><description>Señor Ibáñez left the capital on Sunday.</description>"
                        + "</item></channel></rss>";
        for (String encoding : List.of("UTF-8", "ISO-8859-1", "UTF-16")) {
            byte[] bytes = String.format(feed, encoding).getBytes(Charset.forName(encoding));
            web.on("/feed", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "text/xml");
                Web.send(exchange, 200, bytes);
            });
            Document document = Polled.of(web.url("/feed")).only();
            assertThat(document.text().toString()).isEqualTo("Señor Ibáñez left the capital on Sunday.");
            assertThat(document.publisher()).isEqualTo("Río");
        }
    }

    @Test
    void html_where_a_feed_was_thought_to_be_is_read_as_one_report() {
        web.onFile("/feed", RSS.replace("application/rss+xml", "text/html"), "talks.html");
        Document page = Polled.of(web.url("/feed")).only();
        assertThat(page.externalId()).isEqualTo(web.url("/feed"));
        assertThat(page.url()).isEqualTo(web.url("/feed"));
        assertThat(page.text().toString()).startsWith("Varland's foreign minister");
    }

    @Test
    void a_plain_text_is_read_as_one_report() {
        web.on("/report.txt", "text/plain; charset=utf-8", "Belmark closed the border on Sunday.");
        assertThat(Polled.of(web.url("/report.txt")).only().text().toString())
                .isEqualTo("Belmark closed the border on Sunday.");
    }

    @Test
    void a_page_cannot_pass_for_one_of_another_publication() {
        String page = Web.resource("talks.html");
        web.on("/a", HTML, page.replace("</head>", "<link rel=canonical href='https://other.example/x'></head>"));
        web.on("/b", HTML, page.replace("</head>", "<link rel=canonical href='HERE/short'></head>"));
        assertThat(Polled.of(web.url("/a")).only().url()).isEqualTo(web.url("/a"));
        assertThat(Polled.of(web.url("/b")).only().url()).isEqualTo(web.url("/short"));
    }

    @Test
    void what_the_user_says_fills_what_neither_page_nor_feed_tells() {
        web.onFile("/page", HTML, "observers.html");
        Intake intake = Intake.create().withDefaults(Publication.UNKNOWN.withPublisher("Harbour Gazette"));
        Feeds feeds = Feeds.create().allowingPrivateAddresses().withIntake(intake);
        assertThat(Polled.of(feeds, web.url("/page"), FeedState.NEW).only().publisher())
                .isEqualTo("Harbour Gazette");
    }

    @Test
    void doubles_are_told_among_all_sources_of_a_round() {
        web.onFile("/a", HTML, "talks.html").onFile("/b", HTML, "talks.html");
        Polled polled = new Polled();
        Round round = Feeds.create()
                .allowingPrivateAddresses()
                .withTimekeeper(polled.clock)
                .round(polled);
        List.of("/a", "/b").forEach(path -> round.poll(web.url(path), FeedState.NEW));
        assertThat(polled.documents.get(1).duplicateOf())
                .isEqualTo(polled.documents.get(0).id());
        assertThat(web.asked).containsExactly("/robots.txt", "/a", "/b");
    }

    @Test
    void a_compressed_answer_is_read() throws Exception {
        byte[] packed = Web.gzip(Web.resource("talks.html").getBytes(StandardCharsets.UTF_8));
        web.on("/page", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            Web.send(exchange, 200, packed);
        });
        assertThat(Polled.of(web.url("/page")).only().text().toString()).startsWith("Varland's");
    }

    @Test
    void a_source_is_an_address_by_its_beginning() {
        assertThat(List.of("http://a.example/", "HTTPS://a.example")).allMatch(Feeds::isAddress);
        assertThat(List.of("a.txt", "-", "https", "ftp://a.example", "http:/a")).noneMatch(Feeds::isAddress);
    }
}
