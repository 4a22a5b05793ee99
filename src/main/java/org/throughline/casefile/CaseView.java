package org.throughline.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.shared.Stage;

/**
 * The case as its page shows it: the summary, the names of the people, and what happens next.
 *
 * @param age the client's age in years, or null where the birth date is unknown
 * @param workerName display name, or null
 * @param next the open tasks, most urgent first
 * @param episodes oldest first
 * @param otherCases numbers of the client's other cases
 * @param safety what must be seen wherever somebody acts on the case
 */
public record CaseView(
        CaseSummary summary,
        Integer age,
        String workerName,
        String supervisorName,
        String teamName,
        List<CaseTaskView> next,
        List<Episode> episodes,
        List<String> otherCases,
        Set<String> allowed,
        SafetyStrip safety) {

    public UUID caseId() {
        return summary.caseId();
    }

    public String caseNumber() {
        return summary.caseNumber();
    }

    public UUID personId() {
        return summary.personId();
    }

    public String clientName() {
        return summary.clientName();
    }

    public CaseStatus status() {
        return summary.status();
    }

    public Stage stage() {
        return summary.stage();
    }

    public boolean isOpen() {
        return summary.isOpen();
    }

    /**
     * An open task and who has it, to its reader.
     *
     * @param name in the reader's language
     * @param assigneeName display name, or null
     * @param mine true where the reader may act on it
     */
    public record CaseTaskView(OpenTask task, String name, String assigneeName, boolean overdue, boolean mine) {

        public String taskId() {
            return task.taskId();
        }

        /** Username, or null while it is only offered. */
        public String assignee() {
            return task.assignee();
        }

        /** The role it is offered to, or null. */
        public String role() {
            return task.candidateRole();
        }

        public Instant dueAt() {
            return task.dueAt();
        }
    }
}
