package org.throughline.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.casefile.OpenTask;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;
import org.throughline.worklist.WorkCounts;
import org.throughline.worklist.WorkQuery;
import org.throughline.worklist.WorkScope;

/**
 * The desk with a hundred thousand open tasks: every query walks indexes and reads about one page of rows from each
 * audience of the person. All is rolled back.
 */
@LifecycleTest
class DeskWithManyTasksTest {

    private static final int TASKS = 100_000;
    private static final int PAGE = 51;
    private static final Actor WORKER = new Actor("worker7", "Worker Seven", Set.of("caseworker"), Set.of("bulk3"));
    private static final Actor SUPERVISOR =
            new Actor("chief", "Chief", Set.of("supervisor"), Set.of("bulk1", "bulk2", "bulk3"));

    @Autowired
    private OwnerDatabase owner;

    @Autowired
    private AudiencePolicy policy;

    @Autowired
    private Clock clock;

    /** One transaction of the owner's, who alone may drop an index and count anew for the planner. */
    private SingleConnectionDataSource transaction;

    private JdbcClient jdbc;
    private WorkListRepository lists;

    @BeforeEach
    void fill() throws IOException, SQLException {
        transaction = new SingleConnectionDataSource(owner.connections().getConnection(), true);
        transaction.getConnection().setAutoCommit(false);
        jdbc = JdbcClient.create(transaction);
        lists = new WorkListRepository(transaction);
        // one build of the text index at the end is a hundred times quicker than a change of it for each row
        String textIndex = jdbc.sql("select indexdef from pg_indexes where indexname = 'work_audience_by_words'")
                .query(String.class)
                .single();
        jdbc.sql("drop index work_audience_by_words").update();
        try (var script = getClass().getResourceAsStream("/worklist/many-tasks.sql")) {
            for (String statement : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\n")) {
                jdbc.sql(statement).update();
            }
        }
        jdbc.sql(textIndex).update();
        assertThat(jdbc.sql("select count(*) from work_item").query(Long.class).single())
                .isGreaterThanOrEqualTo(TASKS);
    }

    @AfterEach
    void takeBack() throws SQLException {
        transaction.getConnection().rollback();
        transaction.destroy();
    }

    @Test
    void everyQueryOfTheDeskWalksAnIndexAndReadsAboutAPage() {
        for (Actor actor : List.of(WORKER, SUPERVISOR)) {
            for (WorkScope workScope : WorkScope.values()) {
                List<String> audiences = policy.audiences(actor, workScope);
                for (WorkQuery query : queries(workScope, audiences)) {
                    assertCheap(
                            actor.username() + " " + query,
                            WorkListRepository.statement(
                                    query,
                                    query.q() == null ? List.of() : List.of("TL-2026-040007", "TL-2026-040008"),
                                    audiences,
                                    clock.instant()),
                            audiences.size());
                }
            }
        }
    }

    @Test
    void theCountsOfTheTabsStopAtTheirCap() {
        for (WorkScope workScope : WorkScope.values()) {
            List<String> audiences = policy.audiences(SUPERVISOR, workScope);
            int size = audiences.size();
            assertCheap(
                    "all of " + workScope, WorkListRepository.countStatement(audiences, null, WorkCounts.CAP), size);
            var overdue = WorkListRepository.countStatement(audiences, clock.instant(), WorkCounts.CAP);
            assertCheap("overdue of " + workScope, overdue, size);
        }
        assertThat(lists.count(policy.audiences(SUPERVISOR, WorkScope.ALL), null, WorkCounts.CAP))
                .isEqualTo(WorkCounts.CAP);
    }

    @Test
    void thePagesFollowEachOtherMostUrgentFirst() {
        List<String> audiences = policy.audiences(SUPERVISOR, WorkScope.ALL);
        List<OpenTask> walked = new ArrayList<>();
        String after = null;
        for (int page = 0; page < 5; page++) {
            WorkQuery query = new WorkQuery(WorkScope.ALL, null, false, null, null, null, after);
            Slice<OpenTask> slice = lists.slice(query, List.of(), audiences, clock.instant());
            walked.addAll(slice.items());
            after = slice.next();
        }
        assertThat(walked).hasSize(250);
        assertThat(walked.stream().map(OpenTask::taskId)).doesNotHaveDuplicates();
        assertThat(walked.stream().map(OpenTask::dueAt).toList()).isSorted();
    }

    @Test
    void theWayToAWordDependsOnTheWordHoweverOftenOthersWereAskedFor() {
        List<String> audiences = policy.audiences(WORKER, WorkScope.ALL);
        for (int often = 0; often < 12; often++) {
            for (String word : List.of("nobody" + often, "draft")) {
                WorkQuery query = new WorkQuery(WorkScope.ALL, null, false, null, word, null, null);
                Slice<OpenTask> found = lists.slice(query, List.of(), audiences, clock.instant());
                assertThat(found.items().isEmpty()).isEqualTo(!word.equals("draft"));
            }
        }
        assertThat(jdbc.sql("select statement from pg_prepared_statements where statement like '%words like%'")
                        .query(String.class)
                        .list())
                .as("searches with one plan for all words")
                .isEmpty();
    }

    private List<WorkQuery> queries(WorkScope workScope, List<String> audiences) {
        String second = lists.slice(WorkQuery.of(workScope), List.of(), audiences, clock.instant())
                .next();
        return List.of(
                WorkQuery.of(workScope),
                new WorkQuery(workScope, "plan", false, null, null, null, null),
                new WorkQuery(workScope, null, true, null, null, null, null),
                new WorkQuery(workScope, "referral", true, null, null, null, null),
                new WorkQuery(workScope, null, false, "TL-2026-040007", null, null, null),
                new WorkQuery(workScope, null, false, null, aClient(), null, null),
                new WorkQuery(workScope, null, false, null, "tl-2026-040007", null, null),
                new WorkQuery(workScope, null, false, null, null, null, second));
    }

    private String aClient() {
        return jdbc.sql("select client_name from work_item where task_id = 'bulk-80012'")
                .query(String.class)
                .single();
    }

    private void assertCheap(String what, WorkListRepository.Statement statement, int audiences) {
        String plan = jdbc.sql("explain (analyze, format json) " + statement.sql())
                .params(statement.params())
                .query(String.class)
                .single();
        int mostRows = Math.max(PAGE, WorkCounts.CAP) * audiences;
        String described = what + "\n" + plan;
        visit(read(plan), node -> {
            assertThat(node.path("Node Type").asText()).as(described).isNotEqualTo("Seq Scan");
            long rows = node.path("Actual Rows").asLong()
                    * node.path("Actual Loops").asLong();
            assertThat(rows).as(described).isLessThanOrEqualTo(mostRows);
            assertThat(node.path("Rows Removed by Filter").asLong())
                    .as(described)
                    .isLessThanOrEqualTo(PAGE);
        });
    }

    private static JsonNode read(String plan) {
        try {
            return new ObjectMapper().readTree(plan).get(0).path("Plan");
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static void visit(JsonNode node, Consumer<JsonNode> visit) {
        visit.accept(node);
        node.path("Plans").forEach(child -> visit(child, visit));
    }
}
