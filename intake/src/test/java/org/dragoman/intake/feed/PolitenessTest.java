package org.dragoman.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.dragoman.model.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That hosts are treated as they ask for. */
class PolitenessTest {

    private static final String HTML = "text/html; charset=utf-8";

    private final Web web = new Web();

    @AfterEach
    void close() {
        web.close();
    }

    private String feed(String... links) {
        StringBuilder items = new StringBuilder();
        for (String link : links) {
            items.append("<item><title>t</title><link>HERE").append(link).append("</link></item>");
        }
        return "<rss version='2.0'><channel><title>T</title><link>HERE</link><description>d</description>" + items
                + "</channel></rss>";
    }

    @Test
    void the_program_says_who_it_is() {
        web.onFile("/page", HTML, "talks.html");
        Polled.of(web.url("/page"));
        assertThat(web.headers.get("/page User-agent")).matches("Dragoman/\\d[^ $]* \\(\\+news ledger\\)");
    }

    @Test
    void what_robots_txt_disallows_is_not_fetched_and_told() {
        web.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n")
                .onFile("/private/a", HTML, "talks.html");
        Polled polled = Polled.of(web.url("/private/a"));
        assertThat(polled.onlyFault().fault()).isEqualTo(Fault.FEED_REFUSED_BY_ROBOTS);
        assertThat(web.asked).containsExactly("/robots.txt");
    }

    @Test
    void an_entry_whose_page_is_disallowed_is_read_from_the_feed_and_the_fault_told() {
        web.on("/robots.txt", "text/plain", "User-agent: dragoman\nDisallow: /*.html$\n");
        web.onFile("/rss1.xml", "text/xml", "rss1.xml").onFile("/envoy.html", HTML, "talks.html");
        Polled polled = Polled.of(web.url("/rss1.xml"));
        assertThat(polled.faultKinds()).containsExactly(Fault.FEED_REFUSED_BY_ROBOTS);
        assertThat(polled.texts()).containsExactly("The envoy met both delegations.");
        assertThat(web.asked).doesNotContain("/envoy.html");
    }

    @Test
    void a_host_whose_robots_txt_fails_is_not_asked_further() {
        web.status("/robots.txt", 500).onFile("/page", HTML, "talks.html");
        Polled polled = Polled.of(web.url("/page"));
        assertThat(polled.onlyFault().fault()).isEqualTo(Fault.FEED_REFUSED_BY_ROBOTS);
        assertThat(polled.onlyFault()).hasMessageContaining("500");
        assertThat(web.asked).containsExactly("/robots.txt");
    }

    @Test
    void the_step_of_a_redirect_must_be_allowed_too() {
        web.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed").redirect("/open", "/closed");
        assertThat(Polled.of(web.url("/open")).onlyFault().fault()).isEqualTo(Fault.FEED_REFUSED_BY_ROBOTS);
        assertThat(web.asked).containsExactly("/robots.txt", "/open");
    }

    @Test
    void a_second_lies_between_two_requests_to_a_host() {
        web.onFile("/page", HTML, "talks.html");
        assertThat(Polled.of(web.url("/page")).clock.slept).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void a_host_may_ask_for_more_time_between_two_requests_but_not_for_hours() {
        web.onFile("/page", HTML, "talks.html").on("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 4.5");
        assertThat(Polled.of(web.url("/page")).clock.slept).containsExactly(Duration.ofMillis(4500));
        web.on("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 7200");
        assertThat(Polled.of(web.url("/page")).clock.slept).containsExactly(Duration.ofSeconds(30));
        web.on("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 0");
        assertThat(Polled.of(web.url("/page")).clock.slept).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void a_host_that_asks_to_wait_is_left_alone_and_nothing_is_lost() {
        web.on("/feed", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            Web.send(
                    exchange,
                    200,
                    feed("/1", "/2", "/3").replace("HERE", web.url("")).getBytes(StandardCharsets.UTF_8));
        });
        web.onFile("/1", HTML, "talks.html")
                .status("/2", 429, "Retry-After", "120")
                .onFile("/3", HTML, "talks.html");
        Polled first = Polled.of(web.url("/feed"));
        assertThat(first.documents).hasSize(1);
        assertThat(first.faultKinds()).containsExactly(Fault.HOST_BUSY);
        assertThat(first.faults.get(0)).hasMessageContaining("retry after 120");
        assertThat(web.asked).doesNotContain("/3");
        assertThat(first.state.etag()).isNull();

        web.onFile("/2", HTML, "observers.html");
        Polled second = Polled.of(web.url("/feed"), first.state);
        assertThat(second.documents).hasSize(2);
        assertThat(second.faults).isEmpty();
        assertThat(second.state.etag()).isEqualTo("\"v1\"");
    }

    @Test
    void a_feed_out_of_service_is_told_and_its_state_kept() {
        web.status("/feed", 503, "Retry-After", "Tue, 14 Jan 2031 10:00:00 GMT");
        FeedState known = new FeedState("\"v1\"", null, List.of("a"));
        Polled polled = Polled.of(web.url("/feed"), known);
        assertThat(polled.onlyFault().fault()).isEqualTo(Fault.HOST_BUSY);
        assertThat(polled.state).isEqualTo(known);
    }

    @Test
    void a_host_that_fails_again_and_again_is_left_alone_and_nothing_is_lost() {
        web.on("/feed", "application/rss+xml", feed("/1", "/2", "/3", "/4", "/5"));
        for (String path : List.of("/1", "/2", "/3", "/4", "/5")) {
            web.on(path, exchange -> exchange.close());
        }
        Polled polled = Polled.of(web.url("/feed"));
        assertThat(polled.faultKinds()).hasSize(3).containsOnly(Fault.FEED_UNREACHABLE);
        assertThat(polled.state.taken()).isEmpty();
    }

    @Test
    void a_page_that_fails_is_asked_for_again_at_the_next_poll_and_one_that_is_gone_is_not() {
        web.on("/feed", "application/rss+xml", feed("/failing", "/gone")).status("/failing", 500);
        Polled first = Polled.of(web.url("/feed"));
        assertThat(first.faultKinds()).containsExactly(Fault.FEED_UNREACHABLE, Fault.FEED_UNREACHABLE);
        web.onFile("/failing", HTML, "talks.html").onFile("/gone", HTML, "observers.html");
        assertThat(Polled.of(web.url("/feed"), first.state).only().url()).isEqualTo(web.url("/failing"));
    }

    @Test
    void a_flood_of_entries_is_read_in_several_polls() {
        web.on("/feed", "application/rss+xml", feed("/1", "/2", "/3"));
        List.of("/1", "/2", "/3").forEach(path -> web.onFile(path, HTML, "talks.html"));
        FeedLimits two = new FeedLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 100_000, 100_000, 2);
        Feeds feeds = Feeds.create().allowingPrivateAddresses().withLimits(two);
        Polled first = Polled.of(feeds, web.url("/feed"), FeedState.NEW);
        assertThat(first.documents).hasSize(2);
        assertThat(first.faultKinds()).containsExactly(Fault.FEED_TOO_LARGE);
        Polled second = Polled.of(feeds, web.url("/feed"), first.state);
        assertThat(second.only().url()).isEqualTo(web.url("/3"));
    }
}
