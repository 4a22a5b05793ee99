package org.throughline.engine.vetting;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.throughline.engine.Refusal;

/** Knows what the engine says of a drawing, in its own English, so that it can be said in the reader's words. */
public final class EngineSentences {

    private static final Pattern NUMBER = Pattern.compile("^(ENGINE|DMN|FEEL)[-/]\\d+(-\\d+)? ");

    /** Part of the engine's sentence to our code; the first that fits. */
    private static final List<Map.Entry<Pattern, String>> KINDS = List.of(
            kind("must define a startEvent", "engine-start-missing"),
            kind("multiple (none )?start events", "engine-start-several"),
            kind("not allowed on start event within a subprocess|start event of event subprocess", "engine-start-odd"),
            kind("Invalid (source|destination) '", "engine-way-lost"),
            kind("has no outgoing sequence flows", "engine-gateway-ends"),
            kind("only one outgoing sequence flow.*not allowed to have a condition", "engine-way-alone"),
            kind("without condition which is not the default flow", "engine-way-open"),
            kind("Invalid reference in boundary event|AttachedToRef is required", "engine-edge-lost"),
            kind("Timer needs configuration", "engine-time-missing"),
            kind("'messageRef'|with an empty or missing name", "engine-message-missing"),
            kind("'signalRef'|'escalationRef'|'escalationCode'|'errorRef'", "engine-cause-missing"),
            kind("more than one \\w+ event subscription|not supported on (the )?same scope", "engine-cause-twice"),
            kind("'calledElement'", "engine-call-blank"),
            kind("loopCardinality", "engine-several-blank"),
            kind("Conditional event must contain", "engine-condition-blank"),
            kind("no event target with that name", "engine-link-lost"),
            kind("'bpmnElement'|'Bounds'|BPMN(Shape|Edge|Plane)", "engine-picture"),
            kind("[cC]ompensat", "engine-compensation"),
            kind("^cvc-", "engine-standard"));

    private EngineSentences() {}

    private static Map.Entry<Pattern, String> kind(String part, String code) {
        return Map.entry(Pattern.compile(part), code);
    }

    /** @param sentence of the engine; one that is not known is shown as it is */
    public static Refusal refusal(String sentence) {
        String words = NUMBER.matcher(String.valueOf(sentence)).replaceFirst("");
        return KINDS.stream()
                .filter(kind -> kind.getKey().matcher(words).find())
                .findFirst()
                .map(kind -> Refusal.of(kind.getValue()))
                .orElseGet(() -> Refusal.of(Refusal.ENGINE, words));
    }
}
