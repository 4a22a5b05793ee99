package org.throughline.directory.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What shows of a mapping file by itself: each fault at its line, in words. */
class MappingFileTest {

    private static final String SERVICES = """
            files:
              - file: services.csv
                columns:
                  - {column: key, target: service.id}
                  - {column: title, target: service.name}
            """;

    @Test
    void aSoundFileHasNoFaults() throws IOException {
        assertThat(faults(SERVICES)).isEmpty();
        assertThat(faults(Files.readString(Path.of("docs/florida-mapping.yaml"))))
                .isEmpty();
    }

    @Test
    void anUnknownTableAndAnUnknownTargetAreRefusedAtTheirLines() {
        assertThat(faults(SERVICES + """
                      - {column: a, target: building.name}
                      - {column: b, target: service.colour}
                """)).isEqualTo(Map.of(6, List.of("unknown-table"), 7, List.of("unknown-target")));
    }

    @Test
    void aTargetIsFilledOnce() {
        assertThat(faults(SERVICES + "      - {column: other, target: service.name}\n"))
                .isEqualTo(Map.of(6, List.of("target-twice")));
    }

    @Test
    void aTargetThatEveryRowNeedsMayNotBeMissing() {
        assertThat(faults(SERVICES.replace(
                        "- {column: key, target: service.id}", "- {column: key, target: service.email}")))
                .isEqualTo(Map.of(2, List.of("missing-target")));
        assertThat(faults(SERVICES + "      - {column: kind, target: phone.type}\n"))
                .isEqualTo(Map.of(2, List.of("missing-target")));
        assertThat(faults(SERVICES + "      - {constant: USA, target: address.country}\n"))
                .isEqualTo(Map.of(2, List.of("missing-any", "missing-parent")));
    }

    @Test
    void whatIsSaidOnceForAllRowsMustFitItsTarget() {
        assertThat(faults(SERVICES + """
                      - {constant: open, target: service.status}
                      - column: veterans
                        target: service.veterans_only
                        values: {"x": "yes", "-": perhaps}
                      - {column: age, target: service.minimum_age, values: {all: 0}, otherwise: any}
                """))
                .isEqualTo(Map.of(6, List.of("misfit"), 9, List.of("misfit"), 10, List.of("misfit")));
    }

    @Test
    void oneValueCannotBeSplitAndOneTableOnlyByOneCell() {
        assertThat(faults(SERVICES + """
                      - {column: mails, split: ";", target: service.email}
                      - {column: areas, split: ";", target: service_area.name}
                      - {column: ids, split: ",", target: service_area.id}
                      - {constant: a;b, split: ";", target: service.keywords}
                """))
                .isEqualTo(Map.of(6, List.of("split-single"), 8, List.of("split-twice"), 9, List.of("split-nothing")));
    }

    @Test
    void wordsThatAreNoneMissingOnesAndDoubleOnesAreNamed() {
        assertThat(faults("""
                files:
                  - file: services.csv
                    colums: []
                    columns:
                      - {target: service.id}
                      - {column: a, constant: b, target: service.name}
                      - {column: c, values: {d: e, D: f}, target: service.wait_time, target: service.url}
                  - nothing
                """))
                .isEqualTo(Map.of(
                        3,
                        List.of("unknown-word"),
                        5,
                        List.of("no-value"),
                        6,
                        List.of("two-values"),
                        7,
                        List.of("word-twice", "value-twice"),
                        8,
                        List.of("no-pairs")));
    }

    @Test
    void whatIsNoYamlIsRefusedAtItsLine() {
        assertThat(faults("files:\n  - {file: a\n  - b")).isEqualTo(Map.of(3, List.of("no-yaml")));
        assertThat(faults("")).isEqualTo(Map.of(1, List.of("no-pairs")));
        assertThat(faults("files: " + "[".repeat(50))).isEqualTo(Map.of(1, List.of("no-yaml")));
        assertThat(faults("#".repeat(300_000))).isEqualTo(Map.of(1, List.of("too-large")));
    }

    @Test
    void nothingMayStandForSomethingElse() {
        assertThat(faults(SERVICES.replace("columns:\n", "columns: &all\n") + """
                  - file: b.csv
                    columns: *all
                """)
                        .values())
                .allSatisfy(codes -> assertThat(codes).contains("no-references"));
        assertThat(faults("!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1\"]]\n"))
                .isEqualTo(Map.of(1, List.of("no-yaml")));
    }

    @Test
    void everyFaultHasItsWordsInBothLanguages() throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/directory");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        MappingFault fault = MappingFault.of(7, "misfit", "open", "service.status", "@status");
        assertThat(fault.text(messages, Locale.ENGLISH).message())
                .isEqualTo(
                        "Line 7 of the mapping file: “open” does not fit service.status, which takes active, inactive,"
                                + " defunct or temporarily closed.");
        assertThat(fault.text(messages, Locale.forLanguageTag("id")).message()).startsWith("Baris 7 berkas pemetaan");
        for (TargetType type : TargetType.values()) {
            assertThat(messages.getMessage("mapping.type." + type.id(), null, Locale.ENGLISH))
                    .isNotBlank();
        }
    }

    private static Map<Integer, List<String>> faults(String text) {
        List<MappingFault> faults = new ArrayList<>();
        MappingFile.read(text, faults);
        return faults.stream()
                .collect(Collectors.groupingBy(
                        MappingFault::line, Collectors.mapping(MappingFault::code, Collectors.toList())));
    }
}
