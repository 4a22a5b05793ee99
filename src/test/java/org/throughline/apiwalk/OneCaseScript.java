package org.throughline.apiwalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.careplan.PlanProcess;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.closure.ClosureProcess;
import org.throughline.followup.FollowUpProcess;
import org.throughline.intake.IntakeProcess;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralProcess;

/**
 * What three people answer in one case: a mother with a partner and a child who needs a home, money and care for the
 * child; one service is sought. What a form opens with is left as it is wherever it is true.
 */
public final class OneCaseScript {

    private static final Map<String, String> SCORES = Map.of(
            "housing", "2",
            "income", "3",
            "food", "4",
            "transportation", "4",
            "safety", "5",
            "family", "4",
            "childCare", "3",
            "support", "4");

    private final LocalDate today;

    public OneCaseScript(LocalDate today) {
        this.today = today;
    }

    public Map<String, Object> request(String name) {
        return Map.of(
                "firstName", name,
                "lastName", name,
                "source", "self",
                "presentingProblem", "housing",
                "problemDetails", "The lease ends in May and she has found nothing yet.");
    }

    public Map<String, Object> answer(String task, Map<String, Object> data) {
        return switch (task) {
            case IntakeProcess.Elements.TAKE_SOCIAL_HISTORY -> history(data);
            case IntakeProcess.Elements.SCREEN_REQUEST -> Map.of("screening", "accept");
            case CaseLifecycleProcess.Elements.ASSIGN_WORKER -> Map.of("worker", "caseworker");
            case AssessmentProcess.Elements.INTERVIEW_CLIENT -> interview(data);
            case AssessmentProcess.Elements.RANK_NEEDS -> needs(data);
            case PlanProcess.Elements.DRAFT_PLAN -> plan(data);
            case PlanProcess.Elements.REVIEW_PLAN, ClosureProcess.Elements.APPROVE_CLOSURE ->
                Map.of("decision", "approve");
            case PlanProcess.Elements.CONFIRM_CLIENT_AGREEMENT ->
                kept(data, "agreedOn", Map.of("agreed", "yes", "agreedHow", "signature", "agreedBy", "The client"));
            case ReferralProcess.Elements.CHOOSE_SERVICE -> choice(data);
            case ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE ->
                Map.of("response", "accepted", "appointmentAt", today.plusDays(3) + "T09:30");
            case ReferralDeliveryProcess.Elements.CONFIRM_SERVICE_RECEIVED ->
                Map.of("received", "yes", "saidBy", "client", "receivedOn", today.toString());
            case FollowUpProcess.Elements.RECORD_CONTACT ->
                kept(
                        data,
                        "contactedOn",
                        Map.of(
                                "reached", "yes",
                                "method", "visit",
                                "spokeWith", "client",
                                "summary", "They have moved in."));
            case FollowUpProcess.Elements.REVIEW_PROGRESS -> review(data);
            case ClosureProcess.Elements.PREPARE_CLOSURE -> closure(data);
            default -> throw new AssertionError("Nobody should be asked for " + task);
        };
    }

    private static Map<String, Object> kept(Map<String, Object> data, String key, Map<String, Object> answers) {
        Map<String, Object> all = new LinkedHashMap<>(answers);
        all.put(key, data.get(key));
        return all;
    }

    private static Map<String, Object> history(Map<String, Object> data) {
        assertThat(data).containsEntry("problemStory", "The lease ends in May and she has found nothing yet.");
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("contactSafety", "any-time");
        answers.put("presentingProblem", data.get("presentingProblem"));
        answers.put("problemStory", data.get("problemStory"));
        answers.put("childrenInHousehold", 1);
        answers.put(
                "household",
                List.of(
                        Map.of("firstName", "Tom", "relation", "partner"),
                        Map.of("firstName", "Ida", "relation", "child")));
        return answers;
    }

    private static Map<String, Object> interview(Map<String, Object> data) {
        assertThat(data)
                .as("a measurement opens empty")
                .doesNotContainKeys(SCORES.keySet().toArray(String[]::new));
        Map<String, Object> answers = new LinkedHashMap<>(SCORES);
        answers.put("interviewedOn", data.get("interviewedOn"));
        answers.put("interviewPlace", "home");
        answers.put("instruments", data.get("instruments"));
        return answers;
    }

    private static Map<String, Object> needs(Map<String, Object> data) {
        List<Map<String, Object>> needs = rows(data, "needs", Set.of("category", "severity"));
        assertThat(needs).hasSize(3);
        return Map.of("needs", needs, "strengths", data.get("strengths"));
    }

    private Map<String, Object> plan(Map<String, Object> data) {
        List<Map<String, Object>> goals = rows(data, "goals", Set.of("need", "owner"));
        goals.forEach(goal -> {
            goal.put("statement", "Settled by summer");
            goal.put("measure", "The client says so");
            goal.put("targetDate", today.plusMonths(3).toString());
        });
        Map<String, Object> service =
                rows(data, "services", Set.of("serviceNeed")).get(0);
        service.put("description", "Help to find a home for three");
        return Map.of("goals", goals, "services", List.of(service));
    }

    private static Map<String, Object> choice(Map<String, Object> data) {
        return Map.of(
                "choice",
                "offer",
                "serviceId",
                rows(data, "services", Set.of("value")).get(0).get("value"),
                "clientNeed",
                data.get("clientNeed"),
                "urgency",
                "soon",
                "clientHere",
                "accepted",
                "consentMethod",
                "written",
                "information",
                List.of("name-contact", "need"),
                "by",
                "phone");
    }

    private static Map<String, Object> review(Map<String, Object> data) {
        return Map.of(
                "goals", rows(data, "goals", Set.of("goal")),
                "reviewDecision", "close",
                "reason", "They have what they came for.");
    }

    private static Map<String, Object> closure(Map<String, Object> data) {
        List<Map<String, Object>> goals = rows(data, "goals", Set.of("statement"));
        goals.forEach(goal -> goal.put("outcome", "met"));
        assertThat(rows(data, "finalScores", Set.of("score")))
                .as("where the client stands now is measured anew")
                .allSatisfy(row -> assertThat(row).isEmpty());
        List<Map<String, Object>> scores = rows(data, "finalScores", Set.of("domain"));
        assertThat(scores).extracting(row -> row.get("domain")).containsExactly("housing", "income", "child-care");
        scores.forEach(score -> score.put("score", "4"));
        return Map.of(
                "reason",
                "no-further-benefit",
                "goals",
                goals,
                "finalScores",
                scores,
                "closingSummary",
                "A home was found, and care for the child.");
    }

    /** The rows that a list opens with, as far as its fields go. */
    private static List<Map<String, Object>> rows(Map<String, Object> data, String list, Set<String> fields) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : (List<?>) data.get(list)) {
            Map<String, Object> kept = new LinkedHashMap<>(AnswerPaths.asMap(row));
            kept.keySet().retainAll(fields);
            rows.add(kept);
        }
        return rows;
    }
}
