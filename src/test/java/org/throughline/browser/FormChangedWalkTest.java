package org.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.IntegrationTest;
import org.throughline.LifecycleDriver;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.intake.IntakeProcess;
import org.throughline.shared.Actor;
import org.throughline.studio.DraftView;
import org.throughline.studio.Redesigns;

/**
 * An administrator publishes a form while a caseworker types in it: both see the truth, and nothing typed is lost. Another
 * plays a redesign, and sees the play that was kept fail.
 */
@IntegrationTest
class FormChangedWalkTest extends BrowserTest {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final String FORM = "interview-client";
    private static final String NOTES = "Notes from the interview";
    private static final String TYPED = "Ask about the stairs, and who has the key.";

    private static final Actor DRAWER = new Actor("ada-walks", "Ada Walks", Set.of("administrator"), Set.of());

    private static final String STRAIGHT_ON = "sourceRef=\"RecordSocialHistory\" targetRef=\"ScreenRequest\" />";
    private static final String CALLED = """
            sourceRef="RecordSocialHistory" targetRef="CallClient" />
            <bpmn:userTask id="CallClient" name="Call the client" camunda:formRef="first-call" \
            camunda:formRefBinding="latest" camunda:candidateGroups="intake" />
            <bpmn:sequenceFlow id="FromCallClientToScreenRequest" sourceRef="CallClient" targetRef="ScreenRequest" />""";

    @Autowired
    private LifecycleDriver driver;

    @Autowired
    private ModelLibrary library;

    @Autowired
    private Redesigns redesigns;

    @Autowired
    private TaskService tasks;

    private ModelVersion before;

    @BeforeEach
    void rememberTheForm() {
        before = library.newest(ModelKind.FORM, FORM).orElseThrow();
    }

    /** Other tests expect the shipped form. */
    @AfterEach
    void restoreTheForm() {
        library.deploy("as before", List.of(new ModelFile(before.resource(), library.content(before))));
    }

    @Test
    void aFormIsPublishedWhileSomebodyTypesInItAndBothSeeTheTruth() {
        String caseNumber = driver.request();
        driver.until(caseNumber, AssessmentProcess.Elements.INTERVIEW_CLIENT);
        String task = "/tasks/"
                + tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .taskDefinitionKey(AssessmentProcess.Elements.INTERVIEW_CLIENT)
                        .singleResult()
                        .getId();
        Page worker = signedIn("caseworker", ChromiumSession.WIDE);
        type(worker, task);

        String redesign = redrawn();
        Page administrator = signedIn("administrator", ChromiumSession.WIDE);
        seeTheEffect(administrator, redesign, caseNumber);
        publish(administrator, redesign);

        sendWhatWasTyped(worker);
        Page phone = signedIn("caseworker", ChromiumSession.NARROW);
        phone.navigate(task);
        assertThat(phone.locator(".tl-left-over")).containsText(NOTES);
        assertThat(phone.locator(".tl-left-over")).containsText(TYPED);
        assertAccessible(phone);

        worker.getByLabel("Where to meet").fill("At the library");
        press(worker, "Complete");
        worker.waitForCondition(() -> !driver.isOpen(caseNumber, AssessmentProcess.Elements.INTERVIEW_CLIENT));
    }

    private void type(Page page, String task) {
        page.navigate(task);
        new FormAtScreen(page, Set.of("Day-to-day essentials", "No")).fill();
        page.getByLabel(NOTES).fill(TYPED);
        assertThat(page.locator("[data-form-state]")).containsText("Saved");
    }

    /** The notes are asked no more, where to meet has to be answered. */
    private String redrawn() {
        Actor ada = new Actor("administrator", "Ada Stone", Set.of("administrator"), Set.of());
        var redesign = redesigns.open("Say where to meet", "Nobody knew where to go.", ada);
        var draft = redesigns.add(redesign.id(), ModelKind.FORM, FORM, ada);
        String drawn = library.content(before)
                .replace("\"interviewNotes\"", "\"meetingPlace\"")
                .replace(NOTES, "Where to meet")
                .replace("\"maxLength\": 20000", "\"maxLength\": 20000, \"required\": true");
        assertThat(drawn).contains("20000, \"required\": true", "\"meetingPlace\"");
        redesigns.save(redesign.id(), ModelKind.FORM, FORM, drawn, draft.revision(), ada);
        return "/studio/redesigns/" + redesign.id();
    }

    private void seeTheEffect(Page page, String redesign, String caseNumber) {
        page.navigate(redesign + "/effect");
        press(page, "See the effect");
        Locator effect = page.locator("main");
        assertThat(effect).containsText("“" + NOTES + "” is not asked any more", PATIENTLY);
        assertThat(effect).containsText("“Where to meet” has to be answered");
        assertThat(effect).containsText("“" + NOTES + "” is lost");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(caseNumber)))
                .containsText("is lost");
        assertThat(page.content()).doesNotContain(TYPED);
        assertAccessible(page);
        page.setViewportSize(ChromiumSession.NARROW, 800);
        assertAccessible(page);
        page.setViewportSize(ChromiumSession.WIDE, 800);
    }

    private void publish(Page page, String redesign) {
        page.navigate(redesign + "/publish");
        page.locator("input[name=ticked] + label").all().forEach(Locator::click);
        press(page, "Publish");
        page.waitForCondition(
                () -> library.newest(ModelKind.FORM, FORM).orElseThrow().version() > before.version());
    }

    private void sendWhatWasTyped(Page page) {
        press(page, "Complete");
        Locator messages = page.locator("[data-form-messages]");
        assertThat(messages).containsText("The form changed while you were typing");
        assertThat(messages).containsText("2 need a look");
        assertThat(messages).containsText("Where to meet");
        assertThat(page.locator(".tl-left-over")).containsText(TYPED);
        assertThat(page.getByLabel("Day-to-day essentials").first()).isChecked();
        assertAccessible(page);
        assertThat(page.locator("[data-form-state]")).containsText("Saved");
    }

    @Test
    void anAdministratorPlaysANewStepKeepsThePlayAndSeesItFailWhenTheStepIsGone() {
        UUID redesign =
                redesigns.open("A call first", "Clients ask for it", DRAWER).id();
        redesigns.create(redesign, ModelKind.FORM, "first-call", "First call", DRAWER);
        redesigns.add(redesign, ModelKind.PROCESS, IntakeProcess.KEY, DRAWER);
        String straight = redesigns
                .draft(redesign, ModelKind.PROCESS, IntakeProcess.KEY, DRAWER)
                .content();
        draw(redesign, FormChangedWalkTest::withACall);
        String name = "A call first " + redesign;
        String path = "/studio/redesigns/" + redesign;
        Page page = signedIn("administrator", ChromiumSession.WIDE);

        page.navigate(path + "/play");
        answer(page);
        assertThat(page.locator("#form-title")).containsText("Take the social history");
        answer(page);
        assertThat(page.locator("#form-title")).containsText("Call the client");
        answer(page);
        assertThat(page.locator("#form-title")).containsText("Screen the request");
        assertAccessible(page);
        page.setViewportSize(ChromiumSession.NARROW, 844);
        assertAccessible(page);
        page.keyboard().press("Tab");
        assertThat(page.locator("#now :focus")).isVisible();
        page.setViewportSize(ChromiumSession.WIDE, 900);
        page.locator("#scenario-name").fill(name);
        press(page, "Keep it");
        assertThat(page.locator("main")).containsText("Kept.");
        run(page, path, name, "Runs as expected");

        draw(redesign, drawn -> straight);
        run(page, path, name, "instead of CallClient");
        page.navigate(path + "/publish");
        assertThat(page.getByLabel("Why is it published although a scenario goes another way?"))
                .isVisible();
        assertAccessible(page);
        page.navigate("/studio/scenarios");
        assertAccessible(page);
        press(page, "Remove the scenario " + name);
        assertThat(page.locator("main")).not().containsText(name);
    }

    private void draw(UUID redesign, UnaryOperator<String> change) {
        DraftView drawn = redesigns.draft(redesign, ModelKind.PROCESS, IntakeProcess.KEY, DRAWER);
        redesigns.save(
                redesign,
                ModelKind.PROCESS,
                IntakeProcess.KEY,
                change.apply(drawn.content()),
                drawn.revision(),
                DRAWER);
    }

    /** A step of its own between the history and the screening. */
    private static String withACall(String intake) {
        return intake.replace(STRAIGHT_ON, CALLED).replace("<bpmndi:BPMNShape id=\"ScreenRequest_di\"", """
                        <bpmndi:BPMNShape id="CallClient_di" bpmnElement="CallClient">
                          <dc:Bounds x="160" y="700" width="100" height="80" />
                        </bpmndi:BPMNShape>
                        <bpmndi:BPMNShape id="ScreenRequest_di\"""");
    }

    private static void answer(Page page) {
        new FormAtScreen(page, Set.of("Client")).fill();
        page.waitForNavigation(() -> page.locator("[data-form-complete]").click());
    }

    private static void run(Page page, String path, String name, String outcome) {
        page.navigate(path + "/scenarios?run=true");
        assertThat(page.locator("li", new Page.LocatorOptions().setHasText(name)))
                .containsText(outcome, PATIENTLY);
    }
}
