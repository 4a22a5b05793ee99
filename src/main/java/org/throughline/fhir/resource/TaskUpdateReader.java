package org.throughline.fhir.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.springframework.stereotype.Component;

/** Compares the Task that a partner sent with the one that it read: status, statusReason and output may differ, no more. */
@Component
public class TaskUpdateReader {

    private static final List<String> OPEN = List.of("status", "statusReason", "output");

    /** Told by the server, and whatever the partner makes of it. */
    private static final List<String> OF_THE_SERVER = List.of("meta", "text", "lastModified");

    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_OUTPUTS = 20;

    private final FhirJson json;

    TaskUpdateReader(FhirJson json) {
        this.json = json;
    }

    /** @throws FhirRefused 422 naming the element that may not change, or that does not fit */
    public TaskUpdate read(Task current, Task sent) {
        requireSame(current, sent);
        String to = TaskStatuses.state(sent.getStatus())
                .orElseThrow(() -> FhirRefused.at("Task.status", IssueType.CODEINVALID, "fhir.refused.status"));
        CodeableConcept reason = sent.getStatusReason();
        if (TaskStatuses.needsReason(sent.getStatus()) && !reason.hasText()) {
            throw FhirRefused.at("Task.statusReason.text", IssueType.REQUIRED, "fhir.refused.reason");
        }
        if (reason.hasText() && reason.getText().length() > LONGEST_REASON) {
            throw FhirRefused.at("Task.statusReason.text", IssueType.TOOLONG, "fhir.refused.long", LONGEST_REASON);
        }
        boolean isSaid = sent.getStatus() != current.getStatus() || !sameReason(current.getStatusReason(), reason);
        return new TaskUpdate(
                TaskStatuses.state(current.getStatus()).orElseThrow(),
                to,
                isSaid ? code(reason) : null,
                isSaid && reason.hasText() ? reason.getText().strip() : null,
                appointment(current, sent),
                outputs(current, sent));
    }

    private void requireSame(Task current, Task sent) {
        Task compared = sent.copy();
        if (sameMoment(current, sent)) {
            compared.setAuthoredOnElement(current.getAuthoredOnElement());
        }
        ObjectNode before = fixed(current);
        ObjectNode after = fixed(compared);
        Set<String> elements = new TreeSet<>();
        before.fieldNames().forEachRemaining(elements::add);
        after.fieldNames().forEachRemaining(elements::add);
        Iterator<String> changed = elements.stream()
                .filter(element -> !Objects.equals(before.get(element), after.get(element)))
                .iterator();
        if (changed.hasNext()) {
            String element = changed.next();
            throw FhirRefused.at("Task." + element, IssueType.BUSINESSRULE, "fhir.refused.element", element);
        }
    }

    /** However its time zone is written. */
    private static boolean sameMoment(Task current, Task sent) {
        return sent.getAuthoredOn() != null && sent.getAuthoredOn().equals(current.getAuthoredOn());
    }

    private ObjectNode fixed(Task task) {
        JsonNode tree = json.tree(task);
        ObjectNode fixed = (ObjectNode) tree;
        fixed.remove(OPEN);
        fixed.remove(OF_THE_SERVER);
        return fixed;
    }

    /** A Task sent back as it was read says its reason once more, which says nothing. */
    private static boolean sameReason(CodeableConcept before, CodeableConcept after) {
        return Objects.equals(before.getText(), after.getText()) && Objects.equals(code(before), code(after));
    }

    private static String code(CodeableConcept reason) {
        return reason.getCoding().stream()
                .filter(coding -> References.REASONS.equals(coding.getSystem()))
                .map(Coding::getCode)
                .findFirst()
                .orElse(null);
    }

    private static Instant appointment(Task current, Task sent) {
        Instant before = TaskOutputs.appointment(current).orElse(null);
        Instant after = TaskOutputs.appointment(sent).orElse(null);
        if (before != null && after == null) {
            throw removed();
        }
        return Objects.equals(before, after) ? null : after;
    }

    /** What was said stays said: outputs are added. */
    private static List<TaskOutputComponent> outputs(Task current, Task sent) {
        List<TaskOutputComponent> added = new ArrayList<>(TaskOutputs.own(sent));
        for (TaskOutputComponent known : TaskOutputs.own(current)) {
            TaskOutputComponent same = added.stream()
                    .filter(one -> one.equalsDeep(known))
                    .findFirst()
                    .orElseThrow(TaskUpdateReader::removed);
            added.remove(same);
        }
        if (added.size() > MOST_OUTPUTS) {
            throw FhirRefused.at("Task.output", IssueType.TOOLONG, "fhir.refused.outputs", MOST_OUTPUTS);
        }
        return added;
    }

    private static FhirRefused removed() {
        return FhirRefused.at("Task.output", IssueType.BUSINESSRULE, "fhir.refused.output-removed");
    }
}
