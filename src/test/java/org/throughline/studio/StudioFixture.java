package org.throughline.studio;

import java.util.Set;
import java.util.UUID;
import org.throughline.shared.Actor;

/** Who draws in tests, and what. */
final class StudioFixture {

    static final Actor ADA = new Actor("ada-draws", "Ada Draws", Set.of("administrator"), Set.of());
    static final Actor BEN = new Actor("ben-draws", "Ben Draws", Set.of("administrator"), Set.of());
    static final Actor SUE = new Actor("sue-supervises", "Sue", Set.of("supervisor"), Set.of("north"));
    static final Actor WILMA = new Actor("wilma", "Wilma", Set.of("caseworker"), Set.of("north"));

    private StudioFixture() {}

    /** Of no other test, and of no shipped model. */
    static String key() {
        return "drawn-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static String form(String key, String label) {
        return """
                {"id": "%s", "type": "default", "components": [
                  {"id": "F", "type": "textfield", "key": "f", "label": "%s"}]}""".formatted(key, label);
    }

    static String process(String key, String name, String step) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P30D">
                    <startEvent id="Begins" name="Begins"/>
                    <sequenceFlow id="in" sourceRef="Begins" targetRef="Step"/>
                    %s
                    <sequenceFlow id="out" sourceRef="Step" targetRef="Ends"/>
                    <endEvent id="Ends" name="Ends"/>
                  </process>
                </definitions>
                """.formatted(key, name, step);
    }
}
