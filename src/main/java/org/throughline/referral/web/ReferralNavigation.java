package org.throughline.referral.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.shared.Role;
import org.throughline.shell.NavItem;

@Configuration
class ReferralNavigation {

    @Bean
    NavItem unmetNeedsNavItem() {
        return new NavItem("nav.unmet-needs", "/unmet-needs", 310, Set.of(Role.SUPERVISOR), "campaign");
    }
}
