package org.throughline.intake.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.intake.Intakes;
import org.throughline.shared.Role;
import org.throughline.shell.FirstStep;
import org.throughline.shell.NavItem;

@Configuration
class IntakeNavigation {

    @Bean
    NavItem newIntakeNavItem() {
        return new NavItem(
                "intake.new.nav",
                "/intakes/new",
                150,
                Set.of(Role.INTAKE, Role.CASEWORKER, Role.CLINICIAN, Role.SUPERVISOR),
                "group_add");
    }

    @Bean
    FirstStep intakeFirstStep(Intakes intakes) {
        return new FirstStep("first-step.intake", "/intakes/new", 60, intakes::any);
    }

    @Bean
    NavItem personLookupsNavItem() {
        return new NavItem("looks.nav", "/intakes/looks", 1100, Set.of(Role.SUPERVISOR), "visibility");
    }
}
