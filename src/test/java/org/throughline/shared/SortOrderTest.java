package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SortOrderTest {

    private static final Set<String> COLUMNS = Set.of("client", "number");
    private static final SortOrder USUAL = new SortOrder("number", true);

    @Test
    void anOrderReadsBackAsItIsWrittenAndNoneIsTheUsual() {
        assertThat(SortOrder.of("client", COLUMNS, USUAL)).hasToString("client");
        assertThat(SortOrder.of("-client", COLUMNS, USUAL)).hasToString("-client");
        assertThat(SortOrder.of(" ", COLUMNS, USUAL)).isEqualTo(USUAL);
        assertThat(SortOrder.of(null, COLUMNS, USUAL)).isEqualTo(USUAL);
    }

    @Test
    void aColumnThatTheListDoesNotHaveIsRefused() {
        for (String asked : new String[] {"worker", "--client", "client;drop table case_file", "-"}) {
            assertThatThrownBy(() -> SortOrder.of(asked, COLUMNS, USUAL)).hasMessageContaining("sort-unknown");
        }
    }

    @Test
    void aSecondPressTurnsTheOrderRound() {
        assertThat(USUAL.next("client")).isEqualTo("client");
        assertThat(USUAL.next("number")).isEqualTo("number");
        assertThat(new SortOrder("number", false).next("number")).isEqualTo("-number");
        assertThat(USUAL.aria("number")).isEqualTo("descending");
        assertThat(USUAL.aria("client")).isNull();
    }
}
