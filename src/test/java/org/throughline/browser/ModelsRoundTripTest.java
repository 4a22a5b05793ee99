package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.IntegrationTest;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.studio.ImportChoice;
import org.throughline.studio.ModelImports;
import org.throughline.studio.Redesigns;

/** Whatever BPMN an administrator opens in the editor is written back as it was, or it is said what would be lost. */
@IntegrationTest
class ModelsRoundTripTest extends BrowserTest {

    private static final Actor ADMINISTRATOR =
            new Actor("administrator", "Ada Administrator", Set.of(Role.ADMINISTRATOR.id()), Set.of());

    private static final Path FOREIGN = Path.of("src/test/resources/foreign");

    /** What the editor's library does not know, by file: the elements that are named when it is told. */
    private static final Map<String, Set<String>> WARNING = Map.of(
            "camunda.bpmn", Set.of("fe"),
            "events.bpmn", Set.of("cbd"),
            "services.bpmn", Set.of("CPRE", "rpb", "CPB", "Rel"),
            "unknown-element.bpmn", Set.of("Robot", "Mood"),
            "vendors.bpmn", Set.of("Definitions_vendors", "t"));

    @Autowired
    private Redesigns redesigns;

    @Autowired
    private ModelImports imports;

    @Test
    void everyModelOfTheProgramIsWrittenBackAsItWas() {
        Page page = editor();
        Map<String, String> models = files(Path.of("processes"));
        assertThat(models).hasSizeGreaterThan(8);
        models.forEach((name, before) -> {
            Written written = written(page, before);
            assertThat(written.unsupported()).as("what is told of " + name).isEmpty();
            assertThat(ModelSemantics.lost(before, written.content())).as(name).isEmpty();
            assertThat(ModelSemantics.lost(written.content(), before))
                    .as("added to " + name)
                    .isEmpty();
        });
    }

    @Test
    void everyForeignModelIsWrittenBackAsItWasOrItIsSaidOfWhichElementSomethingWouldBeLost() {
        Page page = editor();
        Map<String, String> models = files(FOREIGN);
        assertThat(models.keySet()).hasSizeGreaterThan(10).containsAll(WARNING.keySet());
        models.forEach((name, before) -> {
            Written written = written(page, before);
            assertThat(written.unsupported())
                    .as("what is told of " + name)
                    .isEqualTo(WARNING.getOrDefault(name, Set.of()));
            if (!WARNING.containsKey(name)) {
                assertThat(ModelSemantics.lost(before, written.content()))
                        .as(name)
                        .isEmpty();
            }
        });
    }

    @Test
    void aFileOfWhichSomethingWouldBeLostIsShownButNotChanged() {
        Page page = editor();
        written(page, files(FOREIGN).get("unknown-element.bpmn"));
        Locator warning = page.locator("[data-editor-unsupported]");
        assertThat(warning.innerText()).contains("A robot does it");
        assertThat(page.locator("[data-editor-canvas]").getAttribute("inert")).isNotNull();
        warning.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
        assertThat(page.locator("[data-editor-canvas]").getAttribute("inert")).isNull();
    }

    @Test
    void savingOneChangeKeepsAllTheRest() {
        UUID redesign = opened(files(FOREIGN).get("comments.bpmn"));
        String before = drawn(redesign);
        Page page = at(redesign);
        page.locator("[data-element-id=t]").first().click();
        page.locator("#bio-properties-panel-name").fill("Called otherwise");
        page.locator("[data-editor-state]")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Saved \\d")))
                .waitFor();
        String after = drawn(redesign);
        assertThat(ModelSemantics.lost(before, after))
                .singleElement()
                .asString()
                .contains("name=Ä ö ß");
        assertThat(ModelSemantics.lost(after, before))
                .anyMatch(fact -> fact.endsWith("userTask(t)@{null}name=Called otherwise"))
                .allMatch(fact -> fact.contains("userTask(t)") || fact.contains("BPMNShape(t_shape)"));
    }

    private String drawn(UUID redesign) {
        return redesigns
                .draft(redesign, ModelKind.PROCESS, "comments", ADMINISTRATOR)
                .content();
    }

    private record Written(String content, Set<String> unsupported) {}

    @SuppressWarnings("unchecked")
    private static Written written(Page page, String xml) {
        Map<String, Object> answer = (Map<String, Object>) page.evaluate("""
                async (xml) => {
                  const editor = document.querySelector('[data-island="process-editor"]').editor;
                  await editor.show(xml);
                  return { content: await editor.content(), unsupported: editor.unsupported().map(({ id }) => id) };
                }""", xml);
        return new Written((String) answer.get("content"), new TreeSet<>((List<String>) answer.get("unsupported")));
    }

    private Page editor() {
        return at(opened(files(FOREIGN).get("comments.bpmn")));
    }

    private UUID opened(String xml) {
        UUID redesign = redesigns.open("Round trip", null, ADMINISTRATOR).id();
        imports.importFiles(
                redesign,
                "comments.bpmn",
                xml.getBytes(StandardCharsets.UTF_8),
                new ImportChoice(false, true),
                ADMINISTRATOR);
        return redesign;
    }

    private Page at(UUID redesign) {
        Page page = signedIn("administrator", 1440);
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        page.navigate("/studio/redesigns/" + redesign + "/process/comments");
        page.locator("[data-element-id=t]").first().waitFor();
        assertThat(refused).isEmpty();
        return page;
    }

    private static Map<String, String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".bpmn"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(),
                            ModelsRoundTripTest::text,
                            (a, b) -> a,
                            TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
