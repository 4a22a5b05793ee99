package org.throughline.apiwalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;

/** Whatever a form permits, the program accepts; and whoever keeps answering brings every case to closure. */
@LifecycleTest
class ApiWalksCasesToClosureTest {

    private static final int CASES = 20;
    private static final int MOST_ROUNDS = 600;
    private static final int MOST_FAULTS = 25;

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void takesTwentyCasesFromTheFirstCallToAnApprovedClosureKnowingNoForm() {
        WalkStaff.shutWhoCannotSignIn(port, "demo", jdbc);
        List<ApiExplorer> people = Stream.of(
                        "intake",
                        "caseworker",
                        "caseworker2",
                        "casemanager",
                        "clinician",
                        "supervisor",
                        "supervisor2",
                        "intakesupervisor")
                .map(name -> new ApiExplorer(port, name, "demo"))
                .toList();
        Random random = new Random(Long.getLong("stranger.seed", 20_261_123L));
        CaseWalk walk = new CaseWalk(people, random, () -> LocalDate.now(clock));
        int rounds = 0;
        while (walk.finished().size() < CASES) {
            int running = walk.open().size();
            // a request that intake did not accept is closed too, but never saw the rest of the house: take another
            for (int i = walk.finished().size() + running; i < CASES; i++) {
                walk.request(people.get(0));
            }
            walk.round();
            assertThat(walk.faults()).hasSizeLessThan(MOST_FAULTS);
            assertThat(++rounds)
                    .as("rounds, with %s open after %s", walk.open(), walk.completed())
                    .isLessThan(MOST_ROUNDS);
        }
        assertThat(walk.faults()).isEmpty();
        assertThat(walk.open()).isEmpty();
    }
}
