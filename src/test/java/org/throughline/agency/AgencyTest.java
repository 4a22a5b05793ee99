package org.throughline.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.throughline.RejectionAssertions.assertConflict;
import static org.throughline.RejectionAssertions.assertForbidden;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.agency.domain.AgencyPolicy;
import org.throughline.agency.domain.AgencyRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.MovableClock;

class AgencyTest {

    private static final Actor ADMINISTRATOR = new Actor("ada", "Ada", Set.of("administrator"), Set.of());

    private final AgencyRepository repository = mock();
    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final Agency agency = new Agency(repository, new AgencyPolicy(), clock);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Cook County, Illinois ; Illinois
            Indonesia             ; Indonesia
            ''                    ;
            """)
    void tablesAskForTheWidestPlaceOfTheJurisdiction(String jurisdiction, String widest) {
        AgencySettings said = new AgencySettings(1, "A", "", "", "", jurisdiction, List.of(), "", "", List.of());
        assertThat(said.widestJurisdiction()).isEqualTo(widest);
    }

    @Test
    void aRevisionIsReadOnceAndANewerOneIsSeenAtOnce() {
        stored(settings(1, "", List.of()));
        agency.current();
        assertThat(agency.current().revision()).isEqualTo(1);
        verify(repository, times(1)).read(1);
        stored(settings(2, "", List.of()));
        assertThat(agency.current().revision()).isEqualTo(2);
    }

    @Test
    void linesOfTheReadersLanguageComeFirstAndNoneIsLeftOut() {
        HelpLine english = new HelpLine(LineKind.CRISIS, "en", "Lifeline", "988", "");
        HelpLine any = new HelpLine(LineKind.CRISIS, "", "Hotline", "1-800-799-7233", "");
        HelpLine spanish = new HelpLine(LineKind.CRISIS, "es", "Linea", "988, then 2", "");
        HelpLine police = new HelpLine(LineKind.EMERGENCY, "", "Police", "911", "");
        stored(settings(1, "", List.of(english, any, police, spanish)));
        assertThat(agency.lines(LineKind.CRISIS, Locale.forLanguageTag("es"))).containsExactly(spanish, any, english);
        assertThat(agency.lines(LineKind.CRISIS, Locale.forLanguageTag("id"))).containsExactly(any, english, spanish);
    }

    @Test
    void theClockHasTheAgencysTimeZone() {
        stored(settings(1, "America/Chicago", List.of()));
        agency.current();
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("America/Chicago"));
        stored(settings(2, "", List.of()));
        agency.current();
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void whoeverBeganWithAnOlderRevisionIsRefused() {
        stored(settings(2, "", List.of()));
        assertConflict("agency-changed-meanwhile", () -> agency.save(settings(1, "", List.of()), ADMINISTRATOR));
        when(repository.add(any(), any(), any())).thenReturn(false);
        assertConflict("agency-changed-meanwhile", () -> agency.save(settings(2, "", List.of()), ADMINISTRATOR));
    }

    @Test
    void nobodyButAdministratorsSaysWhoTheAgencyIs() {
        Actor supervisor = new Actor("sue", "Sue", Set.of("supervisor"), Set.of());
        assertForbidden("administrators-only", () -> agency.save(settings(0, "", List.of()), supervisor));
        assertForbidden("administrators-only", () -> agency.history(null, 5, supervisor));
    }

    private void stored(AgencySettings settings) {
        when(repository.newestRevision()).thenReturn(settings.revision());
        when(repository.read(settings.revision())).thenReturn(settings);
    }

    private static AgencySettings settings(int revision, String zone, List<HelpLine> lines) {
        return new AgencySettings(revision, "Lakeside", "", "", "", "", List.of(), zone, "", lines);
    }
}
