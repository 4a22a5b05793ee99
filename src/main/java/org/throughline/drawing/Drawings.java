package org.throughline.drawing;

import java.util.List;

/** Reads drawn files. External entities and document types are refused, whatever the file. */
public interface Drawings {

    /** @throws DrawingUnreadable where it is no BPMN */
    Drawing process(String bpmn);

    /** @throws DrawingUnreadable where it is no DMN */
    DecisionDrawing decision(String dmn);

    /** @throws DrawingUnreadable where it is no Camunda Form */
    FormDrawing form(String json);

    /** Ids that the file would give a new version to: executable processes, decisions, or the form. */
    List<String> keys(String resource, String content);

    /**
     * A BPMN or DMN file as it is written, element by element.
     *
     * @throws DrawingUnreadable where it is no XML
     */
    DrawnPart xml(String content);
}
