package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.people.domain.AccessSealRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.CanonicalForm;
import org.throughline.shared.ConsistencyCheck;
import org.throughline.shared.Sha256;

/** What is done to the log by hand is found by {@code check}. */
@LifecycleTest
class AccessChainTest {

    private static final Actor READER = new Actor("intake", "Ines", Set.of("intake"), Set.of());

    @Autowired
    AccessLog log;

    @Autowired
    AccessSealRepository chain;

    @Autowired
    List<ConsistencyCheck> checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anUntouchedLogHolds() {
        sealed(entry());
        assertThat(violations()).isEmpty();
    }

    @Test
    void linksOfTheFirstFormGoOnHoldingBesideThoseOfToday() {
        UUID person = UUID.randomUUID();
        List<String> flipped = owner.rolledBack(() -> {
            unguarded();
            log.read(READER, AccessLog.PERSON, person, UUID.randomUUID(), "details\u001f");
            sealedInTheFirstForm(
                    log.ofSubject(AccessLog.PERSON, person, 1, null).items().get(0));
            log.read(READER, AccessLog.PERSON, person, UUID.randomUUID(), "details");
            assertThat(chain.seal()).isPositive();
            assertThat(chain.head().orElseThrow().form()).isEqualTo(CanonicalForm.RFC_8785);
            assertThat(violations()).isEmpty();

            assertThat(jdbc.sql("update access_seal set seal_form = 'rfc8785' where seal_form = 'throughline-1'")
                            .update())
                    .isEqualTo(1);
            return violations();
        });
        assertThat(flipped).singleElement().asString().endsWith("was altered, or the link before it");
    }

    /** As the program did before it knew another form: the column of the form is not named. */
    private void sealedInTheFirstForm(AccessEntry entry) {
        while (chain.seal() > 0) {
            // everything before it
        }
        jdbc.sql("delete from access_seal where entry_id = ?").param(entry.id()).update();
        jdbc.sql("delete from access_checkpoint where position > (select max(position) from access_seal)")
                .update();
        AccessSealRepository.Seal head = chain.head().orElseThrow();
        jdbc.sql("insert into access_seal (position, entry_id, hash) values (?, ?, ?)")
                .params(
                        head.position() + 1,
                        entry.id(),
                        Sha256.of(head.hash() + "\n" + CanonicalForm.THROUGHLINE_1.write(entry.content())))
                .update();
    }

    @Test
    void aRemovedEntryIsFound() {
        long entry = sealed(entry());
        sealed(entry());
        assertThat(afterwards("delete from access_log where id = " + entry))
                .containsExactly("access log entry " + entry + " was removed");
    }

    @Test
    void anAlteredEntryIsFoundWhicheverOfItsValuesItIs() {
        long entry = sealed(entry());
        for (String change : new String[] {
            "by = 'somebody-else'",
            "at = at + interval '1 microsecond'",
            "case_id = gen_random_uuid()",
            "what = 'letter'",
            "shown = array[gen_random_uuid()]",
            "emergency = gen_random_uuid()",
            "address = '10.0.0.1'"
        }) {
            assertThat(afterwards("update access_log set " + change + " where id = " + entry))
                    .as(change)
                    .containsExactly("access log entry " + entry + " was altered, or the link before it");
        }
    }

    @Test
    void anEntryThatWasPutInIsFound() {
        assertThat(afterwards("""
                        insert into access_log (at, by, action, subject_kind, subject_id, what)
                        values (now(), 'nobody', 'read', 'person', gen_random_uuid(), 'details')""")).singleElement().asString().endsWith("was put in by hand: it is not in the chain");
    }

    @Test
    void aLinkThatWasRemovedIsFound() {
        sealed(entry());
        long position = chain.head().orElseThrow().position();
        sealed(entry());
        assertThat(afterwards("delete from access_seal where position = " + position))
                .anyMatch(found -> found.endsWith("and " + (position + 1) + " were removed"));
    }

    @Test
    void anEndThatWasCutOffWithItsLinksIsFound() {
        long first = sealed(entry());
        sealed(entry());
        assertThat(afterwards(
                        "delete from access_log where id >= " + first,
                        "delete from access_seal where entry_id >= " + first))
                .anyMatch(found -> found.startsWith("access log: it once reached link"));
    }

    @Test
    void anEntryRemovedBeforeItWasSealedIsFound() {
        List<String> found = owner.rolledBack(() -> {
            long entry = entry();
            unguarded("delete from access_log where id = " + entry);
            return violations();
        });
        assertThat(found).singleElement().asString().endsWith("was removed before it was sealed");
    }

    @Test
    void thoseWhoAddWaitForNobodyAndEveryEntryBecomesOneLink() throws Exception {
        int writers = 8;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        CountDownLatch committed = new CountDownLatch(1);
        CountDownLatch added = new CountDownLatch(1);
        Future<Long> slow = pool.submit(() -> transaction.execute(status -> {
            long entry = entry();
            added.countDown();
            awaitQuietly(committed);
            return entry;
        }));
        assertThat(added.await(20, TimeUnit.SECONDS)).isTrue();
        List<Future<Long>> quick =
                IntStream.range(0, 40).mapToObj(n -> pool.submit(this::entry)).toList();
        for (Future<Long> entry : quick) {
            sealed(entry.get());
        }
        committed.countDown();
        sealed(slow.get());
        pool.shutdown();

        assertThat(violations()).isEmpty();
        assertThat(jdbc.sql("select max(position) = count(*) from access_seal")
                        .query(Boolean.class)
                        .single())
                .as("numbered without a gap")
                .isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long entry() {
        UUID person = UUID.randomUUID();
        log.read(READER, AccessLog.PERSON, person, UUID.randomUUID(), "details");
        return log.ofSubject(AccessLog.PERSON, person, 1, null).items().get(0).id();
    }

    private long sealed(long entry) {
        await().until(() -> {
            chain.seal();
            return jdbc.sql("select exists (select from access_seal where entry_id = ?)")
                    .param(entry)
                    .query(Boolean.class)
                    .single();
        });
        return entry;
    }

    /** What the check finds after somebody did this past every guard of the database; it is taken back then. */
    private List<String> afterwards(String... statements) {
        return owner.rolledBack(() -> {
            unguarded(statements);
            return violations();
        });
    }

    private void unguarded(String... statements) {
        for (String guarded : List.of("access_log", "access_seal", "access_checkpoint")) {
            jdbc.sql("alter table " + guarded + " disable trigger user").update();
        }
        for (String statement : statements) {
            assertThat(jdbc.sql(statement).update()).isPositive();
        }
    }

    private List<String> violations() {
        return checks.stream()
                .filter(check -> check.claim().contains("access log"))
                .flatMap(check -> check.violations().stream())
                .toList();
    }
}
