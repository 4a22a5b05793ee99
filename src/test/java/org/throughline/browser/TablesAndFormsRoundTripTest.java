package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.IntegrationTest;
import org.throughline.engine.ModelKind;
import org.throughline.modeldiff.ModelDiff;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.studio.ImportChoice;
import org.throughline.studio.ModelImports;
import org.throughline.studio.Redesigns;

/** Whatever decision table or form an administrator opens in its editor is written back as it was. */
@IntegrationTest
class TablesAndFormsRoundTripTest extends BrowserTest {

    private static final Actor ADMINISTRATOR =
            new Actor("administrator", "Ada Stone", Set.of(Role.ADMINISTRATOR.id()), Set.of());
    private static final Path FOREIGN = Path.of("src/test/resources/foreign");
    private static final String TABLE = "comments.dmn";
    private static final String FORM = "components.form";

    @Autowired
    private Redesigns redesigns;

    @Autowired
    private ModelImports imports;

    @Autowired
    private ModelDiff modelDiff;

    @Test
    void everyDecisionTableIsWrittenBackAsItWas() throws IOException {
        Page page = editor(ModelKind.DECISION, TABLE, "comments_decision");
        for (Path file : files(".dmn", Path.of("processes"), FOREIGN)) {
            assertKept(page, ModelKind.DECISION, file);
        }
    }

    @Test
    void everyFormIsWrittenBackAsItWas() throws IOException {
        Page page = editor(ModelKind.FORM, FORM, "components");
        for (Path file : files(".form", Path.of("forms"), FOREIGN)) {
            if (!file.endsWith("unknown-component.form")) {
                assertKept(page, ModelKind.FORM, file);
            }
        }
    }

    @Test
    void aFormWithAComponentThatNobodyKnowsIsRefusedByItsName() {
        Page page = editor(ModelKind.FORM, FORM, "components");

        assertThatThrownBy(() -> written(page, ModelKind.FORM, FOREIGN.resolve("unknown-component.form")))
                .hasMessageContaining("hologram");
    }

    @Test
    void bothLanguagesOfAFormAreSavedWithIt() throws IOException {
        UUID redesign = imported(FORM);
        Page page = at(redesign, ModelKind.FORM, "components", ".fjs-element");
        page.locator("[data-text='F1 label id']").fill("Nama lengkap");
        page.locator("[data-text='F1 label id']").press("Tab");
        saved(page);

        ModelDiff.ModelComparison found = modelDiff.compare(
                ModelKind.FORM,
                Files.readString(FOREIGN.resolve(FORM)),
                redesigns.drafted(redesign, ModelKind.FORM, "components").orElseThrow());
        assertThat(found.changes())
                .filteredOn(change -> change.what() != ModelDiff.What.LAYOUT)
                .singleElement()
                .satisfies(change -> assertThat(change.elementId()).isEqualTo("F1"))
                .satisfies(change -> assertThat(change.details())
                        .containsExactly(new ModelDiff.Detail("properties.label.id", null, "Nama lengkap")));
        page.locator("[data-form-language=id]").click();
        page.locator("[data-form-preview] label", new Page.LocatorOptions().setHasText("Nama lengkap"))
                .waitFor();
    }

    @Test
    void aCellThatIsTypedIntoIsSavedAndCanBeUndone() throws IOException {
        UUID redesign = imported(TABLE);
        Page page = at(redesign, ModelKind.DECISION, "comments_decision", "td[data-row-id=CR1]");
        page.locator("td[data-row-id=CR1][data-col-id=CI]").click();
        page.keyboard().press("End");
        page.keyboard().type("0");
        saved(page);

        assertThat(changesOf(redesign)).containsExactly("CR1");
        page.locator("[data-editor-undo]").click();
        page.waitForCondition(() -> changesOf(redesign).isEmpty());
    }

    private List<String> changesOf(UUID redesign) {
        try {
            return modelDiff
                    .compare(
                            ModelKind.DECISION,
                            Files.readString(FOREIGN.resolve(TABLE)),
                            redesigns
                                    .drafted(redesign, ModelKind.DECISION, "comments_decision")
                                    .orElseThrow())
                    .changes()
                    .stream()
                    .map(ModelDiff.ModelChange::elementId)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void assertKept(Page page, ModelKind kind, Path file) throws IOException {
        Map<String, Object> written = written(page, kind, file);
        assertThat((List<?>) written.get("unsupported"))
                .as("told to be lost of " + file)
                .isEmpty();
        assertThat(modelDiff.compare(kind, Files.readString(file), (String) written.get("content")).changes().stream()
                        .filter(change -> change.what() != ModelDiff.What.LAYOUT))
                .as("differences of " + file)
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> written(Page page, ModelKind kind, Path file) throws IOException {
        return (Map<String, Object>) page.evaluate("""
                async ([kind, content]) => {
                  const editor = document.querySelector(`[data-island="${kind}-editor"]`).editor;
                  await editor.show(content);
                  return { content: await editor.content(), unsupported: editor.unsupported() };
                }""", List.of(kind.code(), Files.readString(file)));
    }

    private Page editor(ModelKind kind, String file, String key) {
        return at(imported(file), kind, key, kind == ModelKind.FORM ? ".fjs-element" : "td[data-row-id]");
    }

    private UUID imported(String file) {
        UUID redesign = redesigns.open("Round trip", null, ADMINISTRATOR).id();
        try {
            byte[] content = Files.readString(FOREIGN.resolve(file)).getBytes(StandardCharsets.UTF_8);
            imports.importFiles(redesign, file, content, new ImportChoice(false, true), ADMINISTRATOR);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return redesign;
    }

    /** In the editor, which draws nothing that the content policy refuses. */
    private Page at(UUID redesign, ModelKind kind, String key, String drawn) {
        Page page = signedIn("administrator", ChromiumSession.WIDE);
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        page.navigate("/studio/redesigns/" + redesign + "/" + kind.code() + "/" + key);
        page.locator(drawn).first().waitFor();
        assertThat(refused).isEmpty();
        return page;
    }

    private static void saved(Page page) {
        page.locator("[data-editor-state]")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Saved \\d")))
                .waitFor();
    }

    private static List<Path> files(String suffix, Path... folders) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(file -> file.toString().endsWith(suffix)).sorted().forEach(found::add);
            }
        }
        assertThat(found).hasSizeGreaterThan(8);
        return found;
    }
}
