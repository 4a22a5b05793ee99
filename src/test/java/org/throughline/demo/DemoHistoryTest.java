package org.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;

/** What a newcomer sees first has happened, by the forms of today, and every page that they come to opens. */
@LifecycleTest
class DemoHistoryTest {

    private static final int CASES = 8;

    /** One of the five may have no case, but together they come to cases, tasks, letters and panels. */
    private static final int LEAST_KINDS = 40;

    /** Of one kind, such as the timeline of a case, so many are opened. */
    private static final int OF_A_KIND = 4;

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)\"");
    private static final Pattern NAME = Pattern.compile("TL-\\d{4}-\\d+|[0-9a-f]{8}-[0-9a-f-]{27}|=[^&]*");

    @Autowired
    DemoHistory history;

    private final List<String> pictures = new ArrayList<>();

    @LocalServerPort
    int port;

    @Test
    void everyCaseComesToWhereItShallStandAndEveryPageOfItOpens() {
        assertThat(history.live(CASES)).isEmpty();
        Set<String> kinds = new HashSet<>();
        for (String person : List.of("supervisor", "caseworker", "caseworker2", "clinician", "intake")) {
            assertThat(broken(PageClient.signedIn(port, person), kinds))
                    .as(person)
                    .isEmpty();
        }
        assertThat(kinds).hasSizeGreaterThan(LEAST_KINDS);
        for (String sign : List.of(
                "genogram__line--slash-divorced",
                "genogram__line--identical-twins",
                "genogram__line--quality-conflict",
                "expected child",
                "Parents and their generation",
                "Children and their generation",
                "ecomap__tie--stressful",
                "Millbrook Clinic")) {
            assertThat(pictures).as(sign).anyMatch(page -> page.contains(sign));
        }
    }

    /** Follows every link and every part that a page loads, as long as they lead to pages of another kind. */
    private List<String> broken(PageClient client, Set<String> kinds) {
        List<String> broken = new ArrayList<>();
        Map<String, Integer> opened = new HashMap<>();
        Set<String> seen = new HashSet<>(List.of("/work", "/cases", "/work?scope=team"));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String path = open.pop();
            if (opened.merge(NAME.matcher(path).replaceAll("…"), 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            var answer = client.get(path);
            if (path.endsWith("/genogram") || path.endsWith("/ecomap")) {
                pictures.add(answer.body());
            }
            if (answer.statusCode() >= 500) {
                broken.add(answer.statusCode() + " " + path);
            }
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                String next = link.group(1).replace("&amp;", "&");
                if (!next.contains(".") && !next.startsWith("/camunda") && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        kinds.addAll(opened.keySet());
        return broken;
    }
}
