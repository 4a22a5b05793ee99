package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What endangers somebody stands wherever one acts, and no number is a link past the one that knows whether it may. */
class SafetyStripTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final String PAGE = "shell/layout :: page";
    private static final String FRAME = "casefile/frame :: frame";
    private static final String STRIP = "casefile/safety-parts :: strip";

    /** Pages of administrators, who see no client: their "case" is a number that a redesign moves. */
    private static final List<String> WITHOUT_A_CLIENT = List.of("studio/effect-cases.html", "studio/move.html");

    @Test
    void everyPageOfACaseHasTheStrip() throws IOException {
        Map<String, String> pages = templates();
        pages.values().removeIf(text -> !text.contains(PAGE) || !text.contains("${case."));
        pages.keySet().removeAll(WITHOUT_A_CLIENT);
        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(pages).allSatisfy((name, text) -> assertThat(text.contains(FRAME) || text.contains(STRIP))
                .as(name)
                .isTrue());
        assertThat(templates().get("casefile/frame.html")).contains(STRIP);
    }

    @Test
    void everyListOfCasesAndTasksHasTheBadges() throws IOException {
        Map<String, String> templates = templates();
        assertThat(List.of(
                        "casefile/list.html",
                        "worklist/parts.html",
                        "worklist/supervision.html",
                        "worklist/search.html",
                        "intake/alike.html"))
                .allSatisfy(name -> assertThat(templates.get(name)).contains("casefile/safety-parts :: badges"));
    }

    @Test
    void aNumberIsALinkInOnePlaceOnly() throws IOException {
        Pattern byHand = Pattern.compile("tel:|@displayFormat\\.tel");
        assertThat(templates()).allSatisfy((name, text) -> {
            if (!name.equals("shell/parts.html")) {
                assertThat(byHand.matcher(text).find()).as(name).isFalse();
            }
        });
    }

    private static Map<String, String> templates() throws IOException {
        Map<String, String> templates = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                templates.put(TEMPLATES.relativize(file).toString(), Files.readString(file));
            }
        }
        return templates;
    }
}
