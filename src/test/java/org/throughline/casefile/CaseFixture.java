package org.throughline.casefile;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;
import org.throughline.shared.Stage;
import org.throughline.staff.StaffDirectory;

/** Makes cases for tests, as intake would. */
@Component
public class CaseFixture {

    private final Cases cases;
    private final Persons persons;
    private final StaffDirectory staff;

    CaseFixture(Cases cases, Persons persons, StaffDirectory staff) {
        this.cases = cases;
        this.persons = persons;
        this.staff = staff;
    }

    public Actor actor(String username) {
        return staff.find(username).orElseThrow().actor();
    }

    /** An open case in intake, without a process. */
    @Transactional
    public OpenedCase open(String firstName, String lastName) {
        Actor intake = actor("intake");
        UUID person = persons.register(PersonDetails.named(firstName, lastName), intake);
        return cases.open(new NewCase(null, person, "self", null, "housing"), intake);
    }

    /** An open case of that worker in assessment, without a process. */
    @Transactional
    public OpenedCase assigned(String lastName, String worker) {
        OpenedCase opened = open("Test", lastName);
        String team = actor(worker).teams().iterator().next();
        cases.recordTriage(opened.caseId(), new TriageDecision("normal", 72, null));
        cases.recordAssignment(opened.caseId(), worker, team, "supervisor");
        cases.enterStage(opened.caseId(), Stage.ASSESSMENT);
        return opened;
    }

    /** An open case of that worker whose process has begun, and waits in intake. */
    @Transactional
    public OpenedCase startedFor(String lastName, String worker) {
        OpenedCase opened = started(lastName);
        cases.recordAssignment(
                opened.caseId(), worker, actor(worker).teams().iterator().next(), "supervisor");
        return opened;
    }

    /** An open case whose process has begun. */
    @Transactional
    public OpenedCase started(String lastName) {
        OpenedCase opened = open("Test", lastName);
        cases.startLifecycle(opened.caseId(), null);
        return opened;
    }
}
