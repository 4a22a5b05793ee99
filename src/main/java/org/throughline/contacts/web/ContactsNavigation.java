package org.throughline.contacts.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.shared.Role;
import org.throughline.shell.NavItem;

@Configuration
class ContactsNavigation {

    @Bean
    NavItem cosignaturesNavItem() {
        return new NavItem(
                "nav.co-signatures",
                "/co-signatures",
                320,
                Set.of(Role.CASEWORKER, Role.CLINICIAN, Role.SUPERVISOR),
                "verified");
    }
}
