package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.IntegrationTest;
import org.throughline.careplan.PlanProcess;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.studio.DraftView;
import org.throughline.studio.Redesigns;

/** An administrator looks at what a draft changes of each kind of model. */
@IntegrationTest
class ComparePagesTest extends BrowserTest {

    private static final Actor ADMINISTRATOR =
            new Actor("administrator", "Ada Stone", Set.of(Role.ADMINISTRATOR.id()), Set.of());

    @Autowired
    private Redesigns redesigns;

    private UUID redesign;

    @BeforeEach
    void draw() {
        redesign = redesigns.open("To compare", null, ADMINISTRATOR).id();
        redraw(ModelKind.DECISION, "triage", dmn -> dmn.replaceFirst("<text>4</text>", "<text>2</text>")
                .replaceFirst("(?s)<rule id=\"Triage_rule_4\">.*?</rule>", ""));
        redraw(ModelKind.PROCESS, PlanProcess.KEY, bpmn -> bpmn.replace("Review the plan", "Look at the plan"));
        redraw(ModelKind.FORM, "choose-service", form -> form.replace("What will you do?", "What do you do now?"));
    }

    @AfterEach
    void discard() {
        redesigns.discard(redesign, ADMINISTRATOR);
    }

    @Test
    void aTableIsComparedCellByCell() {
        Page page = at("decision/triage", ChromiumSession.WIDE);

        assertThat(page.locator(".tl-cells__changed").allInnerTexts())
                .singleElement()
                .asString()
                .contains("4", "2");
        assertThat(page.locator("tr.tl-what--removed").count()).isEqualTo(1);
        assertAccessible(page);
    }

    @Test
    void bothDiagramsShowWhatChangedAndAChangeLeadsToItsPlace() {
        Page page = at("process/plan", ChromiumSession.WIDE);
        Locator change = page.locator("[data-go]", new Page.LocatorOptions().setHasText("Look at the plan"));
        String id = change.getAttribute("data-go");
        Locator drawn = page.locator(".tl-diagram [data-element-id='" + id + "'].tl-changed");
        drawn.nth(1).waitFor();

        change.click();

        assertThat(page.locator(".tl-here").count()).isEqualTo(2);
        assertThat(page.locator(".tl-changes del").allInnerTexts()).contains("Review the plan");
        assertAccessible(page);
    }

    @Test
    void aFormIsComparedFieldByFieldOnAPhoneToo() {
        Page page = at("form/choose-service", ChromiumSession.NARROW);

        assertThat(page.locator(".tl-changes ins").allInnerTexts()).containsExactly("What do you do now?");
        assertAccessible(page);
    }

    @Test
    void nobodyElseSeesWhatIsDrawn() {
        Page page = signedIn("caseworker", ChromiumSession.WIDE);

        Response answer = page.navigate("/studio/decision/triage/compare?redesign=" + redesign);

        assertThat(answer.status()).isEqualTo(403);
    }

    private Page at(String model, int width) {
        Page page = signedIn("administrator", width);
        page.navigate("/studio/" + model + "/compare?redesign=" + redesign);
        return page;
    }

    private void redraw(ModelKind kind, String key, UnaryOperator<String> change) {
        DraftView draft = redesigns.add(redesign, kind, key, ADMINISTRATOR);
        String content = redesigns.drafted(redesign, kind, key).orElseThrow();
        assertThat(change.apply(content)).isNotEqualTo(content);
        redesigns.save(redesign, kind, key, change.apply(content), draft.revision(), ADMINISTRATOR);
    }
}
