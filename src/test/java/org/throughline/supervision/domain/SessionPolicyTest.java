package org.throughline.supervision.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.supervision.SessionContent;
import org.throughline.supervision.SessionDecision;
import org.throughline.supervision.SessionTopic;
import org.throughline.supervision.SupervisionMinutes;

class SessionPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final Set<String> PARTIES = Set.of("carla", "stella");

    @ParameterizedTest
    @CsvSource({"0,0,1", "480,0,0", "160,160,160"})
    void aSessionTakesFromOneMinuteToEightHours(int administrative, int educational, int clinical) {
        assertThatCode(() -> require(session(TODAY, new SupervisionMinutes(administrative, educational, clinical))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "481,0,0", "-1,30,0", "200,200,81"})
    void otherMinutesAreRefused(int administrative, int educational, int clinical) {
        assertThatThrownBy(() -> require(session(TODAY, new SupervisionMinutes(administrative, educational, clinical))))
                .hasMessageContaining("session-minutes");
    }

    @ParameterizedTest
    @CsvSource({"1,session-day-ahead", "-93,session-day-old"})
    void aSessionIsWrittenDownSoonAfterItWasHeld(int days, String refusal) {
        assertThatThrownBy(() -> require(session(TODAY.plusDays(days), new SupervisionMinutes(30, 0, 0))))
                .hasMessageContaining(refusal);
        assertThatCode(() -> require(session(TODAY.minusDays(92), new SupervisionMinutes(30, 0, 0))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Call,carla,0,",
        "Call,stella,366,",
        "'',carla,1,decision-empty",
        "Call,marco,1,decision-assignee",
        "Call,carla,-1,decision-due",
        "Call,carla,367,decision-due"
    })
    void aDecisionSaysWhatWhoAndUntilWhen(String text, String who, int days, String refusal) {
        SessionContent content = new SessionContent(
                TODAY,
                new SupervisionMinutes(30, 0, 0),
                "",
                List.of(),
                List.of(new SessionDecision("TL-2026-000001", text, who, TODAY.plusDays(days))));
        if (refusal == null) {
            assertThatCode(() -> require(content)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> require(content)).hasMessageContaining(refusal);
        }
    }

    @Test
    void aCaseIsNamedOnce() {
        SessionTopic topic = new SessionTopic("TL-2026-000001", List.of(), "");
        SessionContent twice = new SessionContent(
                TODAY, new SupervisionMinutes(30, 0, 0), "", Collections.nCopies(2, topic), List.of());
        assertThatThrownBy(() -> require(twice)).hasMessageContaining("session-topics");
    }

    private static SessionContent session(LocalDate day, SupervisionMinutes minutes) {
        return new SessionContent(day, minutes, "", List.of(), List.of());
    }

    private static void require(SessionContent content) {
        SessionPolicy.require(content, PARTIES, TODAY);
    }
}
