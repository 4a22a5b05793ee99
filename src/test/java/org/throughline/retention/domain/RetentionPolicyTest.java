package org.throughline.retention.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.retention.RecordClass;
import org.throughline.retention.RetentionPeriod;

class RetentionPolicyTest {

    private static final LocalDate CLOSED = LocalDate.of(2020, 3, 1);
    private static final LocalDate ADULT = LocalDate.of(1980, 6, 1);

    private final RetentionPolicy policy = new RetentionPolicy(List.of(
            new RetentionPeriod(RecordClass.CASEWORK, 7, 5, 18, "22 TAC 781.309(4)"),
            new RetentionPeriod(RecordClass.CLINICAL, 25, null, 18, "Permenkes 24/2022"),
            new RetentionPeriod(RecordClass.PROTECTIVE_REPORT, null, null, 18, "")));

    @Test
    void anAdultsRecordIsKeptForYearsAfterItsClosure() {
        assertThat(policy.keptUntil(of(ADULT, RecordClass.CASEWORK))).hasValue(LocalDate.of(2027, 3, 1));
    }

    @Test
    void itIsDueOnTheDayAndNotBefore() {
        ClosedRecord record = of(ADULT, RecordClass.CASEWORK);
        assertThat(policy.isDue(record, LocalDate.of(2027, 2, 28))).isFalse();
        assertThat(policy.isDue(record, LocalDate.of(2027, 3, 1))).isTrue();
    }

    @Test
    void aMinorsRecordIsKeptForYearsAfterTheyComeOfAge() {
        assertThat(policy.keptUntil(of(LocalDate.of(2010, 9, 5), RecordClass.CASEWORK)))
                .hasValue(LocalDate.of(2033, 9, 5));
    }

    @Test
    void whicheverIsLaterCountsForWhoNearlyWasOfAge() {
        assertThat(policy.keptUntil(of(LocalDate.of(2002, 3, 2), RecordClass.CASEWORK)))
                .hasValue(LocalDate.of(2027, 3, 1));
    }

    @Test
    void whoCameOfAgeOnTheDayOfClosureIsAnAdult() {
        assertThat(policy.keptUntil(of(LocalDate.of(2002, 3, 1), RecordClass.CASEWORK)))
                .hasValue(LocalDate.of(2027, 3, 1));
    }

    @Test
    void ofSeveralClassesTheLongestPeriodCounts() {
        assertThat(policy.keptUntil(of(ADULT, RecordClass.CASEWORK, RecordClass.CLINICAL)))
                .hasValue(LocalDate.of(2045, 3, 1));
    }

    @Test
    void withoutAPeriodARecordIsKeptForEver() {
        ClosedRecord record = of(ADULT, RecordClass.CASEWORK, RecordClass.PROTECTIVE_REPORT);
        assertThat(policy.keptUntil(record)).isEmpty();
        assertThat(policy.isDue(record, LocalDate.of(2999, 1, 1))).isFalse();
        assertThat(policy.keptUntil(of(ADULT, RecordClass.SCREENED_OUT))).isEmpty();
    }

    @Test
    void whatWasClosedLessThanTheFewestYearsAgoIsNotAsked() {
        assertThat(policy.fewestYears()).hasValue(7);
        assertThat(new RetentionPolicy(List.of()).fewestYears()).isEmpty();
    }

    @Test
    void aLeapDayIsKeptUntilTheLastOfFebruary() {
        ClosedRecord record = new ClosedRecord(
                UUID.randomUUID(),
                "TL-2024-000001",
                LocalDate.of(2024, 2, 29),
                ADULT,
                Set.of(RecordClass.CASEWORK),
                false);
        assertThat(policy.keptUntil(record)).hasValue(LocalDate.of(2031, 2, 28));
    }

    private static ClosedRecord of(LocalDate born, RecordClass... classes) {
        return new ClosedRecord(UUID.randomUUID(), "TL-2020-000001", CLOSED, born, Set.of(classes), false);
    }
}
