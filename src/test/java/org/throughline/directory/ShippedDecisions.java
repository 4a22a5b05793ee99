package org.throughline.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.throughline.engine.Decisions;
import org.throughline.engine.process.ProgramFeel;

/** The decision table of the match as it is shipped, without a process engine around it. */
final class ShippedDecisions implements Decisions {

    private final DmnEngine engine;
    private final DmnDecision match;

    private int evaluations;

    ShippedDecisions() {
        DefaultDmnEngineConfiguration settings = new DefaultDmnEngineConfiguration();
        settings.setFeelEngineFactory(ProgramFeel.factory());
        engine = settings.buildEngine();
        try (InputStream file = Files.newInputStream(Path.of("processes/directory/service-match.dmn"))) {
            match = engine.parseDecision("service-match", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Map<String, Object>> evaluate(String decisionKey, Map<String, Object> inputs) {
        evaluations++;
        return engine.evaluateDecisionTable(match, inputs).getResultList().stream()
                .map(row -> (Map<String, Object>) new LinkedHashMap<>(row))
                .toList();
    }

    /** How often a table was asked. */
    int evaluations() {
        return evaluations;
    }
}
