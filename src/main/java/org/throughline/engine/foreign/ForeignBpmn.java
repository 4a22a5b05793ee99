package org.throughline.engine.foreign;

import java.util.List;
import org.w3c.dom.Document;

/** A process of another program on its way here. What it loses or gets stands in the log of the conversion. */
public final class ForeignBpmn {

    private ForeignBpmn() {}

    /** Whether it is of the language at all: something else with a drawing in it is left to the vetting's reasons. */
    public static boolean isDrawing(Document document) {
        return BpmnDom.is(document.getDocumentElement(), "definitions");
    }

    /**
     * Replaces what is of another program, before anything of it is judged.
     *
     * @return one drawing for each process that has steps; the given one where there is no more than one
     */
    public static List<Document> divide(Document document, ConversionLog log) {
        new VendorSettings(log).replace(document);
        new StepKinds(log).replace(document);
        new Ids(document, log).complete();
        new Causes(document, log).complete();
        List<Document> divided = Pools.divide(document);
        if (divided.size() > 1) {
            log.addOfFile("pools-divided", String.valueOf(divided.size()));
        }
        return divided;
    }

    /** Makes it whole, after what may not run was taken out. */
    public static void complete(Document document, ConversionLog log) {
        Pools.close(document);
        ProcessParts parts = new ProcessParts(document, log);
        parts.complete();
        new SchemaRepair(document, log).repair();
        parts.complete();
        new MissingPicture(document, log).complete();
    }
}
