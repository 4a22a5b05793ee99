package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Json;

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

    /** Whatever stands between two double underscores is evaluated first: two class names that hold them break the page. */
    @Test
    void betweenDoubleUnderscoresStandsAnExpressionOrNothing() {
        Pattern between = Pattern.compile("\\sth:[a-z-]+=\"[^\"]*?__(?!\\$\\{)[^\"]*?__");
        templates()
                .forEach((name, text) ->
                        assertThat(between.matcher(text).find()).as(name).isFalse());
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

    /** A key that is put together from a value has messages that begin so: else the page shows the bare key. */
    @Test
    void everyKeyThatATemplatePutsTogetherHasMessages() {
        Set<String> beginnings = new TreeSet<>();
        templates().values().forEach(text -> Pattern.compile("#\\{\\|([a-zA-Z0-9_.-]+)\\$\\{")
                .matcher(text)
                .results()
                .forEach(found -> beginnings.add(found.group(1))));
        assertThat(beginnings).hasSizeGreaterThan(10);
        for (String suffix : List.of(".properties", "_id.properties")) {
            Set<String> known = keys(suffix);
            assertThat(beginnings)
                    .allSatisfy(beginning -> assertThat(known).anyMatch(key -> key.startsWith(beginning)));
        }
    }

    /** The records of a case, of a person and of an intake say names already; every other row keeps the name of an account. */
    @Test
    void whoeverDidSomethingIsCalledByTheirNameNotTheirAccount() {
        Pattern account = Pattern.compile("\\$\\{[\\w.]*\\.(?:by|recordedBy|issuedBy)(?:\\(\\))?\\}");
        Pattern named = Pattern.compile(".*/templates/(?:(?:casefile|intake)/.*|people/(?:looks|sign-ins)\\.html"
                + "|referral/(?:referrals|reports|exhibit|summary|links)\\.html)");
        templates().entrySet().stream()
                .filter(template -> !named.matcher(template.getKey()).matches())
                .forEach(template -> assertThat(
                                account.matcher(template.getValue()).results().map(MatchResult::group))
                        .as(template.getKey())
                        .isEmpty());
    }

    @Test
    void everyProcessHasItsNameInIndonesian() {
        Set<String> indonesian = keys("_id.properties");
        assertThat(SourceModels.elements(org.camunda.bpm.model.bpmn.instance.Process.class))
                .isNotEmpty()
                .allSatisfy(process -> assertThat(indonesian).contains("model.process." + process.getId()));
    }

    @Test
    void everyQuestionHasALabelByWhichAnErrorNamesIt() {
        Map<String, String> forms =
                files(Path.of("forms"), ".form").collect(Collectors.toMap(Path::toString, TemplateRulesTest::read));
        assertThat(forms).hasSizeGreaterThan(20);
        forms.forEach((name, text) -> {
            json(text).findParents("key").stream()
                    .filter(component -> component.has("type") && component.has("id"))
                    .forEach(question -> assertThat(question.path("label").asText(""))
                            .as(name + ": " + question.path("key").asText())
                            .isNotBlank());
        });
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

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
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
