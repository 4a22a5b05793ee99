package org.throughline.drawing;

import java.util.List;
import org.springframework.stereotype.Component;

/** Reads each kind of file as what its name says it is. */
@Component
public class DrawingReader implements Drawings {

    @Override
    public Drawing process(String bpmn) {
        return new BpmnReader().read(bpmn);
    }

    @Override
    public DecisionDrawing decision(String dmn) {
        return new DmnReader().read(dmn);
    }

    @Override
    public FormDrawing form(String json) {
        return new FormReader().read(json);
    }

    @Override
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

    @Override
    public DrawnPart xml(String content) {
        return Xml.part(Xml.read(content));
    }
}
