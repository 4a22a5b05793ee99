package org.throughline.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads extension properties ({@code camunda:properties}) of a model. */
public final class ModelProperties {

    private ModelProperties() {}

    public static Map<String, String> of(BaseElement element) {
        Map<String, String> values = new LinkedHashMap<>();
        if (element.getExtensionElements() == null) {
            return values;
        }
        element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .forEach(property -> values.put(property.getCamundaName(), property.getCamundaValue()));
        return values;
    }

    /** The element's own properties, over those of the process that it stands in. */
    public static Map<String, String> effective(BaseElement element) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ModelElementInstance at = element; at != null; at = at.getParentElement()) {
            if (at instanceof Process process) {
                values.putAll(of(process));
            }
        }
        values.putAll(of(element));
        return values;
    }
}
