package org.throughline.drawing;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads drawn files. External entities and document types are refused, whatever the file. Reads each kind of file as what its name says it is.
 */
@Component
public class Drawings {

    /** @throws DrawingUnreadable where it is no BPMN */
    public Drawing process(String bpmn) {
        return new BpmnReader().read(bpmn);
    }

    /** @throws DrawingUnreadable where it is no DMN */
    public DecisionDrawing decision(String dmn) {
        return new DmnReader().read(dmn);
    }

    /** @throws DrawingUnreadable where it is no Camunda Form */
    public FormDrawing form(String json) {
        return new FormReader().read(json);
    }

    /** Ids that the file would give a new version to: executable processes, decisions, or the form. */
    public List<String> keys(String resource, String content) {
        if (resource.endsWith(".bpmn")) {
            return process(content).processes().stream()
                    .filter(DrawnProcess::executable)
                    .map(DrawnProcess::id)
                    .toList();
        }
        if (resource.endsWith(".dmn")) {
            return decision(content).tables().stream()
                    .map(DecisionDrawing.Table::id)
                    .toList();
        }
        if (resource.endsWith(".form")) {
            return List.of(form(content).id());
        }
        throw new DrawingUnreadable("no-model");
    }

    /**
     * A BPMN or DMN file as it is written, element by element.
     *
     * @throws DrawingUnreadable where it is no XML
     */
    public DrawnPart xml(String content) {
        return Xml.part(Xml.read(content));
    }


}
