package org.throughline.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.OpenedCase;
import org.throughline.shared.Slice;

/** The answers of a case that is worked on for years are shown in pages. */
@LifecycleTest
class ManyAnswersTest {

    private static final int MANY = Slice.DEFAULT_LIMIT + 7;
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    CaseFixture fixture;

    @Autowired
    Answers answers;

    @Autowired
    JdbcTemplate jdbc;

    private OpenedCase opened;

    @BeforeEach
    void aCaseWithManyAnswers() {
        opened = fixture.assigned("Answered", "caseworker");
        jdbc.update("""
                insert into submission (id, case_id, form_id, form_version, by_user, at, answers)
                select gen_random_uuid(), ?, 'record-contact', 1, 'caseworker', now() - n * interval '1 hour',
                    jsonb_build_object('summary', 'talked ' || n || ' times')
                from generate_series(1, ?) n""", opened.caseId(), MANY);
    }

    @Test
    void thePageShowsTheNewestAndLeadsOnToTheRest() {
        PageClient worker = PageClient.signedIn(port, "caseworker");
        String first = worker.get("/cases/" + opened.caseNumber() + "/answers").body();
        assertThat(first).contains("talked 1 times", "talked 50 times").doesNotContain("talked 51 times");
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();

        String second = worker.get(next.group(1).replace("&amp;", "&")).body();
        assertThat(second).contains("talked 51 times", "talked 57 times").doesNotContain("talked 50 times");
        assertThat(NEXT.matcher(second).find()).isFalse();
    }

    @Test
    void theApiAndTheFilesStillHaveAllOfThem() {
        PageClient worker = PageClient.signedIn(port, "caseworker");
        assertThat(worker.get("/api/v1/cases/" + opened.caseNumber() + "/answers")
                        .body()
                        .split("\"formId\""))
                .hasSize(MANY + 1);
        assertThat(worker.get("/cases/" + opened.caseNumber() + "/answers.json").body())
                .contains("talked 1 times", "talked 57 times");
    }

    @Test
    void oneIsFoundInItsCaseOnly() {
        UUID one = jdbc.queryForObject(
                "select id from submission where case_id = ? order by at limit 1", UUID.class, opened.caseId());
        var reader = fixture.actor("caseworker");
        assertThat(answers.shown(opened.caseId(), one, reader)).isPresent();
        OpenedCase other = fixture.assigned("Other", "caseworker");
        assertThat(answers.shown(other.caseId(), one, reader)).isEmpty();
    }

    @Test
    void whatWasAnsweredLastIsFoundByItsField() {
        var reader = fixture.actor("caseworker");
        assertThat(answers.latestAnswering(opened.caseId(), "record-contact", "summary", reader))
                .hasValueSatisfying(
                        newest -> assertThat(newest.form().text("summary")).isEqualTo("talked 1 times"));
        assertThat(answers.latestAnswering(opened.caseId(), "record-contact", "concerns", reader))
                .isEmpty();
    }
}
