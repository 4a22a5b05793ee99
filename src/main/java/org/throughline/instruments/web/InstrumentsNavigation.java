package org.throughline.instruments.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.shared.Role;
import org.throughline.shell.NavItem;

@Configuration
class InstrumentsNavigation {

    @Bean
    NavItem instrumentsNavItem() {
        return new NavItem("nav.instruments", "/instruments", 470, Set.of(Role.ADMINISTRATOR), "assessment");
    }
}
