package org.throughline.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The scenarios beside the shipped models, by the names of their files. */
@Component
class ShippedScenarios {

    private static final String FILES = "classpath*:/processes/scenarios/*.yaml";
    private static final String SUFFIX = ".yaml";

    Map<String, String> all() {
        try {
            Map<String, String> files = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                String name = String.valueOf(file.getFilename());
                files.put(
                        name.substring(0, name.length() - SUFFIX.length()),
                        file.getContentAsString(StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<String> find(String file) {
        return Optional.ofNullable(all().get(file));
    }
}
