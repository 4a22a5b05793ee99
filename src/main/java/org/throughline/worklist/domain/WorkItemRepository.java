package org.throughline.worklist.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.casefile.OpenTask;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Language;

/** The rows of the open tasks, each with its audiences. */
@Repository
public class WorkItemRepository {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    WorkItemRepository(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    public Optional<OpenTask> find(String taskId) {
        return jdbc.sql("select * from work_item where task_id = ?")
                .param(taskId)
                .query(WorkItemMapper::item)
                .optional();
    }

    public List<OpenTask> ofCase(String caseNumber) {
        return jdbc.sql(
                        "select * from work_item where case_number = ? order by due_at nulls last, priority desc, task_id")
                .param(caseNumber)
                .query(WorkItemMapper::item)
                .list();
    }

    public List<OpenTask> ofCase(UUID caseId) {
        return jdbc.sql("select * from work_item where case_id = ?")
                .param(caseId)
                .query(WorkItemMapper::item)
                .list();
    }

    /** True where the task is shown to one of these audiences. */
    public boolean reaches(String taskId, List<String> audiences) {
        return jdbc.sql("select exists (select 1 from work_audience where task_id = ? and audience = any(?))")
                .params(taskId, audiences.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /**
     * Stores the row and shows it to exactly the audiences it has now. Marks of reminder and escalation stay until the
     * task is due at another time.
     */
    public void put(OpenTask item) {
        boolean isNew = jdbc.sql("""
                        insert into work_item (task_id, case_id, case_number, client_name, case_priority, risk_level, task_key,
                            name, subject, form_id, process_key, stage, team, assignee, candidate_groups, required_licence,
                            activity, created_at, due_at, priority)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (task_id) do update set client_name = excluded.client_name,
                            case_number = excluded.case_number, case_priority = excluded.case_priority,
                            risk_level = excluded.risk_level, task_key = excluded.task_key, name = excluded.name,
                            form_id = excluded.form_id, required_licence = excluded.required_licence,
                            activity = excluded.activity,
                            subject = coalesce(excluded.subject, work_item.subject), stage = excluded.stage,
                            reminded_at = case when work_item.due_at is not distinct from excluded.due_at
                                then work_item.reminded_at end,
                            escalated_at = case when work_item.due_at is not distinct from excluded.due_at
                                then work_item.escalated_at end,
                            team = excluded.team, assignee = excluded.assignee,
                            candidate_groups = excluded.candidate_groups, due_at = excluded.due_at,
                            priority = excluded.priority
                        returning xmax = 0
                        """)
                .params(
                        item.taskId(),
                        item.caseId(),
                        item.caseNumber(),
                        item.clientName(),
                        item.casePriority(),
                        item.riskLevel(),
                        item.taskKey(),
                        item.name(),
                        item.subject(),
                        item.formId(),
                        item.processKey(),
                        item.stage(),
                        item.team(),
                        item.assignee(),
                        item.candidateGroups().toArray(String[]::new),
                        item.requiredLicence(),
                        item.activity(),
                        JdbcTime.of(item.createdAt()),
                        JdbcTime.of(item.dueAt()),
                        item.priority())
                .query(Boolean.class)
                .single();
        if (!isNew) {
            hide(item);
        }
        show(item);
    }

    private void hide(OpenTask item) {
        jdbc.sql("delete from work_audience where task_id = ?")
                .param(item.taskId())
                .update();
    }

    private void show(OpenTask item) {
        jdbc.sql("""
                        insert into work_audience (audience, due_sort, urgency, task_id, stage, case_number, search)
                        select audience, ?, ?, ?, ?, ?, ? from unnest(?::text[]) audience
                        """)
                .params(
                        item.dueAt() == null ? OffsetDateTime.MAX : JdbcTime.of(item.dueAt()),
                        WorkItemMapper.urgency(item),
                        item.taskId(),
                        item.stage(),
                        item.caseNumber() == null ? "" : item.caseNumber(),
                        searchText(item),
                        AudiencePolicy.of(item).toArray(String[]::new))
                .update();
    }

    /** How many open tasks each of these people has. */
    public Map<String, Open> openByAssignee(Collection<String> usernames, Instant now) {
        Map<String, Open> open = new HashMap<>();
        jdbc.sql("""
                        select assignee, count(*) as tasks, count(*) filter (where due_at < ?) as overdue
                        from work_item where assignee = any(?) group by assignee
                        """)
                .params(JdbcTime.of(now), usernames.toArray(String[]::new))
                .query((row, n) ->
                        open.put(row.getString("assignee"), new Open(row.getInt("tasks"), row.getInt("overdue"))))
                .list();
        return open;
    }

    /** Open tasks of one person. */
    public record Open(int tasks, int overdue) {

        public static final Open NONE = new Open(0, 0);
    }

    public void remove(String taskId) {
        jdbc.sql("with seen as (delete from task_presence where task_id = ?) delete from work_item where task_id = ?")
                .params(taskId, taskId)
                .update();
    }

    public void markReminded(String taskId, Instant at) {
        jdbc.sql("update work_item set reminded_at = ? where task_id = ?")
                .params(JdbcTime.of(at), taskId)
                .update();
    }

    public void markEscalated(String taskId, Instant at) {
        jdbc.sql("update work_item set escalated_at = ? where task_id = ?")
                .params(JdbcTime.of(at), taskId)
                .update();
    }

    /** Also where the list has no row of the task. */
    public boolean isReminded(String taskId) {
        return isMarked("reminded_at", taskId);
    }

    /** Also where the list has no row of the task. */
    public boolean isEscalated(String taskId) {
        return isMarked("escalated_at", taskId);
    }

    private boolean isMarked(String mark, String taskId) {
        return jdbc.sql("select 1 from work_item where task_id = ? and " + mark + " is null")
                .param(taskId)
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /** A task is found by its client, its case and its name in any language. */
    private String searchText(OpenTask item) {
        Stream<String> names = Language.translations().stream()
                .map(language -> messages.getMessage("task." + item.taskKey(), null, "", language.locale()));
        Stream<String> subjects = Language.locales().stream().map(locale -> subject(item, locale));
        return Stream.of(Stream.of(item.clientName(), item.caseNumber(), item.name()), names, subjects)
                .flatMap(texts -> texts)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private String subject(OpenTask item, Locale locale) {
        return item.subject() == null ? "" : messages.getMessage("label." + item.subject(), null, "", locale);
    }
}
