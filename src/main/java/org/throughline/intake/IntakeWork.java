package org.throughline.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Cases;
import org.throughline.casefile.NewCase;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.Forms;
import org.throughline.engine.Step;
import org.throughline.engine.Submission;
import org.throughline.intake.domain.IntakePolicy;
import org.throughline.intake.domain.IntakeRecords;
import org.throughline.intake.domain.ScreeningDecision;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;

/** Requests for service, from the first word to the decision whether to take them. */
@Service
@Transactional
class IntakeWork implements Intakes {

    private final Forms forms;
    private final Cases cases;
    private final Persons persons;
    private final ClientMatching matching;
    private final ClientLinks links;
    private final IntakeFindings findings;
    private final IntakeRecords records;

    IntakeWork(
            Forms forms,
            Cases cases,
            Persons persons,
            ClientMatching matching,
            ClientLinks links,
            IntakeFindings findings,
            IntakeRecords records) {
        this.forms = forms;
        this.cases = cases;
        this.persons = persons;
        this.matching = matching;
        this.links = links;
        this.findings = findings;
        this.records = records;
    }

    @Override
    public String request(Map<String, Object> answers, Actor actor) {
        return request(answers, null, actor);
    }

    @Override
    public String request(Map<String, Object> answers, UUID knownPerson, Actor actor) {
        IntakePolicy.requireMayTake(actor);
        UUID caseId = UUID.randomUUID();
        Submission request = forms.accept(REQUEST_FORM, caseId, answers, actor);
        FormAnswers told = new FormAnswers(request.answers());
        UUID known = knownPerson == null ? null : matching.oneOf(Told.query(told.values()), knownPerson);
        OpenedCase opened = cases.open(newCase(caseId, persons.register(Told.client(told), actor), told), actor);
        records.taken(caseId, request.id(), known != null, actor.username(), request.at());
        cases.startLifecycle(caseId, flags(request, told));
        if (known != null) {
            links.propose(caseId, known, null, actor.username());
        }
        return opened.caseNumber();
    }

    private static NewCase newCase(UUID caseId, UUID client, FormAnswers told) {
        return new NewCase(
                caseId, client, told.text("source"), told.text("requestedBy"), told.text("presentingProblem"));
    }

    private static Map<String, Object> flags(Submission request, FormAnswers told) {
        Map<String, Object> flags = new HashMap<>();
        flags.put(Step.SUBMISSION, request.id().toString());
        flags.put("source", told.text("source"));
        flags.put("presentingProblem", told.text("presentingProblem"));
        return flags;
    }

    @Override
    public List<ClientCandidate> alike(Map<String, Object> answers, Actor actor) {
        IntakePolicy.requireMayTake(actor);
        return matching.alike(Told.query(answers), actor);
    }

    @Override
    public boolean findDuplicates(UUID caseId) {
        return !records.clientDecided(caseId) && matching.anyAlike(caseId);
    }

    @Override
    public void linkClient(UUID caseId, UUID submissionId) {
        matching.settle(caseId, submissionId);
        records.decideClient(caseId);
    }

    @Override
    public void recordSocialHistory(UUID caseId, UUID submissionId) {
        findings.socialHistory(caseId, submissionId);
    }

    @Override
    public ScreeningDecision recordScreening(UUID caseId, UUID submissionId) {
        return findings.screening(caseId, submissionId);
    }
}
