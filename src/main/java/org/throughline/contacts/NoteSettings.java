package org.throughline.contacts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.contacts.domain.NoteSigningPolicy;

@Configuration
class NoteSettings {

    @Bean
    NoteSigningPolicy noteSigningPolicy(
            @Value("${throughline.notes.late-after-days:2}") int lateAfterDays,
            @Value("${throughline.notes.cosign-within-days:7}") int cosignWithinDays) {
        return new NoteSigningPolicy(lateAfterDays, cosignWithinDays);
    }
}
