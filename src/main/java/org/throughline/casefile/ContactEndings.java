package org.throughline.casefile;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.CaseFile;
import org.throughline.casefile.domain.CaseFileRepository;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.CaseVariables;
import org.throughline.engine.Forms;
import org.throughline.engine.Submission;
import org.throughline.people.AccessLog;
import org.throughline.people.Person;
import org.throughline.people.PersonDied;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/** The client withdrew, moved away, died or cannot be found: the work with them stops, and the case is closed. */
@Service
@Transactional
public class ContactEndings {

    /** The form that asks why. */
    public static final String FORM = "end-contact";

    private final CaseFileRepository files;
    private final CaseAccess access;
    private final CaseDecisions decisions;
    private final AccessLog log;
    private final Timeline timeline;
    private final Forms forms;
    private final CaseProcesses processes;
    private final Persons persons;

    ContactEndings(
            CaseFileRepository files,
            CaseAccess access,
            CaseDecisions decisions,
            AccessLog log,
            Timeline timeline,
            Forms forms,
            CaseProcesses processes,
            Persons persons) {
        this.files = files;
        this.access = access;
        this.decisions = decisions;
        this.log = log;
        this.timeline = timeline;
        this.forms = forms;
        this.processes = processes;
        this.persons = persons;
    }

    /**
     * @param given answers of the form {@value #FORM}
     * @throws Rejection forbidden {@code end-contact-not-yours}; conflict {@code case-closed}, or {@code case-closing} where closure is under way already
     */
    public void end(UUID caseId, AnsweredForm given, Actor by) {
        access.requireRead(by, caseId);
        decisions.requireEndContact(by, caseId);
        CaseFile file = files.find(caseId)
                .orElseThrow(() -> Rejection.notFound("case-unknown"))
                .requireInContact();
        Submission submission = forms.accept(FORM, caseId, given, by);
        log.wrote(by, AccessLog.CASE, caseId, "contact-ended");
        timeline.record(
                caseId,
                "closure",
                by.username(),
                "timeline.contact-ended",
                Timeline.word("label.outcome." + submission.form().words("reason")));
        processes.deliver(
                CaseLifecycleProcess.Messages.CONTACT_ENDED,
                file.number(),
                Map.of(CaseVariables.SUBMISSION_ID, submission.id().toString()));
    }

    /** Whoever died is reached out to in none of their cases: contacts, reminders and referrals end, closure begins. */
    @EventListener
    void on(PersonDied died) {
        UUID person = persons.find(died.personId()).map(Person::id).orElse(died.personId());
        files.ofPerson(person).stream().filter(CaseFile::isInContact).forEach(file -> {
            timeline.record(
                    file.id(),
                    "closure",
                    died.by().username(),
                    "timeline.contact-ended",
                    Timeline.word("label.outcome.deceased"));
            processes.announce(CaseLifecycleProcess.Messages.CONTACT_ENDED, file.number());
        });
    }
}
