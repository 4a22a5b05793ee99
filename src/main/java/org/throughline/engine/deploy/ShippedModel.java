package org.throughline.engine.deploy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Json;

/**
 * One BPMN, DMN or form file of the program.
 *
 * @param module the folder it stands in, e.g. {@code referral}
 * @param name stable over machines and packagings, e.g. {@code processes/referral/referral.bpmn}
 */
record ShippedModel(String module, String name, byte[] content) {

    /** The ids that it would give a new version to. */
    List<String> keys() {
        try {
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> read() throws IOException {
        ByteArrayInputStream stream = new ByteArrayInputStream(content);
        if (name.endsWith(".bpmn")) {
            return Bpmn.readModelFromStream(stream).getModelElementsByType(Process.class).stream()
                    .map(Process::getId)
                    .toList();
        }
        if (name.endsWith(".dmn")) {
            return Dmn.readModelFromStream(stream).getModelElementsByType(Decision.class).stream()
                    .map(Decision::getId)
                    .toList();
        }
        return List.of(Json.mapper().readTree(content).path("id").asText());
    }

    ModelKind kind() {
        return Stream.of(ModelKind.values())
                .filter(kind -> name.endsWith(kind.suffix()))
                .findFirst()
                .orElseThrow();
    }
}
