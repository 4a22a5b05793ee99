package org.throughline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.throughline.LifecycleTest;

/** Services over the API: found, and judged by what is said of a client. */
@LifecycleTest
class ServicesApiTest {

    @Autowired
    TestRestTemplate http;

    @Test
    void everyServiceSaysHowItFits() throws IOException {
        JsonNode items = items(
                "/api/v1/services?postalCode=60601&age=30&household=2&income=900&veteran=false&sex=female&limit=200");
        assertThat(items).isNotEmpty().allSatisfy(item -> {
            assertThat(item.path("verdict").asText()).isIn("fits", "ask");
            assertThat(item.path("why").isArray()).isTrue();
            assertThat(item.path("ask").isArray()).isTrue();
            assertThat(item.path("terms").isArray()).isTrue();
            assertThat(item.has("distanceMiles")).isTrue();
            assertThat(item.has("openNow")).isTrue();
            assertThat(item.has("fee")).isTrue();
            assertThat(item.has("phone")).isTrue();
            assertThat(item.has("lastChecked")).isTrue();
            assertThat(item.path("name").asText()).isNotBlank();
        });
    }

    @Test
    void onlyFreeOnesAndOnlyOpenOnesAreFoundOnWish() throws IOException {
        assertThat(items("/api/v1/services?free=true"))
                .allSatisfy(item -> assertThat(item.path("why").toString()).contains("fee"));
        assertThat(items("/api/v1/services?openNow=true"))
                .allSatisfy(item -> assertThat(item.path("openNow").asBoolean()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "postalCode=331, postalCode",
        "income=-1, income",
        "household=0, household",
        "sex=x, sex",
        "age=200, age",
        "need=fun, need"
    })
    void aValueThatIsNoneIsRefusedAtItsField(String parameter, String field) throws IOException {
        ResponseEntity<String> answer = known().getForEntity("/api/v1/services?" + parameter, String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(new ObjectMapper().readTree(answer.getBody()).path("errors").toString())
                .contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource({"income=much", "veteran=perhaps", "household=two", "openNow=x"})
    void whatIsNotOfTheShapeIsABadRequest(String parameter) {
        assertThat(known().getForEntity("/api/v1/services?" + parameter, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private JsonNode items(String path) throws IOException {
        ResponseEntity<String> answer = known().getForEntity(path, String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        return new ObjectMapper().readTree(answer.getBody()).path("items");
    }

    private TestRestTemplate known() {
        return http.withBasicAuth("caseworker", "demo");
    }
}
