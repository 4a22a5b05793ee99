package org.throughline.casefile;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.CaseloadRepository;

/** How much each worker carries now. */
@Service
public class Workloads {

    private final CaseloadRepository caseloadRepository;

    Workloads(CaseloadRepository caseloadRepository) {
        this.caseloadRepository = caseloadRepository;
    }

    /** By username; a worker without open cases is left out. */
    @Transactional(readOnly = true)
    public Map<String, Workload> all() {
        return caseloadRepository.all().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> new Workload(
                                entry.getValue().cases(),
                                entry.getValue()
                                        .weight()
                                        .setScale(0, java.math.RoundingMode.HALF_UP)
                                        .intValue())));
    }

    /**
     * @param weight sum of what the decision {@code assignment} weighs each case with, such as 2 for an urgent one; rounded
     *     to a whole number, halves up
     */
    public record Workload(int cases, int weight) {

        public static final Workload NONE = new Workload(0, 0);
    }
}
