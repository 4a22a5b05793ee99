package org.throughline.disclosure.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.shared.Role;
import org.throughline.shell.NavItem;

@Configuration
class DisclosureNavigation {

    @Bean
    NavItem outboxNavItem() {
        return new NavItem("outbox.nav", "/outbox", 1030, Set.of(Role.ADMINISTRATOR), "warning");
    }
}
