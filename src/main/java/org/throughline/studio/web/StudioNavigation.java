package org.throughline.studio.web;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.shared.Role;
import org.throughline.shell.NavItem;

@Configuration
class StudioNavigation {

    /** Supervisors find the studio where the agency asks them to agree before something is published. */
    @Bean
    NavItem studioNavItem(@Value("${throughline.studio.consent:none}") String consent) {
        Set<Role> roles =
                "supervisor".equals(consent) ? Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR) : Set.of(Role.ADMINISTRATOR);
        return new NavItem("nav.studio", "/studio", 500, roles, "construction");
    }
}
