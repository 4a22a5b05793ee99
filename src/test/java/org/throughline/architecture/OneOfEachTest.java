package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is thought out once stands in one place: a second one, which would part from it, is found here. */
class OneOfEachTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** A sign of the thing in the sources, and the only class that may show it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "one mapper of JSON; new ObjectMapper\\(|JsonMapper\\.builder\\(; Json",
                "one place that knows the languages; forLanguageTag|Locale\\.ENGLISH|\"en\"|\"id\"\\)?\\.equals|\"\\.id\"; Language",
                "one helper for moments in SQL; Timestamp\\.from|[gs]etTimestamp|OffsetDateTime\\.class|\\.atOffset\\(; JdbcTime",
                "one check of sealed texts; encode\\(sha256\\(convert_to\\(content; SealedTexts",
                "one sealing; CanonicalForm\\.CURRENT\\.write; SealedRecord",
                "one canonicalizer; JsonCanonicalizer; CanonicalForm",
                "one maker of XML parsers; DocumentBuilderFactory|SAXParserFactory|XMLInputFactory; HardenedXml",
                "one graph of a process; computeIfAbsent\\(flow\\.source; ProcessGraph",
                "one place where links lead on; otherEnds\\.get; FlowGraph",
                "one search of loops; low\\.merge; CycleFinder",
            })
    void standsInOnePlace(String what, String sign, String only) {
        Pattern pattern = Pattern.compile(sign);
        assertThat(sources().filter(source -> pattern.matcher(code(source)).find()))
                .as(what)
                .extracting(source -> source.getFileName().toString())
                .containsExactly(only + ".java");
    }

    /** Answers that are not read by type are read in a way of one's own: what is empty, a day, a number as text. */
    @Test
    void answersOfFormsAreReadByTheirOneReader() {
        Pattern raw = Pattern.compile("answers\\(\\)\\s*\\.get\\(");
        assertThat(sources().filter(source -> raw.matcher(code(source)).find())).isEmpty();
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(500);
            return sources.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without what is only said of the code. */
    private static String code(Path source) {
        try {
            return Files.readString(source).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
