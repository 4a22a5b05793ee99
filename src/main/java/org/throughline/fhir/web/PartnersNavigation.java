package org.throughline.fhir.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.shared.Role;
import org.throughline.shell.NavItem;

@Configuration
class PartnersNavigation {

    @Bean
    NavItem partnersNavItem() {
        return new NavItem("nav.partners", "/partners", 460, Set.of(Role.ADMINISTRATOR), "verified");
    }
}
