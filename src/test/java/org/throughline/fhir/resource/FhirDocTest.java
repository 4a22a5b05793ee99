package org.throughline.fhir.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Json;

/** The examples in docs/fhir.md are what is written. */
class FhirDocTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\\n(.*?)```");

    private final FhirJson json = new FhirJson();

    @Test
    void everyExampleIsWhatIsWritten() throws IOException {
        List<Resource> written = List.of(
                new TaskMapper(ReleasedReferral.messages())
                        .task(ReleasedReferral.named(), ReleasedReferral.ORGANIZATION, List.of(), Locale.ENGLISH),
                new ServiceRequestMapper(ReleasedReferral.messages()).request(ReleasedReferral.named(), Locale.ENGLISH),
                new ConsentMapper(ReleasedReferral.messages())
                        .consent(ReleasedReferral.requested(), ReleasedReferral.ORGANIZATION, Locale.ENGLISH),
                OrganizationMapper.provider(ListedService.PROVIDER),
                HealthcareServiceMapper.service(ListedService.shelter()));
        assertThat(examples()).isEqualTo(written.stream().map(json::tree).toList());
    }

    private static List<JsonNode> examples() throws IOException {
        List<JsonNode> found = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs/fhir.md")));
        while (example.find()) {
            found.add(Json.mapper().readTree(example.group(1)));
        }
        return found;
    }
}
