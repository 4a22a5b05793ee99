package org.throughline.engine.vetting;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Refuses decision tables that speak anything but FEEL, before the engine's own deployers see them. */
class DmnVetting implements Deployer {

    private static final Set<String> FEEL = Set.of(
            "feel",
            "FEEL",
            "http://www.omg.org/spec/FEEL/20140401",
            "http://www.omg.org/spec/DMN/20151101/FEEL/",
            "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "https://www.omg.org/spec/DMN/20191111/FEEL/");

    @Override
    public void deploy(DeploymentEntity deployment) {
        deployment.getResources().values().stream()
                .filter(resource -> resource.getName().matches(".*\\.(dmn|dmn11\\.xml)"))
                .forEach(DmnVetting::vet);
    }

    private static void vet(ResourceEntity resource) {
        NodeList elements = parse(resource).getElementsByTagNameNS("*", "*");
        boolean foreign = IntStream.range(0, elements.getLength())
                .mapToObj(i -> (Element) elements.item(i))
                .map(element -> element.getAttribute("expressionLanguage"))
                .anyMatch(language -> !language.isBlank() && !FEEL.contains(language.trim()));
        if (foreign) {
            throw refusal(resource, "Decisions are written in FEEL only");
        }
    }

    private static Document parse(ResourceEntity resource) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(resource.getBytes()));
        } catch (Exception notXml) {
            throw refusal(resource, "The decision model cannot be read");
        }
    }

    private static ParseException refusal(ResourceEntity resource, String reason) {
        String message = reason + ": " + resource.getName();
        return new ParseException(message, resource.getName(), List.of(), List.of());
    }
}
