package org.throughline.casefile.web;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.stereotype.Component;

/** The names that a process model gives to what is done in it. */
@Component
class ElementNames {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> WORK = Set.of("userTask", "serviceTask", "businessRuleTask", "callActivity");

    private final XMLInputFactory factory = XMLInputFactory.newFactory();

    ElementNames() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** By element id, in the model's order; tasks and called processes. */
    Map<String, String> of(String bpmn) {
        Map<String, String> names = new LinkedHashMap<>();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(bpmn));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && isStep(xml)) {
                    names.put(xml.getAttributeValue(null, "id"), xml.getAttributeValue(null, "name"));
                }
            }
        } catch (XMLStreamException deployedModelsAreXml) {
            throw new IllegalStateException(deployedModelsAreXml);
        }
        return names;
    }

    private static boolean isStep(XMLStreamReader xml) {
        return BPMN.equals(xml.getNamespaceURI())
                && WORK.contains(xml.getLocalName())
                && xml.getAttributeValue(null, "id") != null
                && xml.getAttributeValue(null, "name") != null;
    }
}
