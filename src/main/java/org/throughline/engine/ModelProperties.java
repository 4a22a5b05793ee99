package org.throughline.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** Reads an element's extension properties ({@code camunda:properties}). */
final class ModelProperties {

    private ModelProperties() {}

    static Map<String, String> of(BaseElement element) {
        Map<String, String> values = new LinkedHashMap<>();
        if (element.getExtensionElements() == null) {
            return values;
        }
        element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .forEach(property -> values.put(property.getCamundaName(), property.getCamundaValue()));
        return values;
    }
}
