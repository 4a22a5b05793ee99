package org.throughline.supervision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.supervision.AuditAnswer;

class AuditPolicyTest {

    @ParameterizedTest
    @CsvSource({"0,0,", "1,0,100", "0,3,0", "7,1,88", "1,2,33"})
    void theResultIsTheShareOfWhatApplied(int met, int unmet, Integer percent) {
        assertThat(AuditPolicy.percent(met, unmet)).isEqualTo(percent);
    }

    @Test
    void aNoSaysWhatWasMissing() {
        assertThatThrownBy(() -> AuditPolicy.requireFindings(List.of(new AuditAnswer("no", " ")), 1))
                .hasMessageContaining("audit-remark-missing");
        assertThatCode(() -> AuditPolicy.requireFindings(List.of(new AuditAnswer("no", "Not signed")), 1))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"maybe", "''", ","})
    void anotherAnswerIsNone(String answer) {
        assertThatThrownBy(() -> AuditPolicy.requireFindings(List.of(new AuditAnswer(answer, "")), 1))
                .hasMessageContaining("audit-incomplete");
    }

    @Test
    void everyQuestionIsAnswered() {
        List<AuditAnswer> one = List.of(new AuditAnswer("yes", null));
        assertThatThrownBy(() -> AuditPolicy.requireFindings(one, 2)).hasMessageContaining("audit-incomplete");
        assertThatThrownBy(() -> AuditPolicy.requireFindings(null, 2)).hasMessageContaining("audit-incomplete");
        assertThat(AuditPolicy.count(one, "yes")).isEqualTo(1);
    }

    @Test
    void aMonthThatHasNotBegunIsNotAudited() {
        YearMonth present = YearMonth.of(2026, 3);
        assertThat(AuditPolicy.requireMonth(present, present)).isEqualTo(present);
        assertThatThrownBy(() -> AuditPolicy.requireMonth(present.plusMonths(1), present))
                .hasMessageContaining("audit-month-ahead");
    }

    @Test
    void aChecklistAsksFromOneToFiftyQuestionsOfFromOneToFiftyRecords() {
        assertThatCode(() -> AuditPolicy.requireChecklist(Collections.nCopies(50, "Is it so?"), 50))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> AuditPolicy.requireChecklist(Collections.nCopies(51, "Is it so?"), 5))
                .hasMessageContaining("checklist-questions");
        assertThatThrownBy(() -> AuditPolicy.requireChecklist(List.of("x".repeat(301)), 5))
                .hasMessageContaining("checklist-long");
        assertThatThrownBy(() -> AuditPolicy.requireChecklist(List.of("Is it so?"), 0))
                .hasMessageContaining("checklist-records");
    }
}
