package org.throughline.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.ExplainedQueries;
import org.throughline.ExplainedQueries.Plan;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.people.AccessLog;
import org.throughline.people.AccessLogQuery;
import org.throughline.people.PersonQuery;
import org.throughline.people.PersonRecords;
import org.throughline.shared.Actor;
import org.throughline.supervision.SupervisionLists;

/**
 * Lists and searches over forty thousand persons, cases, submissions and lines of the timeline, and four times as many entries of
 * the access log: none reads one of these tables from end to end, nor more rows than a few pages hold. The desk has a test of
 * its own. So do the lists of supervisors and co-signers, with as many notes, sessions and audits. All is rolled back.
 */
@LifecycleTest
class ListsAtSizeTest {

    private static final Set<String> BIG = Set.of(
            "person",
            "person_revision",
            "case_file",
            "timeline_entry",
            "submission",
            "access_log",
            "note",
            "cosignature_request",
            "supervision_session",
            "supervision_topic",
            "supervision_decision",
            "supervision_outcome",
            "supervision_signature",
            "audit_draw",
            "audit_record",
            "audit_result",
            "contact",
            "work_item",
            "safety_danger",
            "safety_danger_end");

    /** A million is asked for by {@code -Dlists.records=1000000}. */
    private static final int RECORDS = Integer.getInteger("lists.records", 40_000);

    /** Some pages of fifty and what tells whether there is another, for each ground on which something is read. */
    private static final int ROWS = 15 * 51;

    private static final Actor WORKER = new Actor("many7", "Many Seven", Set.of("caseworker"), Set.of("many7"));
    private static final Actor SUPERVISOR =
            new Actor("many3", "Many Three", Set.of("supervisor"), Set.of("many3", "many4"));
    private static final Actor SUPERVISED = new Actor("many13", "Many Thirteen", Set.of("clinician"), Set.of("many3"));

    @Autowired
    private OwnerDatabase owner;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cases cases;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Answers answers;

    @Autowired
    private AccessLog accesses;

    @Autowired
    private PersonRecords persons;

    @Autowired
    private SupervisionLists supervision;

    @Test
    void everyListWalksAnIndexAndReadsAFewPagesAtMost() {
        AtomicReference<ExplainedQueries> explained = new AtomicReference<>();
        owner.rolledBack(
                connection -> {
                    explained.set(new ExplainedQueries(connection));
                    return explained.get().watched();
                },
                () -> {
                    fill();
                    List<String> dear = new ArrayList<>();
                    lists().forEach((what, list) -> dear.addAll(dear(what, list, explained.get())));
                    assertThat(dear).isEmpty();
                    return null;
                });
    }

    private Map<String, Runnable> lists() {
        UUID caseId = caseId();
        Map<String, Runnable> lists = new LinkedHashMap<>();
        for (Actor reader : new Actor[] {WORKER, SUPERVISOR}) {
            String by = " of " + reader.username();
            lists.put("cases" + by, () -> cases.list(query("all", null, null), reader));
            lists.put("own cases" + by, () -> cases.list(query("mine", null, null), reader));
            lists.put(
                    "a later page" + by,
                    () -> cases.list(
                            query(
                                    "all",
                                    null,
                                    cases.list(query("all", null, null), reader).next()),
                            reader));
            lists.put("a client" + by, () -> cases.list(query("all", "family30007", null), reader));
            lists.put("a case that is not" + by, () -> cases.list(query("all", "zyxwv", null), reader));
            lists.put("a person" + by, () -> persons.search(person("family30007"), reader));
            lists.put("a person who is not" + by, () -> persons.search(person("zyxwv"), reader));
        }
        lists.put("timeline", () -> timeline.slice(caseId, null, null, Locale.ENGLISH));
        lists.put(
                "timeline, later",
                () -> timeline.slice(
                        caseId,
                        null,
                        timeline.slice(caseId, null, null, Locale.ENGLISH).next(),
                        Locale.ENGLISH));
        lists.put("answers", () -> answers.slice(caseId, null, null, WORKER));
        lists.put(
                "answers, later",
                () -> answers.slice(
                        caseId, null, answers.slice(caseId, null, null, WORKER).next(), WORKER));
        lists.put(
                "newest that answers a field",
                () -> answers.latestAnswering(caseId, "screen-request", "notes", WORKER));
        lists.put("newest answers of a form", () -> answers.latest(caseId, "screen-request"));
        lists.put("accesses to a case", () -> accesses.ofCase(caseId, null, null));
        lists.put(
                "accesses to a case by somebody",
                () -> accesses.ofCase(caseId, new AccessLogQuery("many7", null, false, null, null)));
        lists.put("accesses to a subject", () -> accesses.ofSubject(AccessLog.CASE, caseId, null, null));
        lists.put("accesses to a person", () -> accesses.ofPerson(personId(), null, null));
        lists.put("sign-ins", () -> accesses.ofAccounts(new AccessLogQuery(null, null, false, null, null)));
        lists.putAll(supervision.of(SUPERVISED, SUPERVISOR));
        return lists;
    }

    /** @return what reads too much */
    private static List<String> dear(String what, Runnable list, ExplainedQueries explained) {
        try {
            explained.plans();
            list.run();
            List<Plan> plans = explained.plans();
            assertThat(plans).as(what).isNotEmpty();
            return plans.stream()
                    .filter(plan -> plan.anyMatch(ListsAtSizeTest::readsTooMuch))
                    .map(plan -> what + "\n" + plan)
                    .toList();
        } catch (SQLException unexplained) {
            throw new IllegalStateException(unexplained);
        }
    }

    private static boolean readsTooMuch(JsonNode node) {
        long rows = node.path("Actual Rows").asLong()
                + node.path("Rows Removed by Filter").asLong();
        return BIG.contains(node.path("Relation Name").asText())
                && (node.path("Node Type").asText().equals("Seq Scan")
                        || node.path("Actual Loops").asLong() * rows > ROWS);
    }

    private void fill() {
        fill("/casefile/many-records.sql");
        fill("/supervision/many-sessions.sql");
    }

    private void fill(String scriptName) {
        try (var script = getClass().getResourceAsStream(scriptName)) {
            for (String statement : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\n")) {
                jdbc.sql(statement.replace(":records", String.valueOf(RECORDS))).update();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CaseQuery query(String scope, String words, String after) {
        return new CaseQuery(scope, "open", words, null, after);
    }

    private static PersonQuery person(String words) {
        return new PersonQuery(words, null, null, null, null);
    }

    private UUID caseId() {
        return jdbc.sql("select md5('case7')::uuid").query(UUID.class).single();
    }

    private UUID personId() {
        return jdbc.sql("select md5('person7')::uuid").query(UUID.class).single();
    }
}
