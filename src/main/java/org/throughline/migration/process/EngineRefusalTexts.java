package org.throughline.migration.process;

import java.util.List;
import java.util.Map;
import org.throughline.engine.ActivityInfo;
import org.throughline.engine.DeployedProcess;
import org.throughline.engine.MigrationImpossible.ActivityFailure;
import org.throughline.migration.impact.MigrationRefusal;
import org.throughline.migration.impact.MigrationRoute;

/** Says in terms of the work what the engine says of its instructions. */
final class EngineRefusalTexts {

    /** Part of the engine's sentence to our code; the first that fits. */
    private static final List<Map.Entry<String, String>> OF_INSTRUCTIONS = List.of(
            Map.entry("incompatible types", "other-kind"),
            Map.entry("not of the same type", "other-kind"),
            Map.entry("multi-instance", "several"),
            Map.entry("incoming sequence flows", "fewer-ways-in"),
            Map.entry("Only one gateway", "one-for-one"),
            Map.entry("multiple mappings", "one-for-one"),
            Map.entry("ancestor", "other-place"),
            Map.entry("event scope", "other-place"),
            Map.entry("flow scope", "other-place"));

    private static final List<Map.Entry<String, String>> OF_INSTANCES = List.of(
            Map.entry("no migration instruction", "no-step"),
            Map.entry("asyncBefore", "automatic-running"),
            Map.entry("asyncAfter", "automatic-running"),
            Map.entry("not supported", "cannot-stand"),
            Map.entry("sequence flow", "automatic-running"));

    private EngineRefusalTexts() {}

    static MigrationRefusal ofInstruction(
            List<String> failures, String old, String target, DeployedProcess from, DeployedProcess to) {
        String code = code(failures, OF_INSTRUCTIONS);
        return MigrationRefusal.of(
                code, from.nameOf(plain(old)), to.nameOf(plain(target)), kind(from, old), kind(to, target));
    }

    static MigrationRefusal ofInstance(List<ActivityFailure> failures, MigrationRoute migrationRoute) {
        return failures.stream()
                .findFirst()
                .map(first -> ofInstance(first.sentences(), first.activityId(), migrationRoute))
                .orElseGet(() -> MigrationRefusal.of("engine"));
    }

    /** A step without an instruction was left out of the route for a reason that the engine does not know any more. */
    private static MigrationRefusal ofInstance(List<String> failures, String step, MigrationRoute migrationRoute) {
        String code = code(failures, OF_INSTANCES);
        return code.equals("no-step")
                ? migrationRoute.refusal(step)
                : MigrationRefusal.of(code, migrationRoute.from().nameOf(plain(step)));
    }

    private static String code(List<String> failures, List<Map.Entry<String, String>> codes) {
        return codes.stream()
                .filter(code -> failures.stream().anyMatch(failure -> failure.contains(code.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("engine");
    }

    private static String plain(String id) {
        return id.replaceFirst("#.*$", "");
    }

    private static String kind(DeployedProcess drawn, String step) {
        ActivityInfo fact = drawn.activities().get(plain(step));
        return "kind:" + (fact == null ? "step" : fact.type());
    }
}
