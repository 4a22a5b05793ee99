package org.throughline.agency.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.agency.AgencySettings;
import org.throughline.agency.HelpLine;
import org.throughline.agency.LineKind;
import org.throughline.shared.Rejection;

class AgencyPolicyTest {

    private final AgencyPolicy policy = new AgencyPolicy();

    @Test
    void settingsWithANameAreEnough() {
        assertThat(policy.faults(settings("Lakeside", "", "", List.of()))).isEmpty();
    }

    @Test
    void everyFaultStandsAtItsField() {
        var bad = new HelpLine(null, "xx", "", "ring", "w".repeat(201));
        assertThat(policy.faults(settings("", "call us", "Mars/Olympus", List.of(line("911"), bad))))
                .extracting(Rejection::field)
                .containsExactly(
                        "name",
                        "phone",
                        "timeZone",
                        "lines[1].kind",
                        "lines[1].language",
                        "lines[1].name",
                        "lines[1].number",
                        "lines[1].when");
    }

    @ParameterizedTest
    @ValueSource(strings = {"911", "988, then 2", "+62 21 500-454", "1-800-FLOWERS ext. 5", "(312) 555-0142", "112"})
    void numbersAreTakenAsPeopleWriteThem(String number) {
        assertThat(policy.faults(settings("Lakeside", number, "", List.of(line(number)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "ask Carla", "<b>911</b>", "911\n988"})
    void whatCannotBeCalledIsNoNumber(String number) {
        assertThat(policy.faults(settings("Lakeside", "", "", List.of(line(number)))))
                .extracting(Rejection::code)
                .containsExactly("agency-number-invalid");
    }

    @Test
    void moreLinesThanAnybodyReadsAreRefused() {
        List<HelpLine> many = java.util.Collections.nCopies(AgencyPolicy.MOST_LINES + 1, line("911"));
        assertThat(policy.faults(settings("Lakeside", "", "", many)))
                .extracting(Rejection::code)
                .containsExactly("agency-lines-many");
    }

    private static HelpLine line(String number) {
        return new HelpLine(LineKind.EMERGENCY, "", "Police", number, "");
    }

    private static AgencySettings settings(String name, String phone, String zone, List<HelpLine> lines) {
        return new AgencySettings(0, name, "", phone, "", "", List.of(), zone, "", lines);
    }
}
