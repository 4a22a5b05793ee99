package org.throughline.safety.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.TestActors.actor;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.safety.domain.VisibilityPolicy.Responsible;

class AddendumPolicyTest {

    private static final Responsible NORTH = new Responsible(Set.of("wilma"), "north");

    @Test
    void theAuthorAndWhoAnswersForTheCaseCorrectAFiledReport() {
        assertThat(AddendumPolicy.mayCorrect(actor("carl", "caseworker", "south"), NORTH, "carl"))
                .isTrue();
        assertThat(AddendumPolicy.mayCorrect(actor("wilma", "caseworker", "north"), NORTH, "carl"))
                .isTrue();
    }

    @Test
    void aColleagueDoesNotCorrectIt() {
        assertThat(AddendumPolicy.mayCorrect(actor("mona", "caseworker", "north"), NORTH, "carl"))
                .isFalse();
    }

    @Test
    void nobodyCorrectsAReportThatIsNotFiled() {
        assertThat(AddendumPolicy.mayCorrect(actor("wilma", "caseworker", "north"), NORTH, null))
                .isFalse();
    }
}
