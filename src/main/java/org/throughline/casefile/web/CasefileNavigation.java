package org.throughline.casefile.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
}
