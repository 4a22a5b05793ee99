package org.throughline.intake.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.Prefill;
import org.throughline.intake.ClientLinkProcess;
import org.throughline.intake.ClientLinks;
import org.throughline.intake.IntakeTexts;
import org.throughline.intake.domain.ClientLink;
import org.throughline.people.AccessLog;
import org.throughline.people.Person;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.shared.Rejection;
import org.throughline.shell.DisplayFormat;
import org.throughline.staff.StaffDirectory;

/** What was stated of a client beside what is on file of the person they are said to be, for the person who decides. */
@Component
class LinkPrefill implements Prefill {

    private static final String FORM = "confirm-client-link";

    private final ClientLinks links;
    private final Persons persons;
    private final AccessLog accessLog;
    private final StaffDirectory staff;
    private final IntakeTexts intakeTexts;
    private final DisplayFormat displayFormat;

    LinkPrefill(
            ClientLinks links,
            Persons persons,
            AccessLog accessLog,
            StaffDirectory staff,
            IntakeTexts intakeTexts,
            DisplayFormat displayFormat) {
        this.links = links;
        this.persons = persons;
        this.accessLog = accessLog;
        this.staff = staff;
        this.intakeTexts = intakeTexts;
        this.displayFormat = displayFormat;
    }

    @Override
    public Set<String> formIds() {
        return Set.of(FORM);
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        UUID id = request.id(ClientLinkProcess.Variables.LINK_ID);
        if (id == null) {
            return Map.of();
        }
        ClientLink link = links.find(id);
        Person stated = person(link.statedId());
        Person known = person(link.knownId());
        if (request.reader() != null) {
            accessLog.read(request.reader(), AccessLog.PERSON, known.id(), link.caseId(), "compared");
        }
        Map<String, Object> values = new HashMap<>();
        values.put("proposedBy", staff.displayName(link.proposal().by()));
        values.put("knownName", known.name());
        values.put("grounds", link.proposal().reason());
        values.put("compared", compared(stated, known));
        values.put("takeContacts", persons.hasNewerContacts(link.statedId(), link.knownId()));
        return values;
    }

    private List<Map<String, Object>> compared(Person stated, Person known) {
        PersonDetails ours = stated.details();
        PersonDetails theirs = known.details();
        return List.of(
                row("name", stated.name(), known.name()),
                row("birth-date", displayFormat.date(ours.birthDate()), displayFormat.date(theirs.birthDate())),
                row("phone", ours.phone(), theirs.phone()),
                row("place", ours.place(), theirs.place()),
                row("address", ours.address(), theirs.address()));
    }

    private Map<String, Object> row(String what, String stated, String known) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", intakeTexts.say("intake.link." + what));
        row.put("told", stated == null ? "" : stated);
        row.put("known", known == null ? "" : known);
        return row;
    }

    private Person person(UUID id) {
        return persons.find(id).orElseThrow(() -> Rejection.notFound("person-unknown"));
    }
}
