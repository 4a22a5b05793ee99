package org.throughline.intake.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.engine.Prefill;
import org.throughline.intake.ClientCandidate;
import org.throughline.intake.ClientMatcher;
import org.throughline.intake.IntakeTexts;
import org.throughline.intake.Intakes;
import org.throughline.people.ContactRules;
import org.throughline.people.Household;
import org.throughline.people.HouseholdMember;
import org.throughline.people.Households;
import org.throughline.people.PersonDetails;
import org.throughline.people.Relation;
import org.throughline.safety.Dangers;
import org.throughline.shared.Actor;
import org.throughline.shell.DisplayFormat;

/** What the forms of intake open with: nobody is asked twice for what was said before. */
@Component
class IntakePrefill implements Prefill {

    private static final String DUPLICATES = "check-duplicates";
    private static final String HISTORY = "social-history";

    private final Cases cases;
    private final Answers answers;
    private final ClientMatcher matching;
    private final Households households;
    private final ContactRules contactRules;
    private final Dangers dangers;
    private final IntakeTexts intakeTexts;
    private final DisplayFormat displayFormat;
    private final Clock clock;

    IntakePrefill(
            Cases cases,
            Answers answers,
            ClientMatcher matching,
            Households households,
            ContactRules contactRules,
            Dangers dangers,
            IntakeTexts intakeTexts,
            DisplayFormat displayFormat,
            Clock clock) {
        this.cases = cases;
        this.answers = answers;
        this.matching = matching;
        this.households = households;
        this.contactRules = contactRules;
        this.dangers = dangers;
        this.intakeTexts = intakeTexts;
        this.displayFormat = displayFormat;
        this.clock = clock;
    }

    @Override
    public Set<String> formIds() {
        return Set.of(DUPLICATES, HISTORY);
    }

    @Override
    public Map<String, Object> values(PrefillRequest request) {
        if (request.caseId() == null) {
            return Map.of();
        }
        CaseSummary summary = cases.require(request.caseId());
        Map<String, Object> values = new HashMap<>();
        values.put("clientName", summary.clientName());
        values.putAll(request.formId().equals(DUPLICATES) ? duplicates(summary, request.reader()) : history(summary));
        return values;
    }

    private Map<String, Object> duplicates(CaseSummary summary, Actor reader) {
        List<ClientCandidate> candidates =
                matching.candidates(summary.caseId(), reader == null ? Actor.SYSTEM : reader);
        List<Map<String, Object>> options = new ArrayList<>();
        candidates.forEach(one -> options.add(Map.of("value", one.personId().toString(), "label", option(one))));
        options.add(Map.of("value", ClientMatcher.NOBODY, "label", intakeTexts.say("intake.nobody-on-file")));
        return Map.of(
                "clientBirthDate", displayFormat.date(summary.client().birthDate()),
                "candidates", options,
                "candidateRows", candidates.stream().map(this::row).toList());
    }

    private String option(ClientCandidate one) {
        return one.name() + ", " + born(one);
    }

    private String born(ClientCandidate one) {
        Integer year = one.person().birthYear();
        return year == null
                ? intakeTexts.say("intake.alike.birth-unknown")
                : intakeTexts.say("intake.alike.born", String.valueOf(year));
    }

    private Map<String, Object> row(ClientCandidate one) {
        Map<String, Object> row = new HashMap<>();
        row.put("name", one.name());
        row.put("born", born(one));
        row.put("place", one.person().place() == null ? "" : one.person().place());
        row.put("case", intakeTexts.openCase(one));
        row.put("why", one.person().reasons().stream().map(intakeTexts::reason).collect(Collectors.joining(", ")));
        return row;
    }

    private Map<String, Object> history(CaseSummary summary) {
        Map<String, Object> values = new HashMap<>();
        values.put("requestSummary", intakeTexts.summary(answers.latest(summary.caseId(), Intakes.REQUEST_FORM)));
        values.put("presentingProblem", summary.request().presentingProblem());
        answers.latest(summary.caseId(), Intakes.REQUEST_FORM)
                .map(request -> request.form().text("problemDetails"))
                .ifPresent(text -> values.put("problemStory", text));
        dangers.standing(summary.caseId()).ifPresent(description -> {
            values.put("immediateDanger", true);
            values.put("dangerDescription", description);
        });
        contactRules.of(summary.personId()).ifPresent(rule -> {
            values.put("contactSafety", rule.kind().id());
            values.put("contactArrangement", rule.how());
        });
        households.of(summary.personId()).ifPresent(household -> {
            values.put(
                    "household", household.members().stream().map(this::member).toList());
            values.put("childrenInHousehold", children(household));
        });
        return values;
    }

    private Map<String, Object> member(HouseholdMember member) {
        PersonDetails details = member.person().details();
        Relation relation = member.relation() == null ? Relation.OTHER : member.relation();
        Map<String, Object> row = new HashMap<>();
        row.put("firstName", details.firstName());
        row.put("lastName", details.lastName());
        row.put("relation", relation.id());
        row.put("age", member.person().age(LocalDate.now(clock)));
        return row;
    }

    private long children(Household household) {
        return household.children(LocalDate.now(clock));
    }
}
