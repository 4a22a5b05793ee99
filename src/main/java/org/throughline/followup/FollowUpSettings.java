package org.throughline.followup;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.followup.domain.ContactPolicy;

@Configuration
class FollowUpSettings {

    @Bean
    ContactPolicy contactPolicy(
            @Value("${throughline.followup.lost-contact-attempts:3}") int attempts,
            @Value("${throughline.followup.retry-days:2}") int retryDays) {
        return new ContactPolicy(attempts, retryDays);
    }
}
