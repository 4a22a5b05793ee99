package org.throughline.worklist.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.CaseSidePanel;
import org.throughline.casefile.CaseView;
import org.throughline.casefile.Cases;
import org.throughline.casefile.OpenTask;
import org.throughline.contacts.Notes;
import org.throughline.engine.TaskPanels;
import org.throughline.people.Household;
import org.throughline.people.Households;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Role;
import org.throughline.shell.PageErrors;
import org.throughline.staff.Qualifications;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;
import org.throughline.worklist.Worklist;

/** Gathers what the page of one task shows: the task, and the case beside it. */
@Component
class TaskPage {

    private static final int NOTES = 3;

    private final Worklist worklist;
    private final TaskNames names;
    private final Cases cases;
    private final CaseAccess access;
    private final Households households;
    private final Notes notes;
    private final List<CaseSidePanel> asides;
    private final TaskPanels taskPanels;
    private final Qualifications qualifications;
    private final PageErrors texts;
    private final StaffDirectory staff;
    private final Clock clock;

    TaskPage(
            Worklist worklist,
            TaskNames names,
            Cases cases,
            CaseAccess access,
            Households households,
            Notes notes,
            List<CaseSidePanel> asides,
            TaskPanels taskPanels,
            Qualifications qualifications,
            PageErrors texts,
            StaffDirectory staff,
            Clock clock) {
        this.worklist = worklist;
        this.names = names;
        this.cases = cases;
        this.access = access;
        this.households = households;
        this.notes = notes;
        this.asides = asides;
        this.taskPanels = taskPanels;
        this.qualifications = qualifications;
        this.texts = texts;
        this.staff = staff;
        this.clock = clock;
    }

    void fill(OpenTask item, Actor actor, Locale locale, Model model) {
        boolean mayWork = worklist.mayWorkOn(item, actor);
        boolean qualified = qualifications.isQualified(actor.username(), item.qualification());
        model.addAttribute("task", names.line(item, actor, locale));
        model.addAttribute("mayWork", mayWork);
        model.addAttribute("workable", mayWork && qualified);
        model.addAttribute("refusal", mayWork && !qualified ? refusal(item, actor, locale) : null);
        model.addAttribute("cosigned", qualifications.needsCosignature(actor.username(), item.qualification()));
        model.addAttribute("exhibits", mayWork ? taskPanels.of(item.taskId(), actor) : List.of());
        model.addAttribute("candidates", actor.is(Role.SUPERVISOR) ? receivers(item, actor) : List.of());
        caseOf(item, actor)
                .ifPresentOrElse(view -> fillCase(view, item, actor, model), () -> worklist.read(item, actor));
    }

    /** Whom else it can be given to: where there is only oneself, taking it is what the page offers anyway. */
    private List<StaffMember> receivers(OpenTask item, Actor actor) {
        List<StaffMember> candidates = candidates(item);
        boolean onlyOneself =
                item.assignee() == null && candidates.stream().allMatch(member -> actor.isNamed(member.username()));
        return onlyOneself ? List.of() : candidates;
    }

    /** Those of the task's team (of all teams, where it has none) who work in its role and are qualified for it. */
    List<StaffMember> candidates(OpenTask item) {
        Stream<StaffMember> members =
                item.team() == null ? staff.active().stream() : staff.inTeam(item.team()).stream();
        return members.filter(
                        member -> item.candidateRole() == null || member.roles().contains(item.candidateRole()))
                .filter(member -> qualifications.isQualified(member.username(), item.qualification()))
                .filter(member -> !member.username().equals(item.assignee()))
                .toList();
    }

    /** Who only holds the task sees what it needs; notes and plan are of the record that others may read whole. */
    private void fillCase(CaseView view, OpenTask item, Actor actor, Model model) {
        boolean whole = access.mayRead(actor, view.caseId());
        model.addAttribute("case", view);
        model.addAttribute("whole", whole);
        model.addAttribute(
                "household",
                households.of(view.personId()).map(Household::members).orElse(List.of()));
        model.addAttribute(
                "asides",
                (whole ? asides : List.<CaseSidePanel>of())
                        .stream()
                                .map(aside -> aside.fragmentUrl(view.caseNumber()))
                                .toList());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "notes", whole ? notes.slice(view.caseId(), NOTES, null, actor).items() : List.of());
        model.addAttribute(
                "others",
                view.next().stream()
                        .filter(next -> !next.taskId().equals(item.taskId()))
                        .toList());
    }

    /** Supervisors may be shown a task that no team has yet, without having a right to its case. */
    private Optional<CaseView> caseOf(OpenTask item, Actor actor) {
        if (item.caseNumber() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(cases.viewForTask(item.caseNumber(), Set.of(), actor));
        } catch (Rejection notTheirs) {
            return Optional.empty();
        }
    }

    private String refusal(OpenTask item, Actor actor, Locale locale) {
        Rejection refusal = qualifications.refusal(actor.username(), item.qualification());
        return texts.text("rejection." + refusal.code(), locale, refusal.args());
    }
}
