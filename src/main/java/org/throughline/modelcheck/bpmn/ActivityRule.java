package org.throughline.modelcheck.bpmn;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.engine.TaskQualification;
import org.throughline.model.FlowNode;
import org.throughline.modelcheck.CheckContext;
import org.throughline.modelcheck.Findings;
import org.throughline.modelcheck.ModelRule;
import org.throughline.staff.ActivityKind;

/** What a task is to the client is one of the kinds that licences know, and somebody may do it. */
class ActivityRule implements ModelRule<CheckedProcess> {

    @Override
    public void check(CheckedProcess checkedProcess, CheckContext context, Findings findings) {
        checkedProcess.steps().stream()
                .filter(step -> step.properties().containsKey(TaskQualification.ACTIVITY))
                .forEach(step -> check(step, context, findings));
    }

    private static void check(FlowNode step, CheckContext context, Findings findings) {
        TaskQualification asked = TaskQualification.of(step.properties());
        Optional<ActivityKind> activity = ActivityKind.find(asked.activity());
        if (activity.isEmpty()) {
            findings.error("activity-unknown", step, asked.activity(), String.join(", ", ActivityKind.ids()));
        } else if (!context.mayBeLicensed(activity.get(), asked.licence())) {
            findings.error("activity-licence", step, asked.activity(), asked.licence());
        } else if (isOfGroups(step) && groups(step).noneMatch(group -> context.isStaffed(group, activity.get()))) {
            findings.warning("activity-nobody", step, asked.activity());
        }
    }

    /** Of groups that an expression names nobody knows yet who they are. */
    private static boolean isOfGroups(FlowNode step) {
        String groups = step.get("camunda:candidateGroups");
        return groups != null && !groups.contains("{");
    }

    private static Stream<String> groups(FlowNode step) {
        return Arrays.stream(step.get("camunda:candidateGroups").split(",")).map(String::strip);
    }
}
