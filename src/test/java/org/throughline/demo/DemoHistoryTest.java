package org.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleTest;

/** What a newcomer sees first has happened: its answers are those that the forms ask for today. */
@LifecycleTest
class DemoHistoryTest {

    private static final int CASES = 8;

    @Autowired
    DemoHistory history;

    @Test
    void everyCaseOfTheDemoComesToWhereItShallStand() {
        assertThat(history.live(CASES)).isEmpty();
    }
}
