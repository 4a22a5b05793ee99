package org.throughline.fhir.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;

/** Whatever a stranger sends is read as a resource, or refused in one way. */
class FhirJsonTest {

    private final FhirJson json = new FhirJson();

    static Stream<String> noTasks() {
        return Stream.of(
                "",
                "null",
                "[]",
                "{",
                "{}",
                "7",
                "{\"resourceType\":\"Patient\"}",
                "{\"resourceType\":\"Nothing\"}",
                "{\"resourceType\":\"Task\",\"color\":\"red\"}",
                "{\"resourceType\":\"Task\",\"status\":\"nonsense\"}",
                "{\"resourceType\":\"Task\",\"status\":{\"a\":1}}",
                "{\"resourceType\":\"Task\",\"status\":\"requested\",\"status\":\"accepted\"}",
                "{\"resourceType\":\"Task\"} {}",
                "{\"resourceType\":\"Task\",\"authoredOn\":\"yesterday\"}",
                "{\"resourceType\":\"Task\",\"extension\":" + "[{\"extension\":".repeat(2_000),
                "{\"resourceType\":\"Task\",\"extension\":" + "[{\"extension\":".repeat(100) + "[]" + "}]".repeat(100)
                        + "}",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Task xmlns=\"http://hl7.org/fhir\">&e;</Task>");
    }

    @ParameterizedTest
    @MethodSource("noTasks")
    void whatIsNoTaskIsRefusedAlike(String text) {
        FhirRefused refused = catchThrowableOfType(FhirRefused.class, () -> json.read(Task.class, text));
        assertThat(refused).isNotNull();
        assertThat(refused.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.messageKey()).isEqualTo("fhir.refused.unreadable");
    }
}
