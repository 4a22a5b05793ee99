package org.throughline.people.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.shared.Role;
import org.throughline.shell.NavItem;

@Configuration
class PeopleNavigation {

    @Bean
    NavItem signInsNavItem() {
        return new NavItem("sign-ins.nav", "/sign-ins", 1020, Set.of(Role.ADMINISTRATOR), "lock");
    }
}
