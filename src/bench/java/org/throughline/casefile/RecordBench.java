package org.throughline.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.BenchFigures;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;

/**
 * The pages of a case with many entries of the timeline, answers and notes, and of one with a few, over HTTP and warm.
 */
@LifecycleTest
class RecordBench {

    private static final int FEW = 20;
    private static final int MANY = Integer.getInteger("bench.entries", 2_000);
    private static final int WARM = 15;
    private static final int TIMES = Integer.getInteger("bench.times", 61);
    private static final List<String> PAGES = List.of("", "/timeline", "/answers", "/notes");

    @LocalServerPort
    int port;

    @Autowired
    CaseFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Test
    void pages() {
        PageClient worker = PageClient.signedIn(port, "caseworker");
        String few = filled("Few", FEW);
        String many = filled("Many", MANY);
        BenchFigures figures = new BenchFigures("record");
        figures.add("entries of each kind", MANY);
        PAGES.forEach(page -> {
            double[] took =
                    medians(() -> worker.get("/cases/" + few + page), () -> worker.get("/cases/" + many + page));
            String what = page.isEmpty() ? "case page" : page.substring(1);
            figures.add(what + ", ms (" + FEW + ")", took[0]);
            figures.add(what + ", ms (" + MANY + ")", took[1]);
            figures.add(what + ", times that of few", took[1] / took[0]);
        });
        figures.print();
    }

    private String filled(String name, int entries) {
        OpenedCase opened = fixture.assigned(name, "caseworker");
        UUID caseId = opened.caseId();
        fill(caseId, entries, """
                insert into timeline_entry (case_id, at, by_user, kind, message_key, args)
                select :case, now() - n * interval '1 hour', 'caseworker', 'stage', 'timeline.case-opened', '{"args": []}'
                from generate_series(1, :entries) n""");
        fill(caseId, entries, """
                insert into submission (id, case_id, form_id, form_version, by_user, at, answers)
                select gen_random_uuid(), :case, 'record-contact', 1, 'caseworker', now() - n * interval '1 hour',
                    jsonb_build_object('reached', 'yes', 'method', 'phone', 'summary', 'Talked about the rent, time ' || n)
                from generate_series(1, :entries) n""");
        fill(caseId, entries, """
                with written as (
                    insert into note (id, case_id, author, written_at)
                    select gen_random_uuid(), :case, 'caseworker', now() - n * interval '1 hour'
                    from generate_series(1, :entries) n returning id, written_at)
                insert into note_version (note_id, version, contact_type, contact_at, body, written_at, written_by)
                select id, 1, 'phone', written_at, 'Talked about the rent', written_at, 'caseworker' from written""");
        return opened.caseNumber();
    }

    private void fill(UUID caseId, int entries, String sql) {
        jdbc.sql(sql).param("case", caseId).param("entries", entries).update();
    }

    /** In milliseconds, warm; the two in turn, so that a program that grows faster meanwhile favors neither. */
    private static double[] medians(Runnable one, Runnable other) {
        long[][] nanos = new long[2][TIMES];
        for (int n = -WARM; n < TIMES; n++) {
            for (int which = 0; which < 2; which++) {
                long begin = System.nanoTime();
                (which == 0 ? one : other).run();
                nanos[which][Math.max(n, 0)] = System.nanoTime() - begin;
            }
        }
        return Arrays.stream(nanos)
                .mapToDouble(all -> Arrays.stream(all).sorted().toArray()[TIMES / 2] / 1e6)
                .toArray();
    }
}
