package org.throughline.fhir.resource;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Type;
import org.springframework.stereotype.Component;

/**
 * The outputs of a Task. Two kinds are ours: the appointment, and when the provider said that it is done. All others are
 * the provider's own; they are kept as they came.
 */
@Component
public class TaskOutputs {

    public static final String SYSTEM = "urn:throughline:task-output";

    private static final String APPOINTMENT = "appointment";
    private static final String DONE = "reported-done";

    private final FhirJson json;

    TaskOutputs(FhirJson json) {
        this.json = json;
    }

    static TaskOutputComponent appointment(Instant at) {
        return of(APPOINTMENT, "Appointment", at);
    }

    /** The client is asked; nobody but the client says that it is completed. */
    static TaskOutputComponent done(Instant at) {
        return of(DONE, "Reported as done by the provider", at);
    }

    private static TaskOutputComponent of(String code, String display, Instant at) {
        return new TaskOutputComponent(
                new CodeableConcept(new Coding(SYSTEM, code, display)), new DateTimeType(Date.from(at)));
    }

    /**
     * The one appointment that a Task has; empty where it has none.
     *
     * @throws FhirRefused 422 for several, or one without a time
     */
    static Optional<Instant> appointment(Task task) {
        List<TaskOutputComponent> found = task.getOutput().stream()
                .filter(output -> is(output, APPOINTMENT))
                .toList();
        if (found.size() > 1) {
            throw refused();
        }
        return found.stream().findFirst().map(output -> {
            if (output.getValue() instanceof DateTimeType time && time.hasTime() && time.getValue() != null) {
                return time.getValue().toInstant();
            }
            throw refused();
        });
    }

    private static FhirRefused refused() {
        return FhirRefused.at("Task.output", IssueType.BUSINESSRULE, "fhir.refused.appointment");
    }

    /** What the provider put there, in its order. */
    static List<TaskOutputComponent> own(Task task) {
        return task.getOutput().stream()
                .filter(output -> !is(output, APPOINTMENT) && !is(output, DONE))
                .toList();
    }

    private static boolean is(TaskOutputComponent output, String code) {
        return output.getType().hasCoding(SYSTEM, code);
    }

    /** A Task of nothing but this output: outputs have no JSON of their own. */
    public String write(TaskOutputComponent output) {
        return json.write(new Task().addOutput(output));
    }

    public TaskOutputComponent read(String written) {
        return json.read(Task.class, written).getOutputFirstRep();
    }

    /** For the worker, in words: what it is, and what it says. */
    public static String words(TaskOutputComponent output) {
        return concept(output.getType()) + ": " + value(output.getValue());
    }

    private static String value(Type value) {
        if (value instanceof PrimitiveType<?> plain) {
            return plain.getValueAsString();
        }
        if (value instanceof CodeableConcept concept) {
            return concept(concept);
        }
        if (value instanceof Reference reference) {
            return Stream.of(reference.getDisplay(), reference.getReference())
                    .filter(text -> text != null && !text.isBlank())
                    .collect(Collectors.joining(" "));
        }
        return value == null ? "" : value.fhirType();
    }

    private static String concept(CodeableConcept concept) {
        if (concept.hasText()) {
            return concept.getText();
        }
        Coding coding = concept.getCodingFirstRep();
        return coding.hasDisplay() ? coding.getDisplay() : String.valueOf(coding.getCode());
    }
}
