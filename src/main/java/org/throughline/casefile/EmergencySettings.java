package org.throughline.casefile;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.casefile.domain.EmergencyPolicy;
import org.throughline.shared.Role;

@Configuration
class EmergencySettings {

    @Bean
    EmergencyPolicy emergencyPolicy(
            @Value("${throughline.emergency-access.roles:intake,caseworker,clinician,supervisor}") Set<String> roles,
            @Value("${throughline.emergency-access.lasts:PT1H}") Duration lasts,
            @Value("${throughline.emergency-access.most-a-day:3}") int mostADay) {
        Set<Role> known = roles.stream()
                .filter(role -> !role.isBlank())
                .map(role -> Role.valueOf(role.strip().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new EmergencyPolicy(known, lasts, mostADay);
    }
}
