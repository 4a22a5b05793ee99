package org.throughline.directory.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.directory.ServiceQuery;
import org.throughline.directory.Services;
import org.throughline.shared.Role;
import org.throughline.shell.FirstStep;
import org.throughline.shell.NavItem;

@Configuration
class DirectoryNavigation {

    @Bean
    NavItem resourcesNavItem() {
        return new NavItem("nav.resources", "/resources", 400, Set.of(), "local_library");
    }

    @Bean
    FirstStep directoryFirstStep(Services services) {
        return new FirstStep(
                "first-step.directory",
                "/directory/imports",
                50,
                () -> services.count(ServiceQuery.everything(), 1) > 0);
    }

    @Bean
    NavItem directoryEntriesNavItem() {
        return new NavItem("nav.directory-entries", "/directory/entries", 440, Set.of(Role.ADMINISTRATOR), "verified");
    }

    @Bean
    NavItem directoryImportsNavItem() {
        return new NavItem(
                "nav.directory-imports", "/directory/imports", 450, Set.of(Role.ADMINISTRATOR), "file_upload");
    }
}
