package org.throughline.worklist.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.shared.Role;
import org.throughline.shell.NavItem;

@Configuration
class WorklistNavigation {

    @Bean
    NavItem workNavItem() {
        return new NavItem("nav.work", "/work", 10, Set.of(), "work");
    }

    @Bean
    NavItem supervisionNavItem() {
        return new NavItem("nav.supervision", "/supervision", 300, Set.of(Role.SUPERVISOR), "insights");
    }
}
