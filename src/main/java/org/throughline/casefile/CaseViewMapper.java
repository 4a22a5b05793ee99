package org.throughline.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseView.CaseTaskView;
import org.throughline.casefile.domain.CaseFile;
import org.throughline.casefile.domain.CaseListOrder;
import org.throughline.casefile.domain.CaseListRepository;
import org.throughline.casefile.domain.EpisodeRepository;
import org.throughline.casefile.domain.ReadPolicy;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffNames;
import org.throughline.staff.Team;

/** Gathers what the page of a case shows, in a fixed number of queries. */
@Component
class CaseViewMapper {

    private static final int MOST_OTHERS = 20;

    private final CaseListRepository lists;
    private final CaseAccess rules;
    private final CaseDecisions decisions;
    private final CaseTasks tasks;
    private final EpisodeRepository episodeRepository;
    private final Persons persons;
    private final SafetyStrips strips;
    private final StaffDirectory staff;
    private final MessageSource messages;
    private final Clock clock;

    CaseViewMapper(
            CaseListRepository lists,
            CaseAccess rules,
            CaseDecisions decisions,
            CaseTasks tasks,
            EpisodeRepository episodeRepository,
            Persons persons,
            SafetyStrips strips,
            StaffDirectory staff,
            MessageSource messages,
            Clock clock) {
        this.lists = lists;
        this.rules = rules;
        this.decisions = decisions;
        this.tasks = tasks;
        this.episodeRepository = episodeRepository;
        this.persons = persons;
        this.strips = strips;
        this.staff = staff;
        this.messages = messages;
        this.clock = clock;
    }

    CaseView view(CaseFile file, Actor reader) {
        StaffNames names = new StaffNames(staff);
        return new CaseView(
                CaseSummaryMapper.of(file),
                age(file),
                names.of(file.assignment().worker()),
                names.of(file.assignment().supervisor()),
                teamName(file.assignment().team()),
                next(file, reader, names),
                episodeRepository.of(file.id()),
                otherCases(file, reader),
                decisions.allowed(reader, file),
                strips.of(file.id()));
    }

    private Integer age(CaseFile file) {
        LocalDate today = LocalDate.now(clock);
        return persons.find(file.client().personId())
                .map(person -> person.age(today))
                .orElse(null);
    }

    private String teamName(String team) {
        return staff.teams().stream()
                .filter(known -> known.id().equals(team))
                .map(Team::name)
                .findFirst()
                .orElse(team);
    }

    private List<CaseTaskView> next(CaseFile file, Actor reader, StaffNames names) {
        return tasks.of(file.id()).stream()
                .map(task -> taskView(task, reader, names))
                .toList();
    }

    private CaseTaskView taskView(OpenTask task, Actor reader, StaffNames names) {
        boolean mine = task.assignee() == null
                ? CaseAccess.groups(reader).stream().anyMatch(task.candidateGroups()::contains)
                : reader.isNamed(task.assignee());
        return new CaseTaskView(
                task,
                messages.getMessage("task." + task.taskKey(), null, task.name(), LocaleContextHolder.getLocale()),
                names.of(task.assignee()),
                task.isOverdue(clock.instant()),
                mine);
    }

    private List<String> otherCases(CaseFile file, Actor reader) {
        ReadPolicy access = rules.policy(reader);
        Map<String, Object> params = new HashMap<>(access.params());
        params.put("person", file.client().personId());
        var filter = new CaseListRepository.CaseListFilter(
                List.of("c.person_id = :person"), access.condition(), params, null, null, null);
        return lists.slice(filter, CaseListOrder.USUAL, null, MOST_OTHERS).stream()
                .map(CaseListRepository.ListedCase::caseFile)
                .map(CaseFile::number)
                .filter(number -> !number.equals(file.number()))
                .toList();
    }
}
