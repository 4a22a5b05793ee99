package org.throughline.supervision;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.supervision.domain.AgendaPolicy;

@Configuration
class SupervisionSettings {

    @Bean
    AgendaPolicy agendaPolicy(
            @Value("${throughline.supervision.high-risks:high,severe,critical}") List<String> highRisks,
            @Value("${throughline.supervision.undiscussed-days:30}") int undiscussedDays) {
        return new AgendaPolicy(highRisks, undiscussedDays);
    }
}
