package org.throughline.database;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides before anything starts which database serves: the agency's own where {@code SPRING_DATASOURCE_URL} names one,
 * else the embedded one with the demo agency, which listens on the loopback address only.
 */
class DatabaseSettings implements EnvironmentPostProcessor {

    static final String HOW_TO_POINT = "SPRING_DATASOURCE_URL=jdbc:postgresql://host:5432/name, "
            + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.";

    private static final String URL = "spring.datasource.url";
    private static final String DEMO = "demo";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        checkTimeZone(environment.getProperty("throughline.time-zone", ""));
        String url = environment.getProperty(URL);
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            throw new StartupProblem(
                    "SPRING_DATASOURCE_URL does not name a PostgreSQL database.", "Use " + HOW_TO_POINT);
        }
        if (url == null && environment.getProperty("throughline.demo.enabled", Boolean.class, true)) {
            environment.addActiveProfile(DEMO);
        }
        if (environment.matchesProfiles(DEMO)) {
            // before all other sources: known passwords must never be reachable from another machine
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("demo-loopback", Map.of("server.address", "127.0.0.1")));
        }
    }

    private static void checkTimeZone(String zone) {
        try {
            if (!zone.isBlank()) {
                ZoneId.of(zone);
            }
        } catch (DateTimeException unknown) {
            throw new StartupProblem(
                    "throughline.time-zone is no time zone: " + zone, "Use a name such as America/Chicago.", unknown);
        }
    }
}
