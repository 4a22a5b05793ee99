package org.throughline.people;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.throughline.people.domain.AccessLogFiles;
import org.throughline.people.domain.AccessStreamPolicy;

@Configuration
class AccessLogSettings {

    @Bean
    AccessStreamPolicy accessStreamPolicy(
            @Value("${throughline.access-log.directory:}") String directory,
            @Value("${throughline.access-log.file-size:100MB}") DataSize fileSize,
            @Value("${throughline.access-log.when-unwritable:continue}") String whenUnwritable) {
        return new AccessStreamPolicy(
                directory.isBlank() ? null : Path.of(directory),
                fileSize.toBytes(),
                AccessStreamPolicy.WhenUnwritable.valueOf(whenUnwritable.toUpperCase(java.util.Locale.ROOT)));
    }

    @Bean
    AccessLogFiles accessLogFiles(AccessStreamPolicy policy) {
        return new AccessLogFiles(policy.directory(), policy.fileSize());
    }
}
