package org.throughline.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.Refusal;

class RefusalGroupTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final Pattern CODE =
            Pattern.compile("(?:Refusal\\.of|ofFile)\\(\\s*(?:[a-z.()]+,\\s*)?\"([a-z-]+)\"");

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    RefusalGroupTest() {
        messages.setBasename("messages/engine");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    @Test
    void everyRefusalHasItsTextInBothLanguages() throws IOException {
        Set<String> codes = codes();
        assertThat(codes).hasSizeGreaterThan(50).contains("class", "connector", "script-task", "endless-loop");
        for (String code : codes) {
            String english = messages.getMessage("refusal." + code, args(), Locale.ENGLISH);
            String indonesian = messages.getMessage("refusal." + code, args(), INDONESIAN);
            assertThat(indonesian).as(code).isNotEqualTo(english);
            assertThat(english + indonesian).as(code).doesNotContain("{").doesNotContain("'");
        }
    }

    @Test
    void oneReasonIsWrittenOnceWithItsPlacesAndTheCountOfTheOthers() {
        List<RefusalReason> reasons = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> reason("S" + i, i == 2 ? null : "Step " + i, Refusal.of("script")))
                .toList();
        assertThat(RefusalGroup.of(reasons)).singleElement().satisfies(group -> assertThat(group.places())
                .hasSize(7));
        assertThat(english(reasons))
                .startsWith("“Step 1”, “S2”, “Step 3”, “Step 4”, “Step 5” and 2 more: A script is hidden here.");
    }

    @Test
    void differentReasonsAreAllWritten() {
        List<RefusalReason> reasons = List.of(
                reason("A", "Ask", Refusal.of("form-key", "formKey")),
                RefusalReason.ofFile("x.bpmn", "document-type"),
                reason("A", "Ask", Refusal.of("attribute", "foo")));
        assertThat(english(reasons)).contains("“Ask”: The step shows a form", "DOCTYPE", "“foo”");
        assertThat(messages.getMessage(RefusalGroup.text(reasons), INDONESIAN)).contains("“Ask”: Langkah ini");
    }

    private String english(List<RefusalReason> reasons) {
        return messages.getMessage(RefusalGroup.text(reasons), Locale.ENGLISH);
    }

    private static RefusalReason reason(String element, String name, Refusal refusal) {
        return new RefusalReason("x.bpmn", element, name, refusal);
    }

    private static Object[] args() {
        return new Object[] {"one", "two"};
    }

    /** Those that the sources name, and those of the tables of the vetter. */
    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>(Set.of("connector", "formdata", "field"));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/throughline/engine"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                CODE.matcher(text).results().forEach(found -> codes.add(found.group(1)));
                if (source.endsWith("EngineSentences.java")) {
                    Pattern.compile("\"(engine-[a-z-]+)\"")
                            .matcher(text)
                            .results()
                            .forEach(found -> codes.add(found.group(1)));
                }
                if (source.endsWith("BpmnVetter.java")) {
                    Pattern.compile("(?m)^\\s+\"\\w+\", \"([a-z-]+)\"(?=[,)])")
                            .matcher(text)
                            .results()
                            .forEach(found -> codes.add(found.group(1)));
                }
            }
        }
        codes.addAll(Set.of("feel-unreadable", "expression-unreadable", "engine"));
        codes.remove("extensions");
        return codes;
    }
}
