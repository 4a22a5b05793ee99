package org.throughline.casefile.web;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.shared.HardenedXml;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The names that a process model gives to what is done in it. */
@Component
class ElementNames {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> WORK = Set.of("userTask", "serviceTask", "businessRuleTask", "callActivity");

    /** By element id, in the model's order; tasks and called processes. */
    Map<String, String> of(String bpmn) {
        Map<String, String> names = new LinkedHashMap<>();
        try {
            HardenedXml.saxParser().parse(new InputSource(new StringReader(bpmn)), new DefaultHandler() {
                @Override
                public void startElement(String uri, String localName, String qName, Attributes attributes) {
                    if (isStep(uri, localName, attributes)) {
                        names.put(attributes.getValue("id"), attributes.getValue("name"));
                    }
                }
            });
        } catch (SAXException | IOException deployedModelsAreXml) {
            throw new IllegalStateException(deployedModelsAreXml);
        }
        return names;
    }

    private static boolean isStep(String uri, String localName, Attributes attributes) {
        return BPMN.equals(uri)
                && WORK.contains(localName)
                && attributes.getValue("id") != null
                && attributes.getValue("name") != null;
    }
}
