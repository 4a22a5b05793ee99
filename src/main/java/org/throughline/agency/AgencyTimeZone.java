package org.throughline.agency;

import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the settings once at the start: jobs run in the agency's time zone before anybody opens a page, and the check
 * counts days as the program does that it runs beside.
 */
@Component
class AgencyTimeZone {

    private final Agency agency;

    AgencyTimeZone(Agency agency) {
        this.agency = agency;
    }

    @EventListener(ContextRefreshedEvent.class)
    void adopt() {
        agency.current();
    }
}
