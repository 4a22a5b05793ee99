package org.throughline.engine.vetting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelRefused.Reason;
import org.throughline.engine.Vetting;

/** Vets files of every kind, whether they are saved, published or found in the engine's own tables. */
@Component
class FileVetting implements Vetting {

    /** Three times our largest drawing; a form is read with every task. */
    private static final int LARGEST = 2_000_000;

    private static final int LARGEST_FORM = 500_000;
    private static final Pattern NAME = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*");

    private final BpmnRules processes;
    private final FormRules forms;
    private final DmnRules decisions = new DmnRules();

    FileVetting(BpmnRules processes, FormRules forms) {
        this.processes = processes;
        this.forms = forms;
    }

    @Override
    public List<Reason> refusals(ModelFile file) {
        return refusals(file.resource(), file.content().getBytes(StandardCharsets.UTF_8));
    }

    List<Reason> refusals(String resource, byte[] content) {
        Drawn drawn = new Drawn(resource);
        if (!NAME.matcher(resource).matches() || resource.length() > 255) {
            drawn.refuse(null, "A file's name consists of letters, digits and hyphens");
        } else if (content.length > (resource.endsWith(".form") ? LARGEST_FORM : LARGEST)) {
            drawn.refuse(null, "The file is larger than " + LARGEST / 1000 + " kB");
        } else {
            vet(resource, content, drawn);
        }
        return drawn.reasons();
    }

    private void vet(String resource, byte[] content, Drawn drawn) {
        try {
            if (resource.matches(".*\\.(bpmn|bpmn20\\.xml)")) {
                processes.vet(XmlReading.read(content), drawn);
            } else if (resource.matches(".*\\.(dmn|dmn11\\.xml)")) {
                decisions.vet(XmlReading.read(content), drawn);
            } else if (resource.endsWith(".form")) {
                forms.vet(content, drawn);
            } else {
                drawn.refuse(null, "Only processes, decision tables and forms are deployed");
            }
        } catch (XmlReading.Unreadable unreadable) {
            drawn.refuse(null, unreadable.getMessage());
        }
    }
}
