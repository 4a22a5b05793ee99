package org.throughline.fhir.resource;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.referral.PartnerReferral;
import org.throughline.referral.PartnerReferral.SentReferral;

/** A referral as SDOHCC Task For Referral Management: who asks whom to do what, and how far it is. */
@Component
public class TaskMapper {

    private static final String PROFILE = SdohCodes.PROFILE + "SDOHCC-TaskForReferralManagement";
    private static final String TASK_CODES = "http://hl7.org/fhir/CodeSystem/task-code";

    private final MessageSource messages;

    TaskMapper(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param organization to which it was sent
     * @param said outputs of the organization's own
     */
    public Task task(PartnerReferral referral, UUID organization, List<TaskOutputComponent> said, Locale locale) {
        SentReferral sent = referral.sent();
        Task task = new Task();
        task.setId(sent.id().toString());
        task.getMeta()
                .setVersionId(Integer.toString(sent.version()))
                .setLastUpdated(Date.from(sent.updatedAt()))
                .addProfile(PROFILE);
        SdohCodes.label(task, referral.letter());
        task.setStatus(TaskStatuses.of(sent.status()));
        if (TaskStatuses.needsReason(task.getStatus())) {
            task.setStatusReason(reason(sent, locale));
        }
        task.setIntent(TaskIntent.ORDER);
        task.setPriority(Priorities.ofTask(referral.letter().urgency()));
        task.setCode(new CodeableConcept(new Coding(TASK_CODES, "fulfill", "Fulfill the focal request")));
        task.setFocus(References.to("ServiceRequest", sent.id()));
        task.setFor(PatientMapper.refer(referral.letter(), task));
        task.setAuthoredOn(Date.from(sent.sentAt()));
        task.setLastModified(Date.from(sent.updatedAt()));
        task.setRequester(References.agency());
        task.setOwner(References.organization(organization));
        if (sent.appointmentAt() != null) {
            task.addOutput(TaskOutputs.appointment(sent.appointmentAt()));
        }
        if (sent.reportedDoneAt() != null) {
            task.addOutput(TaskOutputs.done(sent.reportedDoneAt()));
        }
        said.forEach(task::addOutput);
        return task;
    }

    private CodeableConcept reason(SentReferral sent, Locale locale) {
        String label = messages.getMessage("label.referral-reason." + sent.reason(), null, sent.reason(), locale);
        CodeableConcept reason = new CodeableConcept(new Coding(References.REASONS, sent.reason(), label));
        return reason.setText(sent.providerReason() == null ? label : sent.providerReason());
    }
}
