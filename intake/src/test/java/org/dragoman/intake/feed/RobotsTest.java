package org.dragoman.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a robots.txt allows. */
class RobotsTest {

    private static Robots robots(String... lines) {
        return Robots.parse(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "Dragoman");
    }

    @Test
    void an_empty_file_and_one_that_is_a_page_allow_all() {
        assertThat(robots("").allows("/a")).isTrue();
        assertThat(robots("<html><body>Disallow: /</body></html>").allows("/a")).isTrue();
    }

    @Test
    void a_group_that_names_the_program_goes_before_that_for_all() {
        Robots robots = robots("User-agent: *", "Disallow: /", "", "User-agent: DRAGOMAN/2.0", "Disallow: /b");
        assertThat(robots.allows("/a")).isTrue();
        assertThat(robots.allows("/b")).isFalse();
    }

    @Test
    void groups_with_several_names_and_several_groups_with_one_name_are_joined() {
        Robots robots = robots(
                "User-agent: Other",
                "User-agent: Dragoman",
                "Disallow: /a",
                "User-agent: Other",
                "Disallow: /b",
                "User-agent: Dragoman",
                "Disallow: /c");
        assertThat(robots.allows("/a")).isFalse();
        assertThat(robots.allows("/b")).isTrue();
        assertThat(robots.allows("/c")).isFalse();
    }

    @Test
    void the_name_must_be_whole() {
        assertThat(robots("User-agent: Drago", "Disallow: /").allows("/a")).isTrue();
        assertThat(robots("User-agent: Dragomania", "Disallow: /").allows("/a")).isTrue();
    }

    @Test
    void the_longest_rule_decides_and_among_equals_the_one_that_allows() {
        Robots robots = robots("User-agent: *", "Disallow: /news", "Allow: /news/open", "Disallow: /x", "Allow: /x");
        assertThat(robots.allows("/news/closed")).isFalse();
        assertThat(robots.allows("/news/open/1")).isTrue();
        assertThat(robots.allows("/x")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/fish, /fish.html, false",
        "/fish, /Fish, true",
        "/fish/, /fish, true",
        "/*.php, /a/b.php?c=d, false",
        "/*.php$, /a/b.php?c=d, true",
        "/*.php$, /a/b.php, false",
        "/*/print, /2031/01/print, false",
        "/a*b*c$, /axxbxxbc, false",
        "/a*b*c$, /axxbxxcb, true",
        "/?session=, /?session=1, false",
        "/%7Ejoe, /~joe/a, false",
        "/é, /%c3%a9t%c3%a9, false",
        "/$, /, false",
        "/$, /a, true",
        "*, /a, false",
    })
    void a_rule_matches_from_the_beginning_with_stars_and_an_end(String rule, String path, boolean isAllowed) {
        assertThat(robots("User-agent: *", "Disallow: " + rule).allows(path)).isEqualTo(isAllowed);
    }

    @Test
    void comments_blanks_and_an_empty_disallow_forbid_nothing() {
        Robots robots = robots("\uFEFF User-Agent : * # all", "Disallow:", "disallow: /a # not b", "Sitemap: /s.xml");
        assertThat(robots.allows("/b")).isTrue();
        assertThat(robots.allows("/a")).isFalse();
    }

    @Test
    void a_delay_counts_for_those_whom_its_group_names() {
        assertThat(robots("User-agent: *", "Crawl-delay: 2").delay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(robots("User-agent: Other", "Crawl-delay: 2").delay()).isNull();
        assertThat(robots("User-agent: *", "Crawl-delay: soon").delay()).isNull();
    }

    @Test
    void a_line_without_end_takes_no_time() {
        assertThat(robots("User-agent:" + " ".repeat(400_000) + "*", "Disallow: /")
                        .allows("/"))
                .isFalse();
    }

    @Test
    void many_stars_take_no_time() {
        Robots robots = robots("User-agent: *", "Disallow: /" + "*a".repeat(500) + "$");
        assertThat(robots.allows("/" + "a".repeat(2_000) + "b")).isTrue();
    }
}
