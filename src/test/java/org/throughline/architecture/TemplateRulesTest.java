package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every template and every bundle of messages. */
class TemplateRulesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern TAG =
            Pattern.compile("<[a-zA-Z:]+(?:\\s+[\\w:-]+(?:=(?:\"[^\"]*\"|'[^']*'))?)*\\s*/?>");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)[({}]?");
    private static final Pattern SCRIPT_WITH_CODE =
            Pattern.compile("<script(?![^>]*application/json)[^>]*>\\s*[^<\\s]", Pattern.DOTALL);

    @Test
    void noTemplateHasStyleOrScriptInIt() {
        Map<String, String> templates = templates();
        assertThat(templates).hasSizeGreaterThan(10);
        templates.forEach((name, text) -> {
            assertThat(tags(text)).as(name).noneMatch(tag -> tag.matches("(?s).*\\s(th:)?(style|on[a-z]+)=.*"));
            assertThat(text).as(name).doesNotContain("<style");
            assertThat(SCRIPT_WITH_CODE.matcher(text).find()).as(name).isFalse();
        });
    }

    @Test
    void noConditionStandsBesideAReplacementThatWouldIgnoreIt() {
        templates().forEach((name, text) -> assertThat(tags(text))
                .as(name)
                .noneMatch(tag -> tag.contains(" th:replace=") && tag.matches("(?s).*\\sth:(if|unless)=.*")));
    }

    @Test
    void everyMessageThatATemplateNamesIsSaidInBothLanguages() {
        Set<String> english = keys(".properties");
        Set<String> indonesian = keys("_id.properties");
        Set<String> named = new TreeSet<>();
        templates().values().forEach(text -> {
            Matcher matcher = KEY.matcher(text);
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
        });
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(english).containsAll(named);
        assertThat(indonesian).containsAll(named);
    }

    @Test
    void everyEnglishMessageOfAPageHasItsIndonesianAndItsPlaceHolders() {
        Map<String, String> english = texts(".properties");
        Map<String, String> indonesian = texts("_id.properties");
        assertThat(english).isNotEmpty();
        assertThat(indonesian.keySet()).containsAll(english.keySet());
        english.forEach(
                (key, text) -> assertThat(holders(indonesian.get(key))).as(key).isSubsetOf(holders(text)));
    }

    @Test
    void everyTextCanBeFormatted() {
        Stream.of(".properties", "_id.properties")
                .flatMap(suffix -> texts(suffix).entrySet().stream())
                .forEach(text -> assertThat(new java.text.MessageFormat(text.getValue()))
                        .as(text.getKey())
                        .isNotNull());
    }

    private static Set<String> holders(String text) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> tags(String text) {
        return TAG.matcher(text).results().map(result -> result.group()).toList();
    }

    private static Map<String, String> templates() {
        return files(TEMPLATES, ".html").collect(Collectors.toMap(Path::toString, TemplateRulesTest::read));
    }

    private static Set<String> keys(String suffix) {
        return texts(suffix).keySet();
    }

    private static Map<String, String> texts(String suffix) {
        Map<String, String> texts = new TreeMap<>();
        files(MESSAGES, ".properties")
                .filter(file -> suffix.startsWith("_") == file.toString().endsWith("_id.properties"))
                .forEach(file -> properties(file).forEach((key, text) -> texts.put(key.toString(), text.toString())));
        return texts;
    }

    private static Properties properties(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String suffix) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> path.toString().endsWith(suffix)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
