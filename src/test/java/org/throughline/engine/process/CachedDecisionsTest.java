package org.throughline.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.junit.jupiter.api.Test;
import org.throughline.model.ModelSources;

/** Every shipped table, asked ten thousand times by chance, answers as on the engine's own FEEL, and refuses what that refuses. */
class CachedDecisionsTest {

    private static final int QUESTIONS = 10_000;
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"])-?\\d+(\\.\\d+)?");

    private final Random random = new Random(20);
    private final DmnEngine own = new DefaultDmnEngineConfiguration().buildEngine();
    private final DmnEngine cached = cachedEngine();

    private static DmnEngine cachedEngine() {
        DefaultDmnEngineConfiguration settings = new DefaultDmnEngineConfiguration();
        settings.setFeelEngineFactory(CachingFeelEngine::new);
        return settings.buildEngine();
    }

    @Test
    void everyShippedTableAnswersTheSame() {
        Map<String, String> tables = ModelSources.decisions();
        assertThat(tables).hasSizeGreaterThan(5);
        double weights = tables.values().stream()
                .mapToDouble(CachedDecisionsTest::weight)
                .sum();
        int answered = 0;
        for (String dmn : tables.values()) {
            Question question = new Question(dmn);
            for (int n = 0; n < QUESTIONS * weight(dmn) / weights; n++) {
                Map<String, Object> inputs = question.next();
                String expected = answer(own, question.own, inputs);
                assertThat(answer(cached, question.cached, inputs))
                        .as("%s of %s", question.own.getKey(), inputs)
                        .isEqualTo(expected);
                answered += expected.startsWith("[{") ? 1 : 0;
            }
        }
        assertThat(answered).as("questions with an answer").isGreaterThan(QUESTIONS / 4);
    }

    @Test
    void manyAtOnceAreAnsweredAsOneAfterTheOther() throws Exception {
        Question question = new Question(ModelSources.text("processes/casefile/due-dates.dmn"));
        List<Map<String, Object>> asked =
                Stream.generate(question::next).limit(100).toList();
        List<String> expected =
                asked.stream().map(inputs -> answer(own, question.own, inputs)).toList();
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> answers = people.invokeAll(asked.stream()
                    .<Callable<String>>map(inputs -> () -> answer(cached, question.cached, inputs))
                    .toList());
            for (int n = 0; n < asked.size(); n++) {
                assertThat(answers.get(n).get()).isEqualTo(expected.get(n));
            }
        } finally {
            people.shutdown();
        }
    }

    /** A long table is asked less often than a short one: the engine's own FEEL parses each cell again. */
    private static double weight(String dmn) {
        return 1 / Math.sqrt(ModelSources.count(dmn, "<inputEntry"));
    }

    /** What a table says, or why it cannot say. */
    private static String answer(DmnEngine engine, DmnDecision decision, Map<String, Object> inputs) {
        try {
            return engine.evaluateDecision(decision, Variables.fromMap(inputs)).getResultList().stream()
                    .map(row -> new TreeMap<>(row).toString())
                    .toList()
                    .toString();
        } catch (RuntimeException refused) {
            return refused.getClass().getSimpleName() + ": " + refused.getMessage();
        }
    }

    /** Asks a table by the values that its cells name, their neighbors, and things that nobody thought of. */
    private final class Question {

        private final DmnDecision own;
        private final DmnDecision cached;
        private final Map<String, List<Object>> values = new LinkedHashMap<>();

        Question(String dmn) {
            this.own = read(CachedDecisionsTest.this.own, dmn);
            this.cached = read(CachedDecisionsTest.this.cached, dmn);
            List<Object> named = named(dmn);
            Dmn.readModelFromStream(stream(dmn))
                    .getModelElementsByType(Input.class)
                    .forEach(input -> Pattern.compile("[A-Za-z]\\w*")
                            .matcher(input.getInputExpression().getText().getTextContent())
                            .results()
                            .forEach(name -> values.put(name.group(), named)));
        }

        private static DmnDecision read(DmnEngine engine, String dmn) {
            return engine.parseDecisions(stream(dmn)).get(0);
        }

        private static ByteArrayInputStream stream(String dmn) {
            return new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8));
        }

        private static List<Object> named(String dmn) {
            List<Object> named = new ArrayList<>();
            String cells = dmn.replace("&quot;", "\"").replaceAll("<[^>]*>", " ");
            TEXT.matcher(cells).results().map(text -> text.group(1)).distinct().forEach(named::add);
            NUMBER.matcher(cells)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .map(Double::valueOf)
                    .flatMap(number -> Stream.<Object>of(number, number - 0.5, number.intValue() + 1))
                    .forEach(named::add);
            return named;
        }

        /** Now and then a variable is missing or null, or of a kind that the column does not take. */
        Map<String, Object> next() {
            Map<String, Object> inputs = new HashMap<>();
            values.forEach((name, named) -> {
                int kind = random.nextInt(20);
                if (kind > 0) {
                    inputs.put(name, kind == 1 ? null : value(kind, named));
                }
            });
            return inputs;
        }

        private Object value(int kind, List<Object> named) {
            return switch (kind) {
                case 2 -> random.nextInt(-5, 100);
                case 3, 4, 5 -> random.nextBoolean();
                case 6 -> LocalDate.ofEpochDay(random.nextInt(30_000)).toString();
                case 7 -> List.of("housing", random.nextInt(9));
                case 8 -> Long.toString(random.nextLong(), 36);
                default -> named.isEmpty() ? "nothing" : named.get(random.nextInt(named.size()));
            };
        }
    }
}
