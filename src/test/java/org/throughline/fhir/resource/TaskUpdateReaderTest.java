package org.throughline.fhir.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;

/** What a partner may change of a Task, and what not. */
class TaskUpdateReaderTest {

    private final TaskUpdateReader reader = new TaskUpdateReader(new FhirJson());
    private final Task current = new TaskMapper(ReleasedReferral.messages())
            .task(ReleasedReferral.named(), ReleasedReferral.ORGANIZATION, List.of(), Locale.ENGLISH);

    static Stream<Arguments> fixedElements() {
        return Stream.of(
                change("intent", task -> task.setIntent(TaskIntent.PROPOSAL)),
                change("priority", task -> task.setPriority(TaskPriority.STAT)),
                change("priority", task -> task.setPriority(null)),
                change("code", task -> task.setCode(new CodeableConcept().setText("approve"))),
                change("focus", task -> task.setFocus(new Reference("ServiceRequest/another"))),
                change("for", task -> task.setFor(new Reference("Patient/another"))),
                change("authoredOn", task -> task.setAuthoredOn(new Date(0))),
                change("requester", task -> task.setRequester(new Reference("Organization/another"))),
                change("owner", task -> task.setOwner(new Reference("Organization/another"))),
                change("contained", task -> ((Patient) task.getContained().get(0)).setBirthDate(new Date(0))),
                change("description", task -> task.setDescription("More")),
                change("note", task -> task.addNote().setText("More")),
                change("extension", task -> task.addExtension("http://example.org/x", new StringType("y"))),
                change("businessStatus", task -> task.setBusinessStatus(new CodeableConcept().setText("x"))));
    }

    private static Arguments change(String element, Consumer<Task> change) {
        return Arguments.of(element, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixedElements")
    void anythingElseIsRefusedByItsName(String element, Consumer<Task> change) {
        Task sent = current.copy();
        change.accept(sent);
        FhirRefused refused = refused(sent.setStatus(TaskStatus.ACCEPTED));
        assertThat(refused.status()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.element()).isEqualTo("Task." + element);
    }

    @Test
    void whatTheServerAddsMayComeBackInAnyForm() {
        Task sent = current.copy();
        sent.setMeta(null);
        sent.setLastModified(new Date(0));
        sent.getText().setStatus(Narrative.NarrativeStatus.GENERATED).setDivAsString("<div>Words</div>");
        sent.setAuthoredOnElement(new DateTimeType("2026-03-12T09:42:00-06:00"));
        assertThat(reader.read(current, sent).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"READY", "RECEIVED"})
    void aStateThatNoReferralHasIsRefused(TaskStatus status) {
        assertThat(refused(current.copy().setStatus(status)).element()).isEqualTo("Task.status");
        assertThat(refused(current.copy().setStatus(null)).element()).isEqualTo("Task.status");
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "CANCELLED", "ONHOLD", "FAILED"})
    void aReasonBelongsToTheStatesThatNeedOne(TaskStatus status) {
        assertThat(refused(current.copy().setStatus(status)).element()).isEqualTo("Task.statusReason.text");
        Task sent = current.copy().setStatus(status);
        sent.setStatusReason(new CodeableConcept(new Coding(References.REASONS, "no-capacity", null)).setText("Full"));
        TaskUpdate change = reader.read(current, sent);
        assertThat(change.reasonCode()).isEqualTo("no-capacity");
        assertThat(change.reasonText()).isEqualTo("Full");
    }

    @Test
    void aReasonIsSaidOnceAndMayBeSaidWithoutAnotherState() {
        Task said = current.copy();
        said.setStatusReason(new CodeableConcept().setText("Wednesdays only"));
        assertThat(reader.read(current, said).isEmpty()).isFalse();
        assertThat(reader.read(current, said).reasonText()).isEqualTo("Wednesdays only");
        Task again = said.copy();
        again.addOutput().setType(new CodeableConcept().setText("Visit")).setValue(new StringType("Came"));
        assertThat(reader.read(said, said.copy()).isEmpty()).isTrue();
        assertThat(reader.read(said, again).reasonText()).isNull();
    }

    @Test
    void outputsAreAddedAndNeverTakenAway() {
        Task said = current.copy();
        said.addOutput().setType(new CodeableConcept().setText("Visit")).setValue(new StringType("Came on Monday"));
        TaskUpdate change = reader.read(current, said);
        assertThat(change.outputs()).hasSize(1);
        assertThat(TaskOutputs.words(change.outputs().get(0))).isEqualTo("Visit: Came on Monday");
        assertThat(reader.read(said, said.copy()).isEmpty()).isTrue();
        FhirRefused refused = catchThrowableOfType(FhirRefused.class, () -> reader.read(said, current.copy()));
        assertThat(refused.element()).isEqualTo("Task.output");
    }

    @Test
    void theAppointmentIsOneMomentAndOnlyOne() {
        Task sent = current.copy();
        sent.addOutput(TaskOutputs.appointment(ReleasedReferral.SENT));
        assertThat(reader.read(current, sent).appointmentAt()).isEqualTo(ReleasedReferral.SENT);
        sent.addOutput(TaskOutputs.appointment(ReleasedReferral.SENT.plusSeconds(60)));
        assertThat(refused(sent).element()).isEqualTo("Task.output");
        Task day = current.copy();
        day.addOutput(TaskOutputs.appointment(ReleasedReferral.SENT).setValue(new DateTimeType("2026-03-12")));
        assertThat(refused(day).element()).isEqualTo("Task.output");
    }

    private FhirRefused refused(Task sent) {
        FhirRefused refused = catchThrowableOfType(FhirRefused.class, () -> reader.read(current, sent));
        assertThat(refused).isNotNull();
        return refused;
    }
}
