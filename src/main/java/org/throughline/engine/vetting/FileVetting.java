package org.throughline.engine.vetting;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelRefused.Reason;

/** Vets files of every kind, whether they are saved, published or found in the engine's own tables. */
@Component
class FileVetting {

    /** A form is read with every task. */
    private static final int LARGEST_FORM = 512 * 1024;

    private static final Pattern NAME = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*");

    private final BpmnRules processes;
    private final FormRules forms;
    private final DmnRules decisions = new DmnRules();

    FileVetting(BpmnRules processes, FormRules forms) {
        this.processes = processes;
        this.forms = forms;
    }

    List<Reason> refusals(String resource, byte[] content) {
        Drawn drawn = new Drawn(resource);
        if (!NAME.matcher(resource).matches() || resource.length() > 255) {
            drawn.refuse(null, "A file's name consists of letters, digits and hyphens");
        } else if (content.length > largest(resource)) {
            drawn.refuse(null, "The file is larger than " + largest(resource) / 1024 + " kB");
        } else {
            vet(resource, content, drawn);
        }
        return drawn.reasons();
    }

    private static int largest(String resource) {
        return resource.endsWith(".form") ? LARGEST_FORM : ModelLibrary.MAX_BYTES;
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
