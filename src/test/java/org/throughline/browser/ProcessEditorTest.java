package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.IntegrationTest;
import org.throughline.casefile.TransferProcess;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.studio.DraftView;
import org.throughline.studio.Redesigns;

/** An administrator draws a process in the browser. */
@IntegrationTest
class ProcessEditorTest extends BrowserTest {

    private static final Actor ADA = administrator("administrator");
    private static final Actor OTHER = administrator("other-administrator");

    @Autowired
    private Redesigns redesigns;

    @Test
    void aReadyTaskHasAllThatATaskNeedsAndIsUndoneAtTheNextVisit() {
        UUID redesign = redesignOf("transfer");
        Page page = at(redesign, "transfer", ChromiumSession.WIDE);
        page.locator("[data-element-id=RecordTransferDecision]").first().click();
        page.locator(".djs-context-pad [data-action=append]").click();
        page.locator("[data-id=ready-supervisor]").click();
        page.locator(".djs-direct-editing-content").waitFor();
        page.keyboard().press("Control+A");
        page.keyboard().type("Call the new team");
        page.keyboard().press("Enter");
        page.locator("#bio-properties-panel-tl-form").selectOption("decide-transfer");
        waitUntil(redesign, text -> text.split("formRef=\"decide-transfer\"", -1).length == 3);
        String drawn = content(redesign);
        assertThat(drawn)
                .contains("<bpmn:userTask id=\"CallTheNewTeam\" name=\"Call the new team\"")
                .contains("camunda:candidateGroups=\"supervisor\"");
        assertThat(drawn.split("escalateToSupervisor", -1)).hasSize(3);

        Page later = at(redesign, "transfer", ChromiumSession.WIDE);
        for (int steps = 0; content(redesign).contains("Call the new team") && steps < 10; steps++) {
            int before = draft(redesign).revision();
            later.locator("[data-editor-undo]").click();
            later.waitForCondition(() -> draft(redesign).revision() != before);
        }
        assertThat(content(redesign)).doesNotContain("Call the new team");
        later.locator("[data-editor-redo]:enabled").waitFor();
    }

    @Test
    void whoDrawsOnWhatSomebodyElseHasChangedMeanwhileIsAskedWhichOneGoesOn() {
        UUID redesign = redesignOf("transfer");
        Page page = at(redesign, "transfer", ChromiumSession.WIDE);
        DraftView now = draft(redesign);
        String theirs = now.content().replace("name=\"Transfer\"", "name=\"Transfer, by somebody else\"");
        redesigns.save(redesign, ModelKind.PROCESS, TransferProcess.KEY, theirs, now.revision(), OTHER);

        page.locator("[data-element-id=RecordTransferDecision]").first().click();
        page.locator("#bio-properties-panel-name").fill("Drawn by me");
        Locator notice = page.locator("[data-editor-notice]");
        notice.getByText("other-administrator saved this drawing meanwhile").waitFor();
        assertThat(content(redesign)).isEqualTo(theirs);

        press(page, "Keep mine as the next revision");
        waitUntil(redesign, text -> text.contains("Drawn by me"));
        assertThatThrownBy(() ->
                        redesigns.save(redesign, ModelKind.PROCESS, TransferProcess.KEY, theirs, now.revision(), OTHER))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void theEditorOpensOnThePictureAndAFindingLeadsToItsStep() {
        UUID redesign = redesignOf("transfer");
        DraftView now = draft(redesign);
        String formless = now.content().replaceFirst("camunda:formRef=\"decide-transfer\"", "");
        redesigns.save(redesign, ModelKind.PROCESS, TransferProcess.KEY, formless, now.revision(), ADA);
        for (int width : new int[] {ChromiumSession.WIDE, ChromiumSession.NARROW}) {
            Page page = at(redesign, "transfer", width);
            assertThat(page.locator(".djs-element.selected").count()).isZero();
            assertThat(page.locator(".djs-palette").innerText()).contains("Task for people", "Make room");
            page.locator("[data-editor-findings]")
                    .getByText("Go there: ")
                    .first()
                    .click();
            page.locator("[data-element-id=DecideTransfer].selected").waitFor();
            page.locator("#bio-properties-panel-tl-form").waitFor();
            assertThat(page.locator(".djs-context-pad").innerText()).contains("Next step", "Delete");
            assertAccessible(page);
        }
    }

    @Test
    void whatOnlyExpertsNeedStandsBehindASwitchThatIsRemembered() {
        UUID redesign = redesignOf("transfer");
        Page page = at(redesign, "transfer", ChromiumSession.WIDE);
        page.locator("[data-element-id=DecideTransfer]").first().click();
        page.locator("#bio-properties-panel-tl-form").waitFor();
        assertThat(page.locator("#bio-properties-panel-id").count()).isZero();
        page.getByText("For experts").click();
        page.locator("#bio-properties-panel-id").waitFor();
        page.locator("[data-action='create.group']").waitFor();
        page.reload();
        page.locator("[data-action='create.group']").waitFor();
        assertThat(page.locator("[data-editor-experts]").isChecked()).isTrue();
    }

    @Test
    void theEditorCanBeUsedByEverybodyAndOnAPhone() {
        UUID redesign = redesignOf("transfer");
        for (int width : new int[] {ChromiumSession.WIDE, ChromiumSession.NARROW}) {
            Page page = at(redesign, "transfer", width);
            page.locator("[data-element-id=DecideTransfer]").first().click();
            page.locator("#bio-properties-panel-tl-form").waitFor();
            assertAccessible(page);
        }
    }

    private UUID redesignOf(String process) {
        UUID redesign = redesigns.open("Drawn in a test", null, ADA).id();
        redesigns.add(redesign, ModelKind.PROCESS, process, ADA);
        return redesign;
    }

    private Page at(UUID redesign, String process, int width) {
        Page page = signedIn("administrator", width);
        page.navigate("/studio/redesigns/" + redesign + "/process/" + process);
        page.locator("[data-element-id=RecordTransferDecision]").first().waitFor();
        return page;
    }

    private void waitUntil(UUID redesign, Predicate<String> drawn) {
        visit(ChromiumSession.WIDE).waitForCondition(() -> drawn.test(content(redesign)));
    }

    private DraftView draft(UUID redesign) {
        return redesigns.draft(redesign, ModelKind.PROCESS, TransferProcess.KEY, ADA);
    }

    private String content(UUID redesign) {
        return draft(redesign).content();
    }

    private static Actor administrator(String username) {
        return new Actor(username, username, Set.of(Role.ADMINISTRATOR.id()), Set.of());
    }
}
