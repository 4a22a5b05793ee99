package org.throughline.referral.process;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.OutsideParties;
import org.throughline.referral.ReferralDeliveryProcess;
import org.throughline.referral.ReferralProviders;
import org.throughline.referral.domain.ProviderAccessPolicy;

/** A provider may do the tasks of its own referral that ask for its answer, and no others. */
@Component
class ProviderParty implements OutsideParties {

    private final ReferralProviders providers;

    ProviderParty(ReferralProviders providers) {
        this.providers = providers;
    }

    @Override
    public boolean mayDo(String username, OutsideTask task) {
        if (!ProviderAccessPolicy.mayDo(task.processKey(), task.taskKey())) {
            return false;
        }
        UUID referral = task.variables().id(ReferralDeliveryProcess.Variables.REFERRAL_ID);
        return referral != null
                && providers
                        .of(referral)
                        .filter(provider -> provider.actor().isNamed(username))
                        .isPresent();
    }
}
