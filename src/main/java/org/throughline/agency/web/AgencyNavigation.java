package org.throughline.agency.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.agency.Agency;
import org.throughline.shared.Role;
import org.throughline.shell.FirstStep;
import org.throughline.shell.NavItem;

@Configuration
class AgencyNavigation {

    @Bean
    NavItem agencyNavItem() {
        return new NavItem("nav.agency", "/agency", 850, Set.of(Role.ADMINISTRATOR), "home");
    }

    @Bean
    FirstStep agencyFirstStep(Agency agency) {
        return new FirstStep(
                "first-step.agency", "/agency", 10, () -> agency.current().isKnown());
    }
}
