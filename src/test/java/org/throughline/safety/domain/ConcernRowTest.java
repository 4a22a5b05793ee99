package org.throughline.safety.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.safety.domain.ConcernRow.AcknowledgementRow;
import org.throughline.safety.domain.ConcernRow.PhoneReportRow;
import org.throughline.safety.domain.ConcernRow.Report;
import org.throughline.shared.SealedRecord;

class ConcernRowTest {

    private static final Instant DUE = Instant.parse("2026-03-14T12:00:00Z");
    private static final PhoneReportRow CALLED = new PhoneReportRow(null, "Agency", "17", DUE, "carla", DUE);
    private static final Report FILED = new Report(1, SealedRecord.of(Map.of()), DUE, "wilma");
    private static final AcknowledgementRow ACKNOWLEDGED = new AcknowledgementRow(null, DUE, "stella");

    @Test
    void everybodyWhoRaisedCalledFiledAcknowledgedOrCorrectedTookPart() {
        assertThat(concern(CALLED, FILED, ACKNOWLEDGED, Set.of("mona")).partakers())
                .containsExactlyInAnyOrder("ines", "carla", "wilma", "stella", "mona");
    }

    @Test
    void whatIsStillOwedHasNoPartakers() {
        assertThat(concern(null, null, null, Set.of()).partakers()).containsExactly("ines");
    }

    @Test
    void theReportIsLateOnceItsDueTimeHasPassedAndNothingWasFiled() {
        ConcernRow owed = concern(CALLED, null, null, Set.of());

        assertThat(owed.isLate(DUE)).isFalse();
        assertThat(owed.isLate(DUE.plusMillis(1))).isTrue();
        assertThat(concern(CALLED, FILED, null, Set.of()).isLate(DUE.plusMillis(1)))
                .isFalse();
        assertThat(concern(null, null, null, Set.of()).isLate(DUE.plusMillis(1)))
                .isFalse();
    }

    private static ConcernRow concern(
            PhoneReportRow phone, Report report, AcknowledgementRow acknowledgement, Set<String> correctedBy) {
        return new ConcernRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                DUE,
                "ines",
                phone,
                report,
                acknowledgement,
                correctedBy);
    }
}
