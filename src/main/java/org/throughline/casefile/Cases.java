package org.throughline.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.CaseFile;
import org.throughline.casefile.domain.CaseFileRepository;
import org.throughline.casefile.domain.EpisodeRepository;
import org.throughline.casefile.domain.ReopeningPolicy;
import org.throughline.casefile.domain.TransferRepository;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.CaseVariables;
import org.throughline.people.AccessLog;
import org.throughline.people.Person;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.shared.Stage;
import org.throughline.shared.StorableText;

/** The use cases of the case itself. Each is one transaction, or joins the caller's. */
@Service
@Transactional
public class Cases {

    private final CaseFileRepository files;
    private final EpisodeRepository episodeRepository;
    private final TransferRepository transfers;
    private final CaseLists listing;
    private final CaseViewMapper reading;
    private final CaseAccess access;
    private final CaseDecisions decisions;
    private final AccessLog log;
    private final WorkerChoice choice;
    private final SafetyStrips strips;
    private final Persons persons;
    private final Timeline timeline;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            CaseFileRepository files,
            EpisodeRepository episodeRepository,
            TransferRepository transfers,
            CaseLists listing,
            CaseViewMapper reading,
            CaseAccess access,
            CaseDecisions decisions,
            AccessLog log,
            WorkerChoice choice,
            SafetyStrips strips,
            Persons persons,
            Timeline timeline,
            CaseProcesses processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.episodeRepository = episodeRepository;
        this.transfers = transfers;
        this.listing = listing;
        this.reading = reading;
        this.access = access;
        this.decisions = decisions;
        this.log = log;
        this.choice = choice;
        this.strips = strips;
        this.persons = persons;
        this.timeline = timeline;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a case in the stage intake. Its process starts with {@link #startLifecycle}. */
    public OpenedCase open(NewCase request, Actor by) {
        Person person = person(request.personId());
        UUID id = request.caseId() == null ? UUID.randomUUID() : request.caseId();
        Instant now = clock.instant();
        String number = files.nextNumber(LocalDate.now(clock).getYear());
        files.add(CaseFile.opened(
                id,
                number,
                client(person),
                new ServiceRequest(request.source(), request.requestedBy(), request.presentingProblem()),
                by.username(),
                now));
        episodeRepository.begin(id, 1, now, by.username(), null);
        log.wrote(by, AccessLog.CASE, id, "case");
        timeline.record(id, "case", by.username(), "timeline.case-opened", number);
        return new OpenedCase(id, number);
    }

    /**
     * Starts the process case-lifecycle for an open case.
     *
     * @param submission the request that was taken, or null
     */
    public void startLifecycle(UUID caseId, UUID submission) {
        CaseFile file = locked(caseId).requireOpen();
        start(file, submission);
    }

    /**
     * The case as its page shows it. Checks access and logs the read, as the part that the page declares with
     * {@link org.throughline.shell.Reads}.
     *
     * @throws org.throughline.shared.Rejection not found {@code case-unknown}, also where the reader may not know of it
     */
    public CaseView view(String caseNumber, Actor reader) {
        CaseFile file = files.find(caseNumber).orElseThrow(() -> Rejection.notFound("case-unknown"));
        access.requireRead(reader, file.id());
        log.readCase(reader, file.id(), "case");
        return reading.view(file, reader);
    }

    /**
     * As much of the case as a task of it needs, also for those who may not read the whole record; logs the read.
     *
     * @param processKeys the processes of the task; empty for a task of any
     * @throws org.throughline.shared.Rejection not found {@code case-unknown}
     */
    public CaseView viewForTask(String caseNumber, Set<String> processKeys, Actor reader) {
        CaseFile file = files.find(caseNumber).orElseThrow(() -> Rejection.notFound("case-unknown"));
        access.requireForTask(reader, file.id(), processKeys);
        log.readCase(reader, file.id(), "task");
        return reading.view(file, reader);
    }

    /** For automatic steps and use cases that were let in already: checks no access, logs nothing. */
    @Transactional(readOnly = true)
    public CaseSummary require(UUID caseId) {
        return files.find(caseId).map(CaseSummaryMapper::of).orElseThrow(() -> Rejection.notFound("case-unknown"));
    }

    /**
     * As {@link #require}, of a case that stays open until the transaction ends.
     *
     * @throws org.throughline.shared.Rejection conflict {@code case-closed}
     */
    public CaseSummary requireOpen(UUID caseId) {
        return CaseSummaryMapper.of(locked(caseId).requireOpen());
    }

    /** As {@link #require}; nobody else changes the case until the transaction ends. */
    public CaseSummary requireHeld(UUID caseId) {
        return CaseSummaryMapper.of(locked(caseId));
    }

    /** As {@link #require}, by number; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<CaseSummary> find(String caseNumber) {
        return files.find(caseNumber).map(CaseSummaryMapper::of);
    }

    /** What this reader may see of the cases; filtered by access inside the query. Logs which were shown. */
    public Slice<CaseSummary> list(CaseQuery query, Actor reader) {
        Slice<CaseSummary> shown = listing.slice(query, reader);
        log.listed(reader, "cases", query.accessed(shown.items()));
        return shown;
    }

    /** How many cases {@link #list} walks over all its pages. */
    @Transactional(readOnly = true)
    public long count(CaseQuery query, Actor reader) {
        return listing.count(query, reader);
    }

    /**
     * Numbers of the cases whose clients are known by all these words besides their name: a phone number, birth date, former
     * name, or somebody of the household; newest first. Checks no access: for lists that show only what is the reader's.
     */
    @Transactional(readOnly = true)
    public List<String> numbersOfClientsKnownBy(String words) {
        return listing.numbersOfClientsKnownBy(words);
    }

    /** The cases of a person, newest first; checks no access. */
    @Transactional(readOnly = true)
    public List<CaseSummary> ofPerson(UUID personId) {
        return files.ofPerson(personId).stream().map(CaseSummaryMapper::of).toList();
    }

    /** Says whose case it is, after records of persons were linked or a link was taken back. */
    public void linkPerson(UUID caseId, UUID personId) {
        files.store(locked(caseId).linkedTo(client(person(personId))));
        events.publishEvent(new CaseLinked(caseId, personId));
        changed(caseId);
    }

    /** @return what was decided, with the moment until when the client must hear from a worker */
    public Triage recordTriage(UUID caseId, TriageDecision decided) {
        Triage triage = decided.from(clock.instant());
        files.store(locked(caseId).triaged(triage));
        timeline.record(
                caseId,
                "triage",
                Actor.SYSTEM.username(),
                "timeline.triaged",
                Timeline.word("label.priority." + triage.priority()),
                triage.responseDueAt());
        changed(caseId);
        return triage;
    }

    /** Who could take the case, best first, with the reasons; kept for the supervisor's form. */
    public void proposeWorker(UUID caseId) {
        choice.propose(require(caseId));
    }

    /** Worker, team, and the supervisor answering for both. */
    public void recordAssignment(UUID caseId, String worker, String team, String by) {
        CaseFile file = locked(caseId).requireOpen();
        choice.requireFit(CaseSummaryMapper.of(file), worker, team);
        files.store(file.assigned(new Assignment(worker, choice.supervisorOf(team, by), team)));
        timeline.record(caseId, "assignment", by, "timeline.assigned", Timeline.person(worker));
        changed(caseId);
    }

    public void recordRisk(UUID caseId, String level, String by) {
        CaseFile file = locked(caseId);
        files.store(file.assessed(level));
        if (!level.equals(file.riskLevel())) {
            timeline.record(caseId, "assessment", by, "timeline.risk-determined", Timeline.word("label.risk." + level));
        }
        changed(caseId);
    }

    /**
     * Moves the case on; while services are still being arranged, one that enters follow-up stays in referral.
     *
     * @throws org.throughline.shared.Rejection conflict {@code case-closed}
     */
    public void enterStage(UUID caseId, Stage stage) {
        CaseFile file = locked(caseId);
        storeMoved(file, file.entered(stage, clock.instant()));
    }

    /** All services announced by one plan are arranged or given up: the case goes on from referral to follow-up. */
    public void servicesArranged(UUID caseId) {
        CaseFile file = locked(caseId);
        storeMoved(file, file.servicesArranged(clock.instant()));
    }

    private void storeMoved(CaseFile file, CaseFile moved) {
        files.store(moved);
        if (moved.stage() != file.stage()) {
            timeline.record(
                    file.id(),
                    "stage",
                    Actor.SYSTEM.username(),
                    "timeline.stage-entered",
                    Timeline.word("label.stage." + moved.stage().id()));
            changed(file.id());
        }
    }

    /** Ends the episode. Idempotent: a closed case stays as it is. */
    public void close(UUID caseId, CaseOutcome outcome) {
        CaseFile file = locked(caseId);
        if (!file.isOpen()) {
            return;
        }
        Instant now = clock.instant();
        files.store(file.closed(outcome.outcome(), now));
        episodeRepository.end(caseId, file.episode().number(), now, outcome.by(), outcome.outcome(), outcome.summary());
        timeline.record(
                caseId,
                "closure",
                outcome.by(),
                "timeline.case-closed",
                Timeline.word("label.outcome." + outcome.outcome()));
        // whatever of the case waits for it hears it: a transfer, intake's CallBackProcess.Messages.CASE_CLOSED, a
        // score's ResultActionProcess.Messages.CASE_CLOSED, a reminder's
        // AppointmentReminderProcess.Messages.CASE_CLOSED
        processes.announce(TransferProcess.Messages.CASE_CLOSED, file.number());
        transfers.cancelOpen(caseId);
        changed(caseId);
    }

    /**
     * Begins a new episode of a closed case, in intake again, and starts its lifecycle anew. The record stays one.
     *
     * @throws org.throughline.shared.Rejection forbidden {@code reopening-not-yours}
     */
    public void reopen(UUID caseId, String reason, Actor by) {
        reopen(caseId, reason, false, by);
    }

    /**
     * As {@link #reopen(UUID, String, Actor)}, also of somebody who died.
     *
     * @param knowingOfDeath that the case is reopened although its client died
     * @throws org.throughline.shared.Rejection at {@code knowingOfDeath}, {@code reopen-after-death}, where it is not said
     */
    public void reopen(UUID caseId, String reason, boolean knowingOfDeath, Actor by) {
        access.requireRead(by, caseId);
        decisions.requireReopening(by, caseId);
        StorableText.requireGiven("reason", reason, "reopen-reason-missing");
        CaseFile closed = locked(caseId);
        boolean died = strips.of(caseId).died() != null;
        ReopeningPolicy.requireKnown(died, knowingOfDeath);
        Instant now = clock.instant();
        CaseFile file = closed.reopened(now);
        files.store(file);
        int episode = file.episode().number();
        episodeRepository.begin(caseId, episode, now, by.username(), reason.strip());
        log.wrote(by, AccessLog.CASE, caseId, "reopening");
        timeline.record(
                caseId,
                "case",
                by.username(),
                died ? "timeline.case-reopened-after-death" : "timeline.case-reopened",
                episode,
                reason.strip());
        start(file, null);
        changed(caseId);
    }

    /** The process gets ids and what routes it, nothing else. */
    private void start(CaseFile file, UUID submission) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(CaseLifecycleProcess.Variables.SOURCE, file.request().source());
        variables.put(
                CaseLifecycleProcess.Variables.PRESENTING_PROBLEM,
                file.request().presentingProblem());
        if (submission != null) {
            variables.put(CaseVariables.SUBMISSION_ID, submission.toString());
        }
        processes.start(CaseLifecycleProcess.KEY, file.id(), file.number(), variables);
    }

    private CaseFile locked(UUID caseId) {
        return files.lock(caseId).orElseThrow(() -> Rejection.notFound("case-unknown"));
    }

    private Person person(UUID personId) {
        return persons.find(personId).orElseThrow(() -> Rejection.notFound("person-unknown"));
    }

    private static Client client(Person person) {
        return new Client(person.id(), person.name(), person.details().birthDate());
    }

    private void changed(UUID caseId) {
        events.publishEvent(new CaseChanged(caseId));
    }
}
