package org.throughline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Rejection;

class KeyTurnsTest {

    private final KeyTurns turns = new KeyTurns();

    @Test
    void aRepeatWaitsForTheFirstAndAnotherKeyDoesNot() {
        KeyTurns.KeyTurn first = turns.take("key");
        CompletableFuture<Void> repeat =
                CompletableFuture.runAsync(() -> turns.take("key").close());
        turns.take("another").close();
        assertThat(repeat).isNotDone();
        first.close();
        assertThat(repeat).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void onlySomeMayWaitForOneKeyAndThoseNotForLong() {
        KeyTurns.KeyTurn endless = turns.take("key");
        List<CompletableFuture<Void>> repeats = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            repeats.add(CompletableFuture.runAsync(() -> turns.take("key").close(), task -> new Thread(task).start()));
        }
        Awaitility.await("twenty refused at once")
                .atMost(Duration.ofSeconds(3))
                .until(() -> repeats.stream()
                                .filter(CompletableFuture::isCompletedExceptionally)
                                .count()
                        >= 21);
        Awaitility.await("the rest in some seconds")
                .atMost(Duration.ofSeconds(15))
                .until(() -> repeats.stream().allMatch(CompletableFuture::isCompletedExceptionally));
        assertThatThrownBy(repeats.get(0)::join).hasCauseInstanceOf(Rejection.class);
        endless.close();
        turns.take("key").close();
    }
}
