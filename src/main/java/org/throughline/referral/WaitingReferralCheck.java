package org.throughline.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Cases;
import org.throughline.engine.MatterSteps;
import org.throughline.referral.domain.ReferralEvidenceRepository;
import org.throughline.referral.domain.ReferralEvidenceRepository.WaitingReferral;
import org.throughline.referral.domain.WaitingPolicy;
import org.throughline.shared.ConsistencyCheck;

/** A referral that is with a provider and in no process would never be asked after. */
@Component
class WaitingReferralCheck implements ConsistencyCheck {

    private static final int MOST = 100;
    private static final int PORTION = 1000;

    private final ReferralEvidenceRepository evidence;
    private final MatterSteps steps;
    private final Cases cases;

    WaitingReferralCheck(ReferralEvidenceRepository evidence, MatterSteps steps, Cases cases) {
        this.evidence = evidence;
        this.steps = steps;
        this.cases = cases;
    }

    @Override
    public String claim() {
        return "Every referral that is with a provider is carried by a process, which waits where its state says";
    }

    @Override
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        UUID after = new UUID(0, 0);
        List<WaitingReferral> portion;
        do {
            portion = evidence.withProviders(after, PORTION);
            Map<String, Set<String>> waiting = portion.isEmpty()
                    ? Map.of()
                    : steps.openTasks(
                            ReferralDeliveryProcess.Variables.REFERRAL_ID,
                            portion.stream().map(one -> one.id().toString()).toList());
            portion.stream()
                    .flatMap(one -> wrong(one, waiting.get(one.id().toString())))
                    .forEach(found::add);
            after = portion.isEmpty() ? after : portion.get(portion.size() - 1).id();
        } while (portion.size() == PORTION && found.size() < MOST);
        return found.stream().limit(MOST).toList();
    }

    private Stream<String> wrong(WaitingReferral referral, Set<String> tasks) {
        String line = "referral " + referral.id() + " is " + referral.status().id();
        if (tasks == null) {
            return cases.require(referral.caseId()).isOpen()
                    ? Stream.of(line + ", but no process is about it")
                    : Stream.empty();
        }
        return tasks.stream()
                .filter(task -> !WaitingPolicy.fits(referral.status(), task))
                .sorted()
                .map(task -> line + ", but its process waits at " + task);
    }
}
