package org.throughline.fhir;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.fhir.domain.PartnerTaskRepository;
import org.throughline.fhir.resource.FhirRefused;
import org.throughline.fhir.resource.TaskMapper;
import org.throughline.fhir.resource.TaskOutputs;
import org.throughline.fhir.resource.TaskUpdate;
import org.throughline.fhir.resource.TaskUpdateReader;
import org.throughline.referral.PartnerQuery;
import org.throughline.referral.PartnerReferral;
import org.throughline.referral.PartnerReferrals;
import org.throughline.referral.ProviderDoor;
import org.throughline.referral.ProviderReply.ReplyKind;
import org.throughline.referral.ProviderReport.ReportContent;
import org.throughline.referral.ProviderReport.ReportKind;
import org.throughline.shared.Sha256;
import org.throughline.shared.Slice;

/** The Tasks of a partner's organization: read, and answered by what the partner changes in them. */
@Service
@Transactional
public class PartnerTasks {

    private final PartnerReferrals referrals;
    private final ProviderDoor door;
    private final PartnerTaskRepository written;
    private final TaskMapper tasks;
    private final TaskOutputs outputs;
    private final TaskUpdateReader changes;
    private final Clock clock;

    PartnerTasks(
            PartnerReferrals referrals,
            ProviderDoor door,
            PartnerTaskRepository written,
            TaskMapper tasks,
            TaskOutputs outputs,
            TaskUpdateReader changes,
            Clock clock) {
        this.referrals = referrals;
        this.door = door;
        this.written = written;
        this.tasks = tasks;
        this.outputs = outputs;
        this.changes = changes;
        this.clock = clock;
    }

    /** One of them, as {@link PartnerReferrals#require} lets it be seen. */
    public Task read(UUID id, Partner partner, Locale locale) {
        return task(referrals.require(partner.organization(), id, partner.actor()), partner, locale);
    }

    /** A page of them, as {@link PartnerReferrals#page} lets them be seen. */
    public Slice<Task> page(PartnerQuery query, Partner partner, Locale locale) {
        return referrals
                .page(partner.organization(), query, partner.actor())
                .map(referral -> task(referral, partner, locale));
    }

    /**
     * Takes what the partner changed. What the referral waits for is answered by its open task; what else is a step that
     * may follow is kept for the worker, and that it is done leads to the question to the client. The same update sent
     * again does nothing.
     *
     * @return the Task as it is then
     * @throws FhirRefused 412 where it is no longer that version; 422 naming what may not change, or no step that may follow
     * @throws org.throughline.shared.Rejection as {@link PartnerReferrals#require} and {@link ProviderDoor#answer}
     */
    public Task update(SentTask sent, Partner partner, Locale locale) {
        UUID id = sent.id();
        PartnerReferral referral = referrals.requireLocked(partner.organization(), id, partner.actor());
        String hash = Sha256.of(partner.credential() + sent.body());
        Task current = task(referral, partner, locale);
        if (written.isTaken(id, sent.basedOn(), hash)) {
            return current;
        }
        if (referral.sent().version() != sent.basedOn()) {
            throw new FhirRefused(HttpStatus.PRECONDITION_FAILED, IssueType.CONFLICT, "fhir.refused.version");
        }
        TaskUpdate change = changes.read(current, sent.task());
        if (change.isEmpty()) {
            return current;
        }
        requireLegal(change);
        answer(id, change, partner);
        change.outputs()
                .forEach(output -> written.addOutput(id, outputs.write(output), clock.instant(), partner.credential()));
        written.addUpdate(id, sent.basedOn(), hash, clock.instant(), partner.credential());
        return read(id, partner, locale);
    }

    /**
     * What a partner sends.
     *
     * @param basedOn the version that it read
     * @param body to the letter
     */
    public record SentTask(UUID id, int basedOn, Task task, String body) {}

    private void requireLegal(TaskUpdate change) {
        if (!change.from().equals(change.to()) && !referrals.mayBecome(change.from(), change.to())) {
            throw FhirRefused.at(
                    "Task.status", IssueType.BUSINESSRULE, "fhir.refused.transition", change.from(), change.to());
        }
    }

    private void answer(UUID id, TaskUpdate change, Partner partner) {
        PartnerAnswer answer = new PartnerAnswer(change, clock.getZone());
        Optional<ReplyKind> reply = answer.reply();
        if (reply.isPresent()) {
            door.answer(id, answer.of(reply.get()), partner.actor());
            return;
        }
        ReportContent report = answer.report();
        if (report.kind() == ReportKind.MESSAGE) {
            door.keep(id, report.text(), partner.actor());
        } else {
            door.report(id, report, partner.actor());
        }
    }

    private Task task(PartnerReferral referral, Partner partner, Locale locale) {
        List<TaskOutputComponent> own = written.outputs(referral.sent().id()).stream()
                .map(outputs::read)
                .toList();
        return tasks.task(referral, partner.organization(), own, locale);
    }
}
