package org.throughline.staff.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.shared.Role;
import org.throughline.shell.NavItem;

@Configuration
class StaffNavigation {

    @Bean
    NavItem staffNavItem() {
        return new NavItem("nav.staff", "/staff", 800, Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR), "people");
    }

    @Bean
    NavItem profileNavItem() {
        return new NavItem("nav.profile", "/profile", 1000, Set.of(), "account_circle");
    }
}
