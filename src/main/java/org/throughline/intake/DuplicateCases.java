package org.throughline.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.CaseDecisions;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.CaseOutcome;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.engine.CaseProcesses;
import org.throughline.intake.domain.CaseDuplicateRepository;
import org.throughline.intake.domain.CaseDuplicateRepository.CaseDuplicate;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Stage;
import org.throughline.shared.StorableText;

/**
 * A case that was opened twice is closed as a duplicate of the one that goes on: its work ends, nobody is asked for a
 * closing interview or called afterwards, and each of the two names the other. It can be reopened as any other.
 */
@Service
@Transactional
public class DuplicateCases {

    private static final String KIND = "closure";

    private final Cases cases;
    private final CaseAccess access;
    private final CaseDecisions decisions;
    private final ClientLinks links;
    private final OpenCases openCases;
    private final CaseDuplicateRepository duplicates;
    private final CaseProcesses processes;
    private final Timeline timeline;
    private final AccessLog log;
    private final Clock clock;

    DuplicateCases(
            Cases cases,
            CaseAccess access,
            CaseDecisions decisions,
            ClientLinks links,
            OpenCases openCases,
            CaseDuplicateRepository duplicates,
            CaseProcesses processes,
            Timeline timeline,
            AccessLog log,
            Clock clock) {
        this.cases = cases;
        this.access = access;
        this.decisions = decisions;
        this.links = links;
        this.openCases = openCases;
        this.duplicates = duplicates;
        this.processes = processes;
        this.timeline = timeline;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The open cases that it may be a duplicate of: the client's others, and those of whom the client is said to be.
     *
     * @throws Rejection not found {@code case-unknown}; forbidden {@code duplicate-not-yours}
     */
    @Transactional(readOnly = true)
    public List<OpenCase> others(UUID caseId, Actor by) {
        access.requireRead(by, caseId);
        decisions.requireDuplicate(by, caseId);
        return Stream.concat(Stream.of(cases.require(caseId).personId()), links.proposedFor(caseId).stream())
                .distinct()
                .flatMap(person -> openCases.of(person).stream())
                .filter(other -> !other.caseId().equals(caseId))
                .distinct()
                .toList();
    }

    /**
     * Closes a case as a duplicate of another.
     *
     * @param otherId one of {@link #others}
     * @throws Rejection those of {@link #others}; invalid {@code duplicate-other-unknown} at {@code other}, {@code
     *     duplicate-reason-missing} at {@code reason}; conflict {@code case-closed}, {@code case-closing} or {@code
     *     case-not-waiting}
     */
    public void close(UUID caseId, UUID otherId, String reason, Actor by) {
        OpenCase other = others(caseId, by).stream()
                .filter(one -> one.caseId().equals(otherId))
                .findFirst()
                .orElseThrow(() -> Rejection.invalidField("other", "duplicate-other-unknown"));
        StorableText.requireGiven("reason", reason, "duplicate-reason-missing");
        // always in one order: two people who say it of each other's case must not wait for one another
        Stream.of(caseId, other.caseId()).sorted().forEach(cases::requireOpen);
        CaseSummary duplicate = cases.require(caseId);
        if (duplicate.stage() == Stage.CLOSURE) {
            throw Rejection.conflict("case-closing");
        }
        duplicates.add(new CaseDuplicate(caseId, other.caseId(), reason.strip(), by.username()), clock.instant());
        log.wrote(by, AccessLog.CASE, caseId, "duplicate");
        processes.deliver(CaseLifecycleProcess.Messages.DUPLICATE_FOUND, duplicate.caseNumber(), Map.of());
    }

    /** Ends the case as it was said, and names each of the two in the other. */
    public void closeAsDuplicate(UUID caseId) {
        CaseDuplicate found = duplicates.latest(caseId);
        CaseSummary duplicate = cases.require(caseId);
        CaseSummary other = cases.require(found.otherId());
        cases.close(caseId, new CaseOutcome("duplicate", found.reason(), found.by()));
        name(duplicate, "timeline.closed-as-duplicate", other, found);
        name(other, "timeline.has-duplicate", duplicate, found);
    }

    private void name(CaseSummary in, String key, CaseSummary named, CaseDuplicate found) {
        String page = "/cases/" + named.caseNumber();
        timeline.recordLinked(in.caseId(), page, KIND, found.by(), key, named.caseNumber(), found.reason());
    }
}
