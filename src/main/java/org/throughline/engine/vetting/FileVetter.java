package org.throughline.engine.vetting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.Refusal;

/** Vets files of every kind, whether they are saved, published or found in the engine's own tables. */
@Component
class FileVetter {

    /** A form is read with every task. */
    private static final int LARGEST_FORM = 512 * 1024;

    private static final Pattern NAME = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*");

    private final BpmnRules processes;
    private final FormRules forms;
    private final DmnRules decisions = new DmnRules();

    FileVetter(BpmnRules processes, FormRules forms) {
        this.processes = processes;
        this.forms = forms;
    }

    List<RefusalReason> refusals(String resource, byte[] content) {
        return vetted(resource, content).reasons();
    }

    VettingResult vetted(String resource, byte[] content) {
        VettingResult vettingResult = new VettingResult(resource);
        if (!NAME.matcher(resource).matches() || resource.length() > 255) {
            vettingResult.refuse(Refusal.of("file-name", resource));
        } else if (content.length > largest(resource)) {
            vettingResult.refuse(Refusal.of("file-too-large", largest(resource) / 1024));
        } else {
            vet(resource, content, vettingResult);
        }
        return vettingResult;
    }

    /** A form that was read already; what is objected to are its own nodes. */
    VettingResult form(String resource, JsonNode form) {
        VettingResult vettingResult = new VettingResult(resource);
        forms.vet(form, vettingResult);
        return vettingResult;
    }

    private static int largest(String resource) {
        return resource.endsWith(".form") ? LARGEST_FORM : ModelLibrary.MAX_BYTES;
    }

    private void vet(String resource, byte[] content, VettingResult vettingResult) {
        try {
            if (resource.matches(".*\\.(bpmn|bpmn20\\.xml)")) {
                processes.vet(VettedXml.read(content), vettingResult);
            } else if (resource.matches(".*\\.(dmn|dmn11\\.xml)")) {
                decisions.vet(VettedXml.read(content), vettingResult);
            } else if (resource.endsWith(".form")) {
                forms.vet(content, vettingResult);
            } else {
                vettingResult.refuse(Refusal.of("file-kind"));
            }
        } catch (VettedXml.Unreadable unreadable) {
            vettingResult.refuse(unreadable.refusal());
        }
    }
}
