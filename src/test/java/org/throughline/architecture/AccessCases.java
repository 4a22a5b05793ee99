package org.throughline.architecture;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.LifecycleDriver;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.casefile.CaseOutcome;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.contacts.Notes;
import org.throughline.engine.AnsweredForm;
import org.throughline.intake.IntakeProcess;
import org.throughline.safety.SafetyConcerns;
import org.throughline.safety.SafetyResponseProcess;
import org.throughline.supervision.SupervisionFixture;

/** A case of each kind that access tells apart, with something in it for every address. */
@Component
class AccessCases {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final LifecycleDriver driver;
    private final Cases cases;
    private final Notes notes;
    private final SafetyConcerns concerns;
    private final SupervisionFixture supervision;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccessCases(
            LifecycleDriver driver,
            Cases cases,
            Notes notes,
            SafetyConcerns concerns,
            SupervisionFixture supervision,
            JdbcClient jdbc,
            Clock clock) {
        this.driver = driver;
        this.cases = cases;
        this.notes = notes;
        this.concerns = concerns;
        this.supervision = supervision;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<String, Subject> open() {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        subjects.put(
                "own", subject(assignedTo("caseworker"), "caseworker", AssessmentProcess.Elements.INTERVIEW_CLIENT));
        subjects.put(
                "other",
                subject(assignedTo("caseworker2"), "caseworker2", AssessmentProcess.Elements.INTERVIEW_CLIENT));
        String closed = assignedTo("caseworker");
        Subject record = subject(closed, "caseworker", null);
        cases.close(cases.find(closed).orElseThrow().caseId(), new CaseOutcome("goals-met", null, "supervisor"));
        subjects.put("closed", record);
        String screenedOut = driver.request();
        driver.until(screenedOut, IntakeProcess.Elements.SCREEN_REQUEST);
        Subject asked = subject(screenedOut, "intake", null);
        driver.complete(screenedOut, IntakeProcess.Elements.SCREEN_REQUEST, Map.of("screening", "screened-out"));
        subjects.put("screened-out", asked);
        String restricted = assignedTo("caseworker");
        concerns.raise(
                cases.find(restricted).orElseThrow().caseId(),
                AnsweredForm.latest(driver.answers(SafetyConcerns.CONCERN_FORM, Map.of())),
                driver.actor("caseworker"));
        subjects.put("restricted", subject(restricted, "caseworker", SafetyResponseProcess.Elements.REPORT_BY_PHONE));
        return subjects;
    }

    private String assignedTo(String worker) {
        String number = driver.request();
        driver.until(number, CaseLifecycleProcess.Elements.ASSIGN_WORKER);
        driver.complete(number, CaseLifecycleProcess.Elements.ASSIGN_WORKER, Map.of("worker", worker));
        return number;
    }

    private Subject subject(String number, String author, String taskKey) {
        CaseSummary about = cases.find(number).orElseThrow();
        UUID note = notes.write(
                about.caseId(),
                new Notes.NoteText("phone", null, clock.instant(), "Said hello."),
                driver.actor(author));
        String task = taskKey == null
                ? "none"
                : jdbc.sql("select task_id from work_item where case_number = ? and task_key = ?")
                        .params(number, taskKey)
                        .query(String.class)
                        .single();
        UUID session = supervision.draft(supervision.content(30, List.of(), List.of()));
        return new Subject(
                number,
                note.toString(),
                task,
                session.toString(),
                supervision.drawnRecord().toString());
    }

    /** What the variables of an address stand for where it is about this case. */
    record Subject(String number, String note, String task, String session, String audit) {

        String address(String pattern) {
            Matcher variables = VARIABLE.matcher(pattern);
            StringBuilder address = new StringBuilder();
            while (variables.find()) {
                variables.appendReplacement(address, value(variables.group(1), pattern));
            }
            return variables.appendTail(address).toString();
        }

        private String value(String variable, String pattern) {
            return switch (variable) {
                case "number", "caseNumber" -> number;
                case "formId" -> pattern.startsWith("/cases") ? "request-transfer" : "service-request";
                case "username" -> "caseworker";
                case "revision", "version" -> "1";
                case "range" -> "1..1";
                case "kind" -> "process";
                case "key", "processKey", "process" -> "intake";
                default -> id(pattern);
            };
        }

        private String id(String pattern) {
            if (pattern.contains("/tasks/")) {
                return task;
            }
            if (pattern.contains("audits")) {
                return audit;
            }
            if (pattern.contains("supervision")) {
                return session;
            }
            return pattern.contains("/notes/") ? note : "00000000-0000-4000-8000-000000000000";
        }
    }
}
