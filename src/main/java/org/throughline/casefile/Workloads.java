package org.throughline.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.CaseloadPolicy;
import org.throughline.casefile.domain.CaseloadPolicy.Counted;
import org.throughline.casefile.domain.CaseloadRepository;
import org.throughline.casefile.domain.CaseloadRepository.CaseloadRow;

/** How much each worker carries now. */
@Service
@Transactional(readOnly = true)
public class Workloads {

    private final CaseloadRepository caseloadRepository;
    private final CaseloadStandards standards;

    Workloads(CaseloadRepository caseloadRepository, CaseloadStandards standards) {
        this.caseloadRepository = caseloadRepository;
        this.standards = standards;
    }

    /** By username; a worker without open cases is left out. */
    public Map<String, Workload> all() {
        Map<String, List<Counted>> counted = new HashMap<>();
        Map<List<String>, Double> asked = new HashMap<>();
        for (CaseloadRow row : caseloadRepository.all()) {
            double standard = asked.computeIfAbsent(
                    Arrays.asList(row.kind(), row.stage()), key -> standards.standard(row.kind(), row.stage()));
            counted.computeIfAbsent(row.worker(), worker -> new ArrayList<>()).add(new Counted(row.cases(), standard));
        }
        Map<String, Workload> loads = new HashMap<>();
        counted.forEach((worker, cases) -> loads.put(worker, Workload.of(cases)));
        return Map.copyOf(loads);
    }

    /** What this one case adds to the caseload of whoever takes it, in percent. */
    BigDecimal added(CaseSummary file) {
        String kind = caseloadRepository.kindOf(file.caseId()).orElse(null);
        return CaseloadPolicy.percent(
                List.of(new Counted(1, standards.standard(kind, file.stage().id()))));
    }

    /** @param percent of a full caseload, as {@link CaseloadPolicy} counts it */
    public record Workload(int cases, BigDecimal percent) {

        public static final Workload NONE = new Workload(0, BigDecimal.ZERO);

        static Workload of(List<Counted> counted) {
            return new Workload(counted.stream().mapToInt(Counted::cases).sum(), CaseloadPolicy.percent(counted));
        }

        /** Rounded to a whole number, halves up, as pages show it. */
        public int wholePercent() {
            return percent.setScale(0, RoundingMode.HALF_UP).intValue();
        }
    }
}
