package org.throughline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/**
 * The rooms that a case passes, the pages and the API that lead to them, and insight, which keeps each case's course: on
 * a real PostgreSQL, started once for all tests that carry this. What a test needs of the studio, of what serves it or of
 * backups, it says by {@link IntegrationTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("program")
// The named module makes the context one and the same wherever a test stands.
@ApplicationModuleTest(
        module = "casefile",
        extraIncludes = {
            "agency",
            "api",
            "assessment",
            "careplan",
            "closure",
            "contacts",
            "database",
            "demo",
            "directory",
            "disclosure",
            "drafts",
            "engine",
            "fhir",
            "followup",
            "insight",
            "instruments",
            "intake",
            "model",
            "notices",
            "people",
            "referral",
            "retention",
            "safety",
            "shared",
            "shell",
            "staff",
            "supervision",
            "worklist"
        },
        verifyAutomatically = false,
        webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
@TestPropertySource(properties = "throughline.database.directory=target/test-data/lifecycle")
@ActiveProfiles({"demo", "test"})
public @interface LifecycleTest {}
