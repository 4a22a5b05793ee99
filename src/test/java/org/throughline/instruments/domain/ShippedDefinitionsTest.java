package org.throughline.instruments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.shared.Language;
import org.throughline.shared.Rejection;
import org.throughline.shared.Sha256;

/** What is shipped has the published words, and starts only as it was sealed. {@code -Dinstruments.renew=true} writes it. */
class ShippedDefinitionsTest {

    private static final Path SHIPPED = Path.of("src/main/resources/instruments");

    @BeforeAll
    static void writeWhenAsked() throws IOException {
        if (Boolean.getBoolean("instruments.renew")) {
            Files.createDirectories(SHIPPED);
            StringBuilder seals = new StringBuilder();
            for (String id : InstrumentFacts.SHIPPED) {
                byte[] file = InstrumentFacts.file(id);
                Files.write(SHIPPED.resolve(id + ".json"), file);
                seals.append(Sha256.of(file)).append("  ").append(id).append(".json\n");
            }
            Files.writeString(SHIPPED.resolve("seals.sha256"), seals);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void eachHasThePublishedWordsAndNumbers(String id) {
        assertThat(new String(shipped(id + ".json"), StandardCharsets.UTF_8))
                .isEqualTo(new String(InstrumentFacts.file(id), StandardCharsets.UTF_8));
    }

    @Test
    void onlyThoseThatMayBeShippedAre() {
        assertThat(definitions().all())
                .extracting(InstrumentDefinition::id)
                .containsExactlyElementsOf(InstrumentFacts.SHIPPED);
        assertThat(InstrumentFacts.SHIPPED)
                .extracting(id -> InstrumentFacts.of(id).path("licence").path("bundleUnderApache2"))
                .allMatch(may -> may.asBoolean() || may.asText().startsWith("with notices"));
        assertThat(definitions().all())
                .allSatisfy(
                        definition -> assertThat(definition.terms().notice()).isNotBlank());
    }

    @Test
    void anAlteredWordKeepsTheProgramFromStarting() {
        assertThatThrownBy(() -> new ShippedDefinitions(name -> name.equals("k6.json")
                        ? new String(shipped(name), StandardCharsets.UTF_8)
                                .replace("hopeless", "sad")
                                .getBytes(StandardCharsets.UTF_8)
                        : shipped(name)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("k6.json is not the file that was sealed");
    }

    @Test
    void saysInWhichLanguagesItsWordsWerePublished() {
        Locale indonesian = Language.INDONESIAN.locale();
        InstrumentDefinition phq = definitions().find("phq-9").orElseThrow();
        assertThat(phq.item("p9").orElseThrow().text().in(indonesian)).startsWith("Merasa lebih baik mati");
        assertThat(phq.item("p10").orElseThrow().text().in(indonesian)).startsWith("If you checked off");
        assertThat(definitions().find("gad-7").orElseThrow().isPublishedIn(indonesian))
                .isTrue();
        assertThat(definitions().find("ahc-hrsn").orElseThrow().isPublishedIn(indonesian))
                .isFalse();
    }

    @Test
    void aDefinitionThatContradictsItselfIsRefused() {
        assertRefused("\"max\" : 9", "\"max\" : 10", "scoring.bands[2]");
        assertRefused("\"kind\" : \"sum\"", "\"kind\" : \"median\"", "scoring.scores[0]");
        assertRefused("\"type\" : \"choice\"", "\"type\" : \"string\"", "questionnaire.item[1].type");
        assertRefused("\"suicide-response\"", "\"case-lifecycle\"", "scoring.flags[0]");
        assertRefused("\"linkId\" : \"p2\"", "\"linkId\" : \"p1\"", "questionnaire.item p1");
    }

    private static void assertRefused(String words, String changed, String where) {
        String file = new String(InstrumentFacts.file("phq-9"), StandardCharsets.UTF_8);
        assertThat(file).contains(words);
        byte[] altered = file.replace(words, changed).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> DefinitionReader.read(altered))
                .hasMessageContaining("instrument-definition")
                .satisfies(refused -> assertThat(((Rejection) refused).args()).containsExactly(where));
    }

    static Stream<String> shipped() {
        return InstrumentFacts.SHIPPED.stream();
    }

    private static ShippedDefinitions definitions() {
        return new ShippedDefinitions(ShippedDefinitionsTest::shipped);
    }

    private static byte[] shipped(String name) {
        try {
            return Files.readAllBytes(SHIPPED.resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
