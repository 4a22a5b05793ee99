package org.throughline.model;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads drawn files. External entities and document types are refused, whatever the file. Reads each kind of file as what its name says it is.
 */
@Component
public class ModelReader {

    /** @throws UnreadableModel where it is no BPMN */
    public ProcessModel process(String bpmn) {
        return new BpmnReader().read(bpmn);
    }

    /** @throws UnreadableModel where it is no DMN */
    public DecisionModel decision(String dmn) {
        return new DmnReader().read(dmn);
    }

    /** @throws UnreadableModel where it is no Camunda Form */
    public FormModel form(String json) {
        return new FormReader().read(json);
    }

    /** Ids that the file would give a new version to: executable processes, decisions, or the form. */
    public List<String> keys(String resource, String content) {
        if (resource.endsWith(".bpmn")) {
            return process(content).processes().stream()
                    .filter(BpmnProcess::executable)
                    .map(BpmnProcess::id)
                    .toList();
        }
        if (resource.endsWith(".dmn")) {
            return decision(content).tables().stream()
                    .map(DecisionModel.DecisionTable::id)
                    .toList();
        }
        if (resource.endsWith(".form")) {
            return List.of(form(content).id());
        }
        throw new UnreadableModel("no-model");
    }

    /**
     * A BPMN or DMN file as it is written, element by element.
     *
     * @throws UnreadableModel where it is no XML
     */
    public ModelElement xml(String content) {
        return XmlReader.part(XmlReader.read(content));
    }
}
