package org.throughline.engine.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Service;
import org.throughline.engine.DecisionTrials;
import org.throughline.engine.ModelRefused;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.vetting.DecisionFiles;
import org.throughline.engine.vetting.EngineSentences;

/** Tries tables on a decision engine of its own that knows FEEL and nothing else: no beans, no scripts, no variables. */
@Service
class IsolatedDecisions implements DecisionTrials {

    @Override
    public Trial of(String decisionKey, String dmn) {
        String resource = decisionKey + ".dmn";
        DecisionFiles.vet(resource, dmn);
        DmnEngine engine = engine();
        DmnDecision decision = read(engine, decisionKey, resource, dmn);
        return inputs -> decide(engine, decision, inputs);
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration settings = new DefaultDmnEngineConfiguration();
        settings.setScriptEngineResolver(language -> {
            throw new IllegalStateException("Scripts are not run here: " + language);
        });
        settings.setElProvider(expression -> {
            throw new IllegalStateException("Decisions are written in FEEL only");
        });
        settings.setFeelEngineFactory(CachingFeelEngine::new);
        return settings.buildEngine();
    }

    private static DmnDecision read(DmnEngine engine, String decisionKey, String resource, String dmn) {
        try {
            return engine.parseDecisions(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8))).stream()
                    .filter(decision -> decision.getKey().equals(decisionKey))
                    .findFirst()
                    .orElseThrow(() -> refused(resource, "decision-missing", decisionKey));
        } catch (DmnEngineException unreadable) {
            throw new ModelRefused(
                    List.of(new RefusalReason(resource, null, null, EngineSentences.refusal(unreadable.getMessage()))));
        }
    }

    private static ModelRefused refused(String resource, String code, String arg) {
        return new ModelRefused(List.of(RefusalReason.ofFile(resource, code, arg)));
    }

    private static List<Map<String, Object>> decide(
            DmnEngine engine, DmnDecision decision, Map<String, Object> inputs) {
        try {
            return DecisionReporter.rows(engine.evaluateDecision(decision, Variables.fromMap(inputs)));
        } catch (DmnEngineException | FeelException | IllegalStateException cannot) {
            throw new Undecidable(cannot.getMessage(), cannot);
        }
    }
}
