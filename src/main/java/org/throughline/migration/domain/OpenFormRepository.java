package org.throughline.migration.domain;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.JdbcTime;
import org.throughline.shared.Json;

/** Which open tasks ask a form and who has typed in it, read from what the work list and the drafts publish. */
@Repository
public class OpenFormRepository {

    private final JdbcClient jdbc;

    OpenFormRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's draft in the form of an open task. */
    public record TypedTask(
            String taskId,
            String taskKey,
            String taskName,
            String caseNumber,
            String username,
            FormAnswers answers,
            Instant savedAt) {}

    /** How many open tasks ask it. */
    public long tasks(String form) {
        return jdbc.sql("select count(*) from published_form_in_use where form_id = ?")
                .param(form)
                .query(Long.class)
                .single();
    }

    /** The numbers of the cases that these tasks belong to. */
    public List<String> cases(String form) {
        return jdbc.sql("""
                        select distinct case_number from published_form_in_use
                        where form_id = ? and case_number is not null order by case_number
                        """).param(form).query(String.class).list();
    }

    public long drafts(String form) {
        return jdbc.sql("""
                        select count(*) from published_form_in_use join published_task_draft using (task_id)
                        where form_id = ?
                        """).param(form).query(Long.class).single();
    }

    /** One slice of the drafts, by task and person. @param last the last of the slice before, or null */
    public List<TypedTask> drafts(String form, TypedTask last, int count) {
        return jdbc.sql("""
                        select task_id, o.task_key, o.name, o.case_number, d.username, d.answers::text as answers, d.saved_at
                        from published_form_in_use o join published_task_draft d using (task_id)
                        where o.form_id = ? and (task_id, d.username) > (?, ?)
                        order by task_id, d.username limit ?
                        """)
                .params(form, last == null ? "" : last.taskId(), last == null ? "" : last.username(), count)
                .query((row, n) -> new TypedTask(
                        row.getString("task_id"),
                        row.getString("task_key"),
                        row.getString("name"),
                        row.getString("case_number"),
                        row.getString("username"),
                        new FormAnswers(Json.read(row.getString("answers"))),
                        JdbcTime.instant(row, "saved_at")))
                .list();
    }
}
