package org.throughline.staff.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.shared.Role;
import org.throughline.shell.FirstStep;
import org.throughline.shell.NavItem;
import org.throughline.staff.Licences;
import org.throughline.staff.StaffDirectory;

@Configuration
class StaffNavigation {

    @Bean
    NavItem staffNavItem() {
        return new NavItem("nav.staff", "/staff", 800, Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR), "people");
    }

    @Bean
    FirstStep teamsFirstStep(StaffDirectory staff) {
        return new FirstStep("first-step.teams", "/staff#teams-title", 20, () -> !staff.teams()
                .isEmpty());
    }

    @Bean
    FirstStep peopleFirstStep(StaffDirectory staff) {
        return new FirstStep(
                "first-step.people",
                "/staff/import",
                30,
                () -> staff.list(null, null, 2, null).items().size() > 1);
    }

    @Bean
    FirstStep licencesFirstStep(Licences licences) {
        return new FirstStep("first-step.licences", "/staff", 40, licences::any);
    }

    @Bean
    NavItem profileNavItem() {
        return new NavItem("nav.profile", "/profile", 1000, Set.of(), "account_circle");
    }
}
