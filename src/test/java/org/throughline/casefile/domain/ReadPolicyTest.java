package org.throughline.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.casefile.domain.ReadPolicy.Reader;

class ReadPolicyTest {

    @Test
    void automaticStepsReadEverything() {
        assertThat(ReadPolicy.everything().grounds()).containsExactly("true");
        assertThat(ReadPolicy.everything().params()).isEmpty();
    }

    @Test
    void aWorkerReadsTheOwnCasesThoseOfTheAbsentAndWhatTheyTookDownUntilTheHandOver() {
        ReadPolicy policy = ReadPolicy.of(reader(List.of("carla", "budi"), List.of(), false, false, false));

        assertThat(policy.grounds())
                .containsExactly(
                        "c.worker = :accessWorker0",
                        "c.worker = :accessWorker1",
                        "c.supervisor = :accessMe",
                        "c.opened_by = :accessMe and c.team is null");
        assertThat(policy.params())
                .containsOnly(
                        entry("accessWorker0", "carla"), entry("accessWorker1", "budi"), entry("accessMe", "carla"));
    }

    @Test
    void supervisorsAndCliniciansReadTheCasesOfTheirTeams() {
        ReadPolicy policy = ReadPolicy.of(reader(List.of(), List.of("north", "south"), false, false, false));

        assertThat(policy.grounds()).contains("c.team = :accessTeam0", "c.team = :accessTeam1");
        assertThat(policy.params()).contains(entry("accessTeam0", "north"), entry("accessTeam1", "south"));
    }

    @Test
    void intakeReadsWhatIsNotHandedOver() {
        assertThat(ReadPolicy.of(reader(List.of(), List.of(), true, false, false))
                        .grounds())
                .endsWith("c.team is null and c.stage = 'intake' and c.status = 'open'")
                .hasSize(3);
        assertThat(ReadPolicy.of(reader(List.of(), List.of(), false, true, false))
                        .grounds())
                .endsWith("c.team is null")
                .hasSize(3);
    }

    @Test
    void aSupervisorReadsWhatTheyAreAskedToAssign() {
        assertThat(ReadPolicy.of(reader(List.of(), List.of(), false, false, true))
                        .grounds())
                .hasSize(3)
                .last()
                .asString()
                .isEqualTo("c.team is null and c.status = 'open' and exists (select 1 from waiting)");
    }

    @Test
    void aCaseOpenedInAnEmergencyIsReadBesides() {
        UUID opened = UUID.randomUUID();
        ReadPolicy policy =
                ReadPolicy.of(reader(List.of(), List.of(), false, false, false)).inEmergency(List.of(opened));

        assertThat(policy.grounds()).endsWith("c.id = :accessEmergency0");
        assertThat(policy.params()).contains(entry("accessEmergency0", opened));
    }

    private static Reader reader(
            List<String> worksFor, List<String> teams, boolean takesRequests, boolean forIntake, boolean assigns) {
        return new Reader(
                "carla", worksFor, teams, takesRequests, forIntake, assigns ? "exists (select 1 from waiting)" : null);
    }
}
