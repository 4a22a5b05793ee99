package org.throughline.supervision.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.shared.Role;
import org.throughline.shell.NavItem;

/** Supervisors come to their sessions from what they watch over. */
@Configuration
class SupervisionNavigation {

    @Bean
    NavItem supervisionSessionsNavItem() {
        return new NavItem(
                "nav.supervision-sessions",
                "/supervision/sessions",
                310,
                Set.of(Role.CASEWORKER, Role.CLINICIAN),
                "forum");
    }

    @Bean
    NavItem auditChecklistNavItem() {
        return new NavItem(
                "nav.audit-checklist", "/supervision/checklist", 860, Set.of(Role.ADMINISTRATOR), "check_circle");
    }
}
