package org.throughline.worklist.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.throughline.casefile.OpenTask;
import org.throughline.casefile.OpenTask.CaseInShort;
import org.throughline.casefile.OpenTask.TaskHolder;
import org.throughline.casefile.OpenTask.TaskKind;
import org.throughline.casefile.OpenTask.TaskMarks;
import org.throughline.engine.TaskQualification;
import org.throughline.shared.JdbcTime;

/** How a task is read from its row, and where it stands in the order of the desk. */
final class WorkItemMapper {

    private static final int ORDINARY = 50;

    private WorkItemMapper() {}

    static OpenTask item(ResultSet row, int n) throws SQLException {
        return new OpenTask(
                row.getString("task_id"),
                new CaseInShort(
                        row.getObject("case_id", UUID.class),
                        row.getString("case_number"),
                        row.getString("client_name"),
                        row.getString("case_priority"),
                        row.getString("risk_level")),
                new TaskKind(
                        row.getString("task_key"),
                        row.getString("name"),
                        row.getString("subject"),
                        row.getString("form_id"),
                        row.getString("process_key"),
                        new TaskQualification(row.getString("required_licence"), row.getString("activity"))),
                row.getString("stage"),
                new TaskHolder(row.getString("team"), row.getString("assignee"), List.of((String[])
                        row.getArray("candidate_groups").getArray())),
                JdbcTime.instant(row, "created_at"),
                JdbcTime.instant(row, "due_at"),
                row.getInt("priority"),
                new TaskMarks(JdbcTime.instant(row, "reminded_at"), JdbcTime.instant(row, "escalated_at")));
    }

    /** Among tasks due at the same time: the model's own priority first, else the priority of the case. */
    static int urgency(OpenTask item) {
        return 100 - item.priority();
    }

    /** What the model says, or where it says nothing, what triage said of the case. */
    static int priority(int modelled, String casePriority) {
        if (modelled != ORDINARY || casePriority == null) {
            return modelled;
        }
        return switch (casePriority) {
            case "urgent" -> 90;
            case "high" -> 70;
            case "low" -> 30;
            default -> ORDINARY;
        };
    }

    /** The priority after triage said something else of the case; a priority that the model set stays. */
    static int reprioritized(OpenTask item, String casePriority) {
        boolean modelled = item.priority() != priority(ORDINARY, item.casePriority());
        return modelled ? item.priority() : priority(ORDINARY, casePriority);
    }
}
