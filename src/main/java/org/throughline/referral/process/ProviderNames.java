package org.throughline.referral.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.ServiceView;
import org.throughline.directory.Services;
import org.throughline.referral.ProviderReport;
import org.throughline.staff.OutsideNames;

/** What providers that answer referrals are called. */
@Component
class ProviderNames implements OutsideNames {

    private final Services services;

    ProviderNames(Services services) {
        this.services = services;
    }

    @Override
    public Optional<String> of(String username) {
        return username.startsWith(ProviderReport.PROVIDER)
                ? id(username.substring(ProviderReport.PROVIDER.length())).flatMap(this::name)
                : Optional.empty();
    }

    private Optional<String> name(UUID id) {
        return services.organization(id).map(ServiceView.Provider::name).or(() -> services.rows(List.of(id)).stream()
                .map(ServiceRow::name)
                .findFirst());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
