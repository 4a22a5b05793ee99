package org.throughline.migration.process;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.throughline.migration.domain.StepMappingRepository;

/** The routes of the moves that are under way, planned once each and not for every case anew. */
@Component
class MigrationTargets {

    private static final int KEPT = 50;

    private final MigrationPlans.MigrationPlansFactory factory;
    private final StepMappingRepository mappings;
    private final Map<RequestedMappings, MigrationPlans> known = new ConcurrentHashMap<>();

    MigrationTargets(MigrationPlans.MigrationPlansFactory factory, StepMappingRepository mappings) {
        this.factory = factory;
        this.mappings = mappings;
    }

    MigrationPlans of(UUID redesign, String deploymentId) {
        if (known.size() > KEPT) {
            known.clear();
        }
        RequestedMappings asked = new RequestedMappings(deploymentId, mappings.of(redesign));
        return known.computeIfAbsent(asked, now -> factory.of(now.deploymentId(), now.mappings()));
    }

    /** What is mapped anew counts from then on. */
    private record RequestedMappings(String deploymentId, Map<String, Map<String, String>> mappings) {}
}
