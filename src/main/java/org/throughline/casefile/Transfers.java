package org.throughline.casefile;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.CaseFile;
import org.throughline.casefile.domain.CaseFileRepository;
import org.throughline.casefile.domain.TransferRepository;
import org.throughline.casefile.domain.TransferRepository.TransferDecisionRow;
import org.throughline.casefile.domain.TransferRepository.TransferRow;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Forms;
import org.throughline.engine.Submission;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** Moving a case to another worker or team, when the receiving supervisor agrees. */
@Service
@Transactional
public class Transfers {

    /** The form that a transfer is asked for with. */
    public static final String REQUEST_FORM = "request-transfer";

    private final TransferRepository requests;
    private final CaseFileRepository files;
    private final CaseAccess access;
    private final CaseDecisions decisions;
    private final AccessLog log;
    private final WorkerChoice choice;
    private final Answers answers;
    private final Timeline timeline;
    private final Forms forms;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transfers(
            TransferRepository requests,
            CaseFileRepository files,
            CaseAccess access,
            CaseDecisions decisions,
            AccessLog log,
            WorkerChoice choice,
            Answers answers,
            Timeline timeline,
            Forms forms,
            CaseProcesses processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.files = files;
        this.access = access;
        this.decisions = decisions;
        this.log = log;
        this.choice = choice;
        this.answers = answers;
        this.timeline = timeline;
        this.forms = forms;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks another team, or the own one, to take the case.
     *
     * @param given answers of the form {@value #REQUEST_FORM}
     * @throws Rejection forbidden {@code transfer-not-yours}; conflict {@code transfer-open} while an earlier request is undecided
     */
    public UUID request(UUID caseId, AnsweredForm given, Actor by) {
        access.requireRead(by, caseId);
        decisions.requireTransfer(by, caseId);
        CaseFile file = locked(caseId).requireOpen();
        Submission submission = forms.accept(REQUEST_FORM, caseId, given, by);
        String toTeam = submission.form().words("toTeam");
        TransferRow request = new TransferRow(
                UUID.randomUUID(),
                caseId,
                file.assignment().worker(),
                file.assignment().team(),
                toTeam,
                submission.form().words("reason"),
                submission.form().words("handover"),
                by.username(),
                clock.instant(),
                "requested");
        if (!requests.add(request)) {
            throw Rejection.conflict("transfer-open");
        }
        log.wrote(by, AccessLog.CASE, caseId, "transfer");
        timeline.record(caseId, "transfer", by.username(), "timeline.transfer-requested", choice.teamName(toTeam));
        processes.deliver(
                CaseLifecycleProcess.Messages.TRANSFER_REQUESTED,
                file.number(),
                Map.of(
                        TransferProcess.Variables.TRANSFER_ID,
                        request.id().toString(),
                        "toTeam",
                        toTeam,
                        CaseVariables.SUBMISSION_ID,
                        submission.id().toString()));
        return request.id();
    }

    /**
     * Moves the case where the receiving supervisor accepted it; its open tasks move with it. A request that was withdrawn
     * meanwhile moves nothing.
     */
    public TransferDecision decide(UUID transferId, UUID submissionId) {
        TransferRow request = row(transferId);
        Submission decided = answers.of(submissionId);
        TransferDecision decision = decided.form().decision("transferDecision", TransferDecision.class);
        boolean accepted = decision == TransferDecision.ACCEPT;
        String worker = accepted ? decided.form().text("worker") : null;
        CaseFile file = locked(request.caseId());
        if (!requests.decide(
                transferId,
                new TransferDecisionRow(
                        accepted, worker, decided.form().text("comments"), decided.by(), clock.instant()))) {
            return TransferDecision.DECLINE;
        }
        if (accepted) {
            move(file.requireOpen(), request, worker, decided.by());
        } else {
            timeline.record(
                    file.id(),
                    "transfer",
                    decided.by(),
                    "timeline.transfer-declined",
                    choice.teamName(request.toTeam()));
        }
        return decision;
    }

    /** The case was closed before anybody decided: there is nothing left to hand over. */
    public void withdraw(UUID transferId) {
        TransferRow request = row(transferId);
        if (requests.cancel(transferId)) {
            timeline.record(
                    request.caseId(),
                    "transfer",
                    Actor.SYSTEM.username(),
                    "timeline.transfer-withdrawn",
                    choice.teamName(request.toTeam()));
        }
    }

    /** The undecided request of a case; the caller has checked access. */
    @Transactional(readOnly = true)
    public Optional<TransferView> open(UUID caseId) {
        return requests.open(caseId).map(this::view);
    }

    @Transactional(readOnly = true)
    public TransferView find(UUID transferId) {
        return view(row(transferId));
    }

    private TransferRow row(UUID transferId) {
        return requests.find(transferId).orElseThrow(() -> Rejection.notFound("transfer-unknown"));
    }

    private TransferView view(TransferRow request) {
        return new TransferView(
                request.id(),
                request.caseId(),
                request.toTeam(),
                choice.teamName(request.toTeam()),
                request.reason(),
                request.handover(),
                choice.workerName(request.requestedBy()),
                request.requestedAt());
    }

    private void move(CaseFile file, TransferRow request, String worker, String by) {
        choice.requireFit(CaseSummaryMapper.of(file), worker, request.toTeam());
        files.store(file.assigned(new Assignment(worker, choice.supervisorOf(request.toTeam(), by), request.toTeam())));
        timeline.record(
                file.id(), "transfer", by, "timeline.transfer-accepted", Timeline.person(worker), request.toTeam());
        events.publishEvent(new CaseChanged(file.id()));
        String before = file.assignment().worker();
        if (before != null) {
            processes.reassign(file.number(), before, worker);
        }
        processes.reoffer(file.number());
    }

    private CaseFile locked(UUID caseId) {
        return files.lock(caseId).orElseThrow(() -> Rejection.notFound("case-unknown"));
    }
}
