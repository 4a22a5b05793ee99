package org.throughline.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.OpenedCase;
import org.throughline.contacts.ActivityTasks;

/** Mona (casemanager) has no licence, Carla (caseworker) is an LMSW, Ruth (clinician) an LCSW. */
@LifecycleTest
class LicensedTaskPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFixture fixture;

    @Autowired
    private ActivityTasks tasks;

    @BeforeEach
    void drawing() {
        tasks.deploy();
    }

    @AfterEach
    void takeBack() {
        tasks.remove();
    }

    @Test
    void whoIsNotLicensedReadsWhatToDoInsteadAndGetsNoForm() {
        OpenedCase opened = started("casemanager");
        PageClient mona = PageClient.signedIn(port, "casemanager");

        String page = mona.get("/tasks/" + tasks.newest(opened, "counselling")).body();
        assertThat(page)
                .contains("Your licences do not let you do this task", "Ruth Adler", "Ask your supervisor")
                .doesNotContain("/complete");

        mona.submit("/language", "language", "id");
        assertThat(mona.get("/tasks/" + tasks.newest(opened, "diagnosis")).body())
                .contains("Diagnosis hanya untuk yang berlisensi")
                .doesNotContain("??");
        mona.submit("/language", "language", "en");
    }

    @Test
    void whoNeedsACosignatureReadsThatBeforeAndFindsTheNoteAfterwards() {
        OpenedCase opened = started("caseworker");
        PageClient carla = PageClient.signedIn(port, "caseworker");
        String task = tasks.newest(opened, "counselling");

        assertThat(carla.get("/tasks/" + task).body())
                .contains("your licence lets you do this where somebody co-signs it");
        assertThat(complete(carla, task, "{}").statusCode()).isEqualTo(204);

        assertThat(carla.get("/cases/" + opened.caseNumber() + "/notes").body())
                .contains("Done as the task", "counselling");
        assertThat(PageClient.signedIn(port, "clinician").get("/co-signatures").body())
                .contains(opened.caseNumber());
    }

    @Test
    void theNoteLeadsToTheAnswersThatItIsAboutAndSaysThatTheyAreAnotherThing() {
        OpenedCase opened = started("caseworker");
        PageClient carla = PageClient.signedIn(port, "caseworker");
        complete(carla, tasks.newest(opened, ActivityTasks.ANY), "{\"activity\": \"counselling\"}");
        String notes = "/cases/" + opened.caseNumber() + "/notes";
        String page = carla.get(notes + "/" + first(carla.get(notes).body(), "/notes/([0-9a-f-]{36})"))
                .body();

        assertThat(page).contains("Amending the note does not change them").doesNotContain("??");
        String answers =
                first(page, "href=\"(/cases/[^\"]*/answers[?]after=[^\"]*)\"").replace("&amp;", "&");
        String submission = answers.substring(answers.indexOf("#answers-") + 1);
        String shown = carla.get(answers.substring(0, answers.indexOf('#'))).body();
        assertThat(first(shown, "id=\"(answers-[0-9a-f-]{36})\"")).isEqualTo(submission);
        assertThat(page).contains(submission.substring("answers-".length()) + "/amend");
        assertThat(carla.get(first(page, "href=\"(/cases/[^\"]*/answers/[^\"]*/amend)\""))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    @Test
    void anAnswerThatNamesLicensedWorkIsRefusedAtItsField() {
        OpenedCase opened = started("casemanager");
        PageClient mona = PageClient.signedIn(port, "casemanager");
        String task = tasks.newest(opened, ActivityTasks.ANY);

        HttpResponse<String> refused = complete(mona, task, "{\"activity\": \"counselling\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"activity\"", "Ruth Adler");
        assertThat(complete(mona, task, "{\"activity\": \"therapy\"}").statusCode())
                .isEqualTo(422);
        assertThat(complete(mona, task, "{\"activity\": \"linkage\"}").statusCode())
                .isEqualTo(204);
    }

    private OpenedCase started(String worker) {
        OpenedCase opened = fixture.assigned("Licensed", worker);
        tasks.start(opened);
        return opened;
    }

    private static HttpResponse<String> complete(PageClient who, String task, String answers) {
        return who.json("POST", "/tasks/" + task + "/complete", "{\"answers\": " + answers + "}");
    }
}
