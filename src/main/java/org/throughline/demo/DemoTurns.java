package org.throughline.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.assessment.AssessmentProcess;
import org.throughline.careplan.PlanProcess;
import org.throughline.closure.ClosureProcess;
import org.throughline.followup.FollowUpProcess;
import org.throughline.intake.IntakeProcess;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralProcess;

/**
 * How one client's case turns at each decision. Most go well; some plans come back, some agencies say no, some calls
 * reach nobody: every such turn is taken once, so that the case goes on.
 */
class DemoTurns {

    private static final Map<String, Object> SMOOTH = Map.ofEntries(
            Map.entry("match", "new"),
            Map.entry("screening", "accept"),
            Map.entry("decision", "approve"),
            Map.entry("agreed", "yes"),
            Map.entry("choice", "offer"),
            Map.entry("offerResult", "accepted"),
            Map.entry("consent", "granted"),
            Map.entry("response", "accepted"),
            Map.entry("waitlist", "place-found"),
            Map.entry("received", "yes"),
            Map.entry("reached", "yes"),
            Map.entry("reviewDecision", "continue"));

    private final DemoClient client;

    /** Every second client agrees while the service is offered; every second agency answers with an appointment. */
    private final boolean atOnce;

    private final Map<String, Integer> rounds = new HashMap<>();
    private final Map<String, Map<String, Object>> firstTime = new HashMap<>();

    DemoTurns(DemoClient client, int number) {
        this.client = client;
        this.atOnce = number % 2 == 0;
        if (number % 4 == 3) {
            firstTime.put(PlanProcess.Elements.REVIEW_PLAN, Map.of("decision", "return"));
        }
        if (number % 5 == 2) {
            firstTime.put(
                    ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE,
                    Map.of("response", "rejected", "reason", "no-capacity"));
        }
        if (number % 6 == 1) {
            firstTime.put(FollowUpProcess.Elements.RECORD_CONTACT, Map.of("reached", "no"));
        }
    }

    /** The decided answers for the next completion of a task. */
    Map<String, Object> next(String taskKey) {
        int round = rounds.merge(taskKey, 1, Integer::sum);
        Map<String, Object> turns = new HashMap<>(SMOOTH);
        turns.putAll(who());
        if (taskKey.equals(AssessmentProcess.Elements.SIGN_OFF_ASSESSMENT)) {
            turns.put("decision", "sign");
        }
        if (taskKey.equals(IntakeProcess.Elements.SCREEN_REQUEST)
                && List.of("screened-out", "information-only").contains(client.target())) {
            turns.put("screening", client.target());
        }
        if (taskKey.equals(ReferralProcess.Elements.OFFER_TO_CLIENT)) {
            turns.put("consentGiven", atOnce);
        }
        if (taskKey.equals(ReferralProcess.Elements.SEND_REFERRAL)) {
            turns.put("by", "phone");
            turns.put("toWhom", "555-0100, front desk");
        }
        if (taskKey.equals(ReferralDeliveryProcess.Elements.RECORD_PROVIDER_RESPONSE)
                && (!atOnce || client.target().equals(ReferralDeliveryProcess.Elements.RECORD_APPOINTMENT))) {
            turns.put("appointmentAt", null);
        }
        if (taskKey.equals(PlanProcess.Elements.DRAFT_PLAN) && round > 1) {
            turns.put("summary", "Now with the days on which each step is done.");
        }
        if (taskKey.equals(ClosureProcess.Elements.PREPARE_CLOSURE)) {
            turns.put("contradictionExplained", "The client manages without us; what is left goes on by itself.");
        }
        if (taskKey.equals(FollowUpProcess.Elements.REVIEW_PROGRESS) && (endsSoon() || round > 2)) {
            turns.put("reviewDecision", "close");
        }
        if (round == 1) {
            turns.putAll(firstTime.getOrDefault(taskKey, Map.of()));
        }
        return turns;
    }

    /** What the person who called says of the client. */
    Map<String, Object> who() {
        Map<String, Object> known = new HashMap<>();
        known.put("firstName", client.firstName());
        known.put("lastName", client.lastName());
        known.put("birthDate", client.birthDate());
        known.put("phone", client.phone());
        known.put("source", client.source());
        known.put("presentingProblem", client.problem());
        known.put("childrenInHousehold", client.children());
        known.put("immediateDanger", client.danger());
        known.put("startSafetyResponse", client.danger() ? true : null);
        known.put("sex", null);
        known.put("gender", null);
        known.put("city", "Millbrook");
        known.put("place", "Millbrook");
        return known;
    }

    private boolean endsSoon() {
        return client.isClosedInTheEnd()
                || List.of(ClosureProcess.Elements.PREPARE_CLOSURE, ClosureProcess.Elements.APPROVE_CLOSURE)
                        .contains(client.target());
    }
}
