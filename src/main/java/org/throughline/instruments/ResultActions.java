package org.throughline.instruments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Timeline;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.Submission;
import org.throughline.instruments.domain.InterpretedScore;
import org.throughline.instruments.domain.ResultActionRepository;
import org.throughline.staff.ActivityKind;
import org.throughline.staff.ActivityLicences;

/** What is to be done because of a score: a task for whoever has the case, or for a clinician. */
@Service
@Transactional
public class ResultActions {

    private final ResultActionRepository actions;
    private final CaseProcesses processes;
    private final Answers answers;
    private final Timeline timeline;
    private final ActivityLicences licences;
    private final Clock clock;

    ResultActions(
            ResultActionRepository actions,
            CaseProcesses processes,
            Answers answers,
            Timeline timeline,
            ActivityLicences licences,
            Clock clock) {
        this.actions = actions;
        this.processes = processes;
        this.answers = answers;
        this.timeline = timeline;
        this.licences = licences;
        this.clock = clock;
    }

    /**
     * Keeps what the scores mean and begins what is to be done, in the transaction in which they were recorded. In a closed
     * case nothing is begun.
     */
    public List<ResultAction> begin(CaseSummary about, UUID administration, List<InterpretedScore> meanings) {
        return meanings.stream()
                .map(meaning -> begin(about, administration, meaning))
                .toList();
    }

    private ResultAction begin(CaseSummary about, UUID administration, InterpretedScore meaning) {
        Instant now = clock.instant();
        String toDo = about.isOpen() ? meaning.action() : null;
        Instant due = toDo == null || meaning.hours() == null ? null : now.plus(Duration.ofHours(meaning.hours()));
        ResultAction action = new ResultAction(
                UUID.randomUUID(),
                administration,
                meaning.score(),
                meaning.finding(),
                toDo,
                meaning.activity(),
                due,
                null);
        actions.add(about.caseId(), action, now);
        if (toDo != null) {
            processes.start(ResultActionProcess.KEY, about.caseId(), about.caseNumber(), variables(action));
        }
        return action;
    }

    private static Map<String, Object> variables(ResultAction action) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(
                ResultActionProcess.Variables.RESULT_ACTION_ID, action.id().toString());
        variables.put(ResultActionProcess.Variables.LICENCE_NEEDED, needsLicence(action.activity()));
        if (action.dueAt() != null) {
            variables.put(ResultActionProcess.Variables.ACT_BY, action.dueAt().toString());
        }
        return variables;
    }

    /** What nobody knows the kind of goes to those who may do it whatever it is. */
    private static boolean needsLicence(String activity) {
        return activity != null
                && ActivityKind.find(activity)
                        .map(kind -> kind.licensedAct().isPresent())
                        .orElse(true);
    }

    /**
     * Keeps what came of it, as the form act-on-result says. By whichever task of whichever drawing it was done: what is kept
     * to the licensed is accepted of them alone.
     *
     * @throws org.throughline.shared.Rejection as {@link ActivityLicences#require}
     */
    public void record(UUID caseId, UUID id, UUID submissionId) {
        Submission done = answers.of(submissionId);
        actions.find(id)
                .map(ResultAction::activity)
                .flatMap(ActivityKind::find)
                .ifPresent(activity -> licences.require(done.by(), activity, "resultOutcome"));
        String outcome = done.form().text("resultOutcome");
        actions.done(id, outcome, done);
        timeline.record(
                caseId,
                "instrument",
                done.by(),
                "timeline.result-acted-on",
                Timeline.word("label.result-outcome." + outcome));
    }

    /** Of those administrations, each in the order of the scores. */
    @Transactional(readOnly = true)
    Map<UUID, List<ResultAction>> of(Collection<UUID> administrations) {
        return actions.of(administrations).stream().collect(Collectors.groupingBy(ResultAction::administrationId));
    }

    /** For use inside a use case; checks no access. */
    @Transactional(readOnly = true)
    public Optional<ResultAction> find(UUID id) {
        return actions.find(id);
    }

    /** The case of an action. */
    @Transactional(readOnly = true)
    public Optional<UUID> caseOf(UUID id) {
        return actions.caseOf(id);
    }
}
