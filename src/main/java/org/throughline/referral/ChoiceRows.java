package org.throughline.referral;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.directory.ServiceDetails;
import org.throughline.directory.ServiceView;
import org.throughline.directory.Services;
import org.throughline.referral.domain.OpenNowPolicy;

/** Gathers what a worker compares of the few services of one page. */
@Component
class ChoiceRows {

    private final Services services;
    private final Experiences experiences;
    private final Clock clock;

    ChoiceRows(Services services, Experiences experiences, Clock clock) {
        this.services = services;
        this.experiences = experiences;
        this.clock = clock;
    }

    List<ChoiceRow> of(Collection<RankedService> few) {
        Map<UUID, ServiceExperience> known =
                experiences.of(few.stream().map(one -> one.service().id()).toList());
        LocalDateTime now = LocalDateTime.now(clock);
        return few.stream()
                .map(one -> row(one, known.get(one.service().id()), now))
                .toList();
    }

    private ChoiceRow row(RankedService one, ServiceExperience experience, LocalDateTime now) {
        Optional<ServiceView> view = services.find(one.service().id());
        return new ChoiceRow(
                one.rank(),
                one.service(),
                one.why(),
                one.ask(),
                one.distanceMiles(),
                view.map(ServiceView::hours)
                        .flatMap(hours -> OpenNowPolicy.isOpen(
                                hours.stream().map(ChoiceRows::hours).toList(), now))
                        .orElse(null),
                view.map(ServiceView::details).map(ServiceDetails::requiredDocuments).orElse(List.of()).stream()
                        .map(ServiceDetails.RequiredDocument::document)
                        .filter(Objects::nonNull)
                        .toList(),
                experience);
    }

    private static OpenNowPolicy.OpeningHours hours(ServiceView.Hours hours) {
        boolean weekly = hours.frequency().equals("weekly") && hours.every() == 1 && hours.weeks() == null;
        return new OpenNowPolicy.OpeningHours(weekly ? hours.weekday() : null, hours.opensAt(), hours.closesAt());
    }
}
