package org.throughline.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Cases;
import org.throughline.casefile.NewCase;
import org.throughline.casefile.OpenedCase;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.Forms;
import org.throughline.engine.Submission;
import org.throughline.intake.domain.IntakePolicy;
import org.throughline.intake.domain.IntakeRepository;
import org.throughline.intake.domain.ScreeningDecision;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;

/**
 * From a request for help to a screened case. Requests for service, from the first word to the decision whether to take them.
 */
@Service
@Transactional
public class Intakes {

    /** The start form of a case. */
    public static final String REQUEST_FORM = "service-request";

    private final Forms forms;
    private final Cases cases;
    private final Persons persons;
    private final ClientMatcher matching;
    private final ClientLinks links;
    private final IntakeAnswers findings;
    private final IntakeRepository records;

    Intakes(
            Forms forms,
            Cases cases,
            Persons persons,
            ClientMatcher matching,
            ClientLinks links,
            IntakeAnswers findings,
            IntakeRepository records) {
        this.forms = forms;
        this.cases = cases;
        this.persons = persons;
        this.matching = matching;
        this.links = links;
        this.findings = findings;
        this.records = records;
    }

    /**
     * Takes a request down: puts the person on file, opens the case and starts its lifecycle, in one transaction.
     *
     * @param answers of the form {@value #REQUEST_FORM}
     * @return the case number
     * @throws org.throughline.shared.FormRefused where a field does not fit
     * @throws org.throughline.shared.Rejection forbidden {@code intake-not-yours}
     */
    public String request(Map<String, Object> answers, Actor actor) {
        return request(AnsweredForm.latest(answers), null, actor).caseNumber();
    }

    /**
     * As {@link #request}, of somebody who is said to be on file already. The case shows what was stated until somebody who
     * may decide has confirmed that ({@link ClientLinks}).
     *
     * @param known one of {@link #alike} for these answers; null for somebody new
     * @throws org.throughline.shared.Rejection invalid {@code known-person-unlike} for anybody else; conflict {@code
     *     known-person-changed} where the card says something else by now
     */
    public TakenRequest request(AnsweredForm answered, KnownPerson known, Actor actor) {
        IntakePolicy.requireMayTake(actor);
        UUID caseId = UUID.randomUUID();
        Submission request = forms.accept(REQUEST_FORM, caseId, answered, actor);
        FormAnswers form = request.form();
        ClientCandidate chosen = known == null ? null : matching.chosen(PersonMapper.query(form.values()), known);
        OpenedCase opened =
                cases.open(newCase(caseId, persons.register(PersonMapper.client(form), actor), form), actor);
        records.taken(caseId, request.id(), chosen != null, actor.username(), request.at());
        cases.startLifecycle(caseId, request.id());
        if (chosen != null) {
            links.propose(caseId, chosen.personId(), null, actor.username());
        }
        return new TakenRequest(opened.caseNumber(), chosen == null ? null : chosen.openCase());
    }

    private static NewCase newCase(UUID caseId, UUID client, FormAnswers form) {
        return new NewCase(
                caseId, client, form.text("source"), form.text("requestedBy"), form.text("presentingProblem"));
    }

    /** True once a request was ever taken down. */
    @Transactional(readOnly = true)
    public boolean any() {
        return records.any();
    }

    /** People on file who may be the one that the answers so far describe; the search is logged. */
    public List<ClientCandidate> alike(Map<String, Object> answers, Actor actor) {
        IntakePolicy.requireMayTake(actor);
        return matching.alike(PersonMapper.query(answers), actor);
    }

    /**
     * @return true where people like the client are on file and nobody has decided yet whether it is one of them
     */
    public boolean findDuplicates(UUID caseId) {
        return !records.clientDecided(caseId) && matching.anyAlike(caseId);
    }

    /**
     * Settles whose case it is said to be.
     *
     * @param submissionId of the form check-duplicates, or of any other where nobody alike was found; may be null
     */
    public void linkClient(UUID caseId, UUID submissionId) {
        matching.settle(caseId, submissionId);
        records.decideClient(caseId);
    }

    /** Puts the household of the form social-history on file. */
    public void recordSocialHistory(UUID caseId, UUID submissionId) {
        findings.socialHistory(caseId, submissionId);
    }

    /** Keeps what the form screen-request decided; tells what the triage depends on. */
    public Screened recordScreening(UUID caseId, UUID submissionId) {
        return findings.screening(caseId, submissionId);
    }

    /** @param immediateDanger whether somebody is in it now, wherever that was said */
    public record Screened(ScreeningDecision decision, boolean immediateDanger) {}
}
