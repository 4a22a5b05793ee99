package org.throughline.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildVisitPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate USUAL = TODAY.plusDays(14);

    @Test
    void aChildAtRiskIsSeenAtLeastMonthlyWhateverATableSays() {
        assertThat(ChildVisitPolicy.dueOn(TODAY, 7)).isEqualTo("2026-03-09");
        assertThat(ChildVisitPolicy.dueOn(TODAY, 365)).isEqualTo("2026-04-02");
        assertThat(ChildVisitPolicy.dueOn(TODAY, 0)).isEqualTo("2026-03-03");
    }

    @Test
    void aContactIsSoonerWhereAChildIsToBeSeenSooner() {
        assertThat(ChildVisitPolicy.nextContact(TODAY, USUAL, List.of(TODAY.plusDays(20), TODAY.plusDays(9))))
                .isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void aContactIsNeverLaterForTheSakeOfAVisit() {
        assertThat(ChildVisitPolicy.nextContact(TODAY, USUAL, List.of(TODAY.plusDays(20))))
                .isEqualTo(USUAL);
        assertThat(ChildVisitPolicy.nextContact(TODAY, USUAL, List.of())).isEqualTo(USUAL);
    }

    @Test
    void aVisitThatIsLateIsForTomorrow() {
        assertThat(ChildVisitPolicy.nextContact(TODAY, USUAL, List.of(TODAY.minusDays(3))))
                .isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void nobodyIsSeenFaceToFaceOnAScreen() {
        assertThat(ChildVisitPolicy.FACE_TO_FACE).contains("visit", "office").doesNotContain("video", "phone");
    }
}
