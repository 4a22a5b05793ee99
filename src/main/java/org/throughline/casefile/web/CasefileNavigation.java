package org.throughline.casefile.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.casefile.domain.EmergencyPolicy;
import org.throughline.shared.Role;
import org.throughline.shell.NavItem;

@Configuration
class CasefileNavigation {

    @Bean
    NavItem casesNavItem() {
        return new NavItem(
                "cases.nav",
                "/cases",
                200,
                Set.of(Role.INTAKE, Role.CASEWORKER, Role.CLINICIAN, Role.SUPERVISOR),
                "folder_open");
    }

    /** None where nobody may. */
    @Bean
    NavItem emergencyDoorNavItem(EmergencyPolicy policy) {
        return policy.roles().isEmpty()
                ? null
                : new NavItem("emergency.door.nav", "/emergency-access/new", 1011, policy.roles(), "warning");
    }

    @Bean
    NavItem emergencyAccessNavItem() {
        return new NavItem("emergency.nav", "/emergency-access", 1010, Set.of(Role.SUPERVISOR), "visibility");
    }
}
