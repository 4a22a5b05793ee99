package org.throughline.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.LifecycleTest;
import org.throughline.agency.Agency;
import org.throughline.agency.AgencySettings;
import org.throughline.agency.HelpLine;
import org.throughline.agency.LineKind;
import org.throughline.engine.Decisions;

/** The lines of the jurisdiction stand on a plan where the agency names none of its own. */
@LifecycleTest
class CrisisLinesTest {

    @Autowired
    Decisions decisions;

    private final Agency agency = mock(Agency.class);

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            Cook County, Illinois ; en ; 988, 988, 2
            Cook County, Illinois ; es ; 988, 2, 988
            New Mexico            ; en ; 988, 988, 2
            Bandung, Indonesia    ; id ; 119 ext. 8, 0811 979 10000
            Ontario               ; en ; ''
            ''                    ; en ; ''
            """)
    void aJurisdictionHasItsLines(String jurisdiction, String language, String numbers) {
        when(agency.lines(any(), any())).thenReturn(List.of());
        when(agency.current())
                .thenReturn(new AgencySettings(1, "A", "", "", "", jurisdiction, List.of(), "", "", List.of()));

        List<String> shown = new CrisisLines(agency, decisions)
                .of(Locale.forLanguageTag(language)).stream()
                        .map(HelpLine::number)
                        .toList();

        assertThat(String.join(", ", shown)).isEqualTo(numbers);
    }

    @Test
    void whatTheAgencyNamesStandsAlone() {
        HelpLine own = new HelpLine(LineKind.CRISIS, "", "Our line", "555 0100", "");
        when(agency.lines(any(), any())).thenReturn(List.of(own));

        assertThat(new CrisisLines(agency, decisions).of(Locale.ENGLISH)).containsExactly(own);
    }
}
