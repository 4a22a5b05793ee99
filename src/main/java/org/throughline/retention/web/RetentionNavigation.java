package org.throughline.retention.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.shared.Role;
import org.throughline.shell.NavItem;

@Configuration
class RetentionNavigation {

    @Bean
    NavItem retentionNavItem() {
        return new NavItem("nav.retention", "/retention", 870, Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR), "history");
    }
}
