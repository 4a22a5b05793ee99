package org.throughline.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;
import org.throughline.shared.Cursor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.shared.SqlCondition;
import org.throughline.shared.Stage;

@LifecycleTest
class CaseAccessTest {

    @Autowired
    CaseFixture fixture;

    @Autowired
    Cases cases;

    @Autowired
    CaseAccess access;

    @Autowired
    AccessLog log;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aWorkerSeesTheOwnCase() {
        OpenedCase opened = fixture.assigned("Own", "caseworker");

        assertThat(cases.view(opened.caseNumber(), fixture.actor("caseworker")).clientName())
                .isEqualTo("Test Own");
    }

    @Test
    void aCaseworkerOfAnotherTeamDoesNotLearnThatItExists() {
        OpenedCase opened = fixture.assigned("Foreign", "caseworker");

        refused(
                opened,
                fixture.actor("caseworker2")
                                .teams()
                                .equals(fixture.actor("caseworker").teams())
                        ? outsider("caseworker")
                        : fixture.actor("caseworker2"));
    }

    @Test
    void anAdministratorReadsNoClientsRecord() {
        OpenedCase opened = fixture.assigned("Private", "caseworker");

        refused(opened, fixture.actor("administrator"));
        assertThat(cases.count(new CaseQuery("all", null, null, null, null), fixture.actor("administrator")))
                .isZero();
    }

    @Test
    void aSupervisorSeesTheTeamAndNoOther() {
        OpenedCase opened = fixture.assigned("Team", "caseworker");

        assertThat(access.mayRead(fixture.actor("supervisor"), opened.caseId())).isTrue();
        assertThat(access.mayRead(fixture.actor("supervisor2"), opened.caseId()))
                .isFalse();
    }

    @Test
    void intakeSeesACaseUntilItIsHandedOverAndWhoeverTookItDownNoLonger() {
        OpenedCase opened = fixture.open("Test", "Fresh");
        Actor colleague = new Actor("another", "Another", java.util.Set.of("intake"), java.util.Set.of());

        assertThat(access.mayRead(colleague, opened.caseId())).isTrue();
        assertThat(access.mayRead(fixture.actor("intake"), opened.caseId())).isTrue();
        cases.recordAssignment(opened.caseId(), "caseworker", "north", "supervisor");
        assertThat(access.mayRead(colleague, opened.caseId())).isFalse();
        assertThat(access.mayRead(fixture.actor("intake"), opened.caseId())).isFalse();
        assertThat(access.mayRead(fixture.actor("intakesupervisor"), opened.caseId()))
                .isFalse();
    }

    @Test
    void aCaseThatComesBackIntoIntakeDoesNotOpenItsRecordToIntake() {
        OpenedCase opened = fixture.assigned("Returned", "caseworker");
        cases.close(opened.caseId(), new CaseOutcome("goals-met", null, "supervisor"));
        cases.reopen(opened.caseId(), "Evicted", fixture.actor("supervisor"));

        assertThat(cases.require(opened.caseId()).stage()).isEqualTo(Stage.INTAKE);
        assertThat(access.mayRead(fixture.actor("intake"), opened.caseId())).isFalse();
        access.requireForTask(fixture.actor("intake"), opened.caseId(), Set.of("intake"));
        assertThatThrownBy(() -> access.requireForTask(fixture.actor("intake"), opened.caseId(), Set.of("plan")))
                .hasMessageContaining("case-unknown");
    }

    @Test
    void whatIntakeClosedIsLeftToItsSupervisorAndToNoOther() {
        OpenedCase opened = fixture.open("Test", "Screenedout");
        cases.close(opened.caseId(), new CaseOutcome("screened-out", null, "intake"));
        Actor chief = fixture.actor("intakesupervisor");

        assertThat(cases.view(opened.caseNumber(), chief).allowed()).containsExactlyInAnyOrder("end-contact", "reopen");
        assertThat(cases.list(new CaseQuery("team", "closed", "Screenedout", 200, null), chief)
                        .items())
                .extracting(CaseSummary::caseNumber)
                .contains(opened.caseNumber());
        assertThat(access.mayRead(fixture.actor("intake"), opened.caseId()))
                .as("whoever took it down")
                .isTrue();
        assertThat(access.mayRead(fixture.actor("supervisor"), opened.caseId())).isFalse();
        assertThat(numbers("Screenedout", fixture.actor("supervisor"))).doesNotContain(opened.caseNumber());
        cases.reopen(opened.caseId(), "Has moved into our area", chief);
        assertThat(cases.require(opened.caseId()).episode().number()).isEqualTo(2);
    }

    @Test
    void aListHoldsOnlyWhatItsReaderMaySee() {
        OpenedCase mine = fixture.assigned("Listed", "caseworker");

        assertThat(numbers("Listed", fixture.actor("caseworker"))).contains(mine.caseNumber());
        assertThat(numbers("Listed", fixture.actor("supervisor"))).contains(mine.caseNumber());
        assertThat(numbers("Listed", fixture.actor("supervisor2"))).doesNotContain(mine.caseNumber());
        assertThat(numbers("Listed", outsider("caseworker"))).isEmpty();
    }

    @Test
    void theConditionForOtherListsSaysTheSame() {
        OpenedCase opened = fixture.assigned("Joined", "caseworker");
        for (String who : new String[] {"caseworker", "supervisor", "supervisor2", "administrator"}) {
            Actor actor = fixture.actor(who);
            SqlCondition condition = access.readable(actor, "t.id");
            boolean listed = jdbc.sql(
                            "select exists (select 1 from case_file t where t.id = :id and " + condition.sql() + ")")
                    .params(condition.params())
                    .param("id", opened.caseId())
                    .query(Boolean.class)
                    .single();
            assertThat(listed).as(who).isEqualTo(access.mayRead(actor, opened.caseId()));
        }
    }

    @Test
    void aSearchTakesSignsLiterally() {
        fixture.assigned("O'Brien_100%Zyxo", "caseworker");

        assertThat(numbers("O'Brien_100%Zyxo", fixture.actor("caseworker"))).hasSize(1);
        assertThat(numbers("%", outsider("caseworker"))).isEmpty();
        assertThat(numbers("'; drop table note; --", fixture.actor("caseworker")))
                .isEmpty();
    }

    @Test
    void aListIsWalkedPageByPageWithoutGapOrRepeat() {
        for (int i = 0; i < 5; i++) {
            fixture.assigned("Paged", "caseworker");
        }
        Actor reader = fixture.actor("caseworker");
        java.util.List<String> walked = new java.util.ArrayList<>();
        String after = null;
        do {
            var page = cases.list(new CaseQuery("all", "open", "Paged", 2, after), reader);
            page.items().forEach(row -> walked.add(row.caseNumber()));
            after = page.next();
        } while (after != null);

        assertThat(walked).doesNotHaveDuplicates().hasSize(5).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "-client", "number", "-number", "stage", "-priority", "opened", "-opened"})
    void aListInAnyOrderIsWalkedPageByPageWithoutGapOrRepeat(String sort) {
        for (String name : new String[] {"Sorteda", "Sortedc", "Sortedb", "Sortedd", "Sortedb"}) {
            fixture.assigned(name, "caseworker");
        }
        Actor reader = fixture.actor("caseworker");
        List<String> whole = sorted(sort, 200, null, reader).items().stream()
                .map(CaseSummary::caseNumber)
                .toList();
        List<String> walked = new ArrayList<>();
        String after = null;
        do {
            Slice<CaseSummary> page = sorted(sort, 2, after, reader);
            page.items().forEach(row -> walked.add(row.caseNumber()));
            after = page.next();
        } while (after != null);

        assertThat(walked)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(5)
                .isEqualTo(whole);
        if (sort.endsWith("client")) {
            List<String> names = sorted(sort, 200, null, reader).items().stream()
                    .map(CaseSummary::clientName)
                    .toList();
            assertThat(names)
                    .isSortedAccordingTo(sort.startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder());
        }
    }

    @Test
    void aListIsOrderedByNoColumnThatItDoesNotHave() {
        Actor reader = fixture.actor("caseworker");
        assertThatThrownBy(() -> sorted("words) --", 2, null, reader)).hasMessageContaining("sort-unknown");
        assertThatThrownBy(() -> sorted("client", 2, Cursor.of("TL-2026-000001"), reader))
                .hasMessageContaining("bad-cursor");
    }

    private Slice<CaseSummary> sorted(String sort, int limit, String after, Actor reader) {
        return cases.list(new CaseQuery("all", "open", "Sorted", limit, after, null, sort), reader);
    }

    @Test
    void everyReadingIsLoggedWithWhoAndWhat() {
        OpenedCase opened = fixture.assigned("Logged", "caseworker");
        cases.view(opened.caseNumber(), fixture.actor("supervisor"));

        var entry = log.ofCase(opened.caseId(), 1, null).items().get(0);
        assertThat(entry.by()).isEqualTo("supervisor");
        assertThat(entry.what()).isEqualTo("case");
    }

    @Test
    void whoeverHoldsAnOpenTaskOfTheCaseMayReadWhatItNeedsAndNoMore() {
        OpenedCase opened = fixture.assigned("Tasked", "caseworker");
        Actor helper = outsider("caseworker");
        jdbc.sql("""
                insert into work_item (task_id, case_id, task_key, name, process_key, stage, assignee, candidate_groups,
                    priority, created_at)
                values ('t-' || :case, :case, 'RankNeeds', 'Rank the needs', 'assessment', 'assessment', :who, '{}', 50,
                    now())""")
                .param("case", opened.caseId())
                .param("who", helper.username())
                .update();

        assertThat(access.mayRead(helper, opened.caseId())).isFalse();
        assertThat(numbers("Tasked", helper)).isEmpty();
        access.requireForTask(helper, opened.caseId(), Set.of("assessment"));
        access.requireForTask(helper, opened.caseId(), Set.of("plan", "assessment"));
        assertThatThrownBy(() -> access.requireForTask(helper, opened.caseId(), Set.of("plan")))
                .hasMessageContaining("case-unknown");
        jdbc.sql("delete from work_item where case_id = :case")
                .param("case", opened.caseId())
                .update();
        assertThatThrownBy(() -> access.requireForTask(helper, opened.caseId(), Set.of()))
                .hasMessageContaining("case-unknown");
    }

    private java.util.List<String> numbers(String text, Actor reader) {
        return cases.list(new CaseQuery("all", null, text, 200, null), reader).items().stream()
                .map(CaseSummary::caseNumber)
                .toList();
    }

    private static Actor outsider(String role) {
        return new Actor("outsider", "Out Sider", java.util.Set.of(role), java.util.Set.of("elsewhere"));
    }

    private void refused(OpenedCase opened, Actor reader) {
        assertThatThrownBy(() -> cases.view(opened.caseNumber(), reader))
                .isInstanceOfSatisfying(Rejection.class, rejection -> {
                    assertThat(rejection.kind()).isEqualTo(Rejection.RejectionKind.NOT_FOUND);
                    assertThat(rejection.code()).isEqualTo("case-unknown");
                });
    }
}
