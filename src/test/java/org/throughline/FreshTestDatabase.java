package org.throughline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.FileSystemUtils;

/** Tests begin with an empty database, whatever the last run left. */
class FreshTestDatabase implements EnvironmentPostProcessor {

    static final Path FOLDER = Path.of("target", "test-data");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.matchesProfiles("test")) {
            try {
                FileSystemUtils.deleteRecursively(FOLDER);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
