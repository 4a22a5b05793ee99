package org.throughline.agency;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AgencyTimeZoneTest {

    /** Or due dates that name a day are others in the check than in the program, and what is in order counts as broken. */
    @Test
    void theCheckThatOnlyReadsCountsDaysInTheAgencysZoneToo() {
        Agency agency = mock(Agency.class);
        new ApplicationContextRunner()
                .withPropertyValues("throughline.database.read-only=true")
                .withBean(Agency.class, () -> agency)
                .withUserConfiguration(AgencyTimeZone.class)
                .run(started -> verify(agency).current());
    }
}
