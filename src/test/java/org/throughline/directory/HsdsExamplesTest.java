package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the published examples of HSDS 3.1 say, what was taken of them says again. */
class HsdsExamplesTest {

    private static final Path EXAMPLES = Path.of("../shared/data/hsds-3.1/examples");
    /** One address on the web and one place, which the examples give to the organization and to its service. */
    private static final Map<String, String> SAME =
            Map.of("additional_websites", "urls", "additional_urls", "urls", "locations", "location");

    /** Not on earth: the examples put a place at latitude 100. */
    private static final Set<String> IMPOSSIBLE = Set.of("location latitude", "location longitude");

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"service_full.json, SERVICES", "organization_full.json, ORGANIZATIONS"})
    void everyPropertyOfThePublishedExampleIsInTheAnswer(String example, HsdsKind kind) throws IOException {
        DirectoryDatabase directory = DirectoryDatabase.empty();
        directory.imports.importFrom(
                EXAMPLES.resolve(example), "example", ImportOptions.USUAL, DirectoryDatabase.ADMINISTRATOR);
        JsonNode published = JSON.readTree(EXAMPLES.resolve(example).toFile());
        JsonNode answer = JSON.readTree(directory
                .records
                .find(kind, UUID.fromString(published.path("id").asText()), true, true)
                .orElseThrow());
        Set<String> said = new TreeSet<>();
        properties("", answer, said);
        Set<String> wanted = new TreeSet<>();
        properties("", published, wanted);
        wanted.removeAll(said);
        wanted.removeAll(IMPOSSIBLE);
        assertThat(wanted).as("of %s", said).isEmpty();
    }

    @Test
    void theExportHasEveryTableAndColumnOfThePublishedTables() throws IOException {
        Map<String, List<String>> exported = headings(DirectoryDatabase.empty().export());
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("csv"))) {
            List<Path> tables =
                    files.filter(file -> file.toString().endsWith(".csv")).toList();
            assertThat(tables).hasSize(24).allSatisfy(table -> assertThat(
                            exported.get(table.getFileName().toString()))
                    .as(table.toString())
                    .containsSubsequence(heading(Files.readString(table))));
        }
    }

    /**
     * Each with what it is a property of. The examples name one and the same contact or phone at every level; where it stands
     * in the answer is another matter.
     */
    private static void properties(String of, JsonNode node, Set<String> found) {
        if (node.isArray()) {
            node.forEach(one -> properties(of, one, found));
        } else if (node.isObject()) {
            node.fields().forEachRemaining(field -> {
                if (field.getValue().isValueNode()) {
                    found.add(of + " " + field.getKey());
                }
                properties(SAME.getOrDefault(field.getKey(), field.getKey()), field.getValue(), found);
            });
        }
    }

    private static Map<String, List<String>> headings(byte[] export) throws IOException {
        Map<String, List<String>> headings = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                headings.put(entry.getName(), heading(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return headings;
    }

    private static List<String> heading(String table) {
        return List.of(table.lines().findFirst().orElse("").split(","));
    }
}
