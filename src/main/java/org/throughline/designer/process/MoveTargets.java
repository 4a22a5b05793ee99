package org.throughline.designer.process;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.throughline.designer.domain.StepMappings;

/** The routes of the moves that are under way, planned once each and not for every case anew. */
@Component
class MoveTargets {

    private static final int KEPT = 50;

    private final Scene.Scenes scenes;
    private final StepMappings mappings;
    private final Map<Asked, Scene> known = new ConcurrentHashMap<>();

    MoveTargets(Scene.Scenes scenes, StepMappings mappings) {
        this.scenes = scenes;
        this.mappings = mappings;
    }

    Scene of(UUID redesign, String deploymentId) {
        if (known.size() > KEPT) {
            known.clear();
        }
        Asked asked = new Asked(deploymentId, mappings.of(redesign));
        return known.computeIfAbsent(asked, now -> scenes.of(now.deploymentId(), now.mappings()));
    }

    /** What is mapped anew counts from then on. */
    private record Asked(String deploymentId, Map<String, Map<String, String>> mappings) {}
}
