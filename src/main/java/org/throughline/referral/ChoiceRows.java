package org.throughline.referral;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.directory.Services;

/** Gathers what a worker compares of the few services of one page. */
@Component
class ChoiceRows {

    private static final String OF_THE_MOMENT = "hours";

    private final Services services;
    private final Experiences experiences;
    private final Clock clock;

    ChoiceRows(Services services, Experiences experiences, Clock clock) {
        this.services = services;
        this.experiences = experiences;
        this.clock = clock;
    }

    List<ChoiceRow> of(Collection<RankedService> few) {
        List<UUID> ids = few.stream().map(one -> one.service().id()).toList();
        Map<UUID, ServiceExperience> known = experiences.of(ids);
        Map<UUID, Boolean> open = services.openAt(LocalDateTime.now(clock), ids);
        Map<UUID, List<String>> documents = services.documents(ids);
        return few.stream()
                .map(one -> {
                    UUID id = one.service().id();
                    return new ChoiceRow(
                            one.rank(),
                            one.service(),
                            lasting(one.why()),
                            one.ask(),
                            one.distanceMiles(),
                            open.get(id),
                            documents.getOrDefault(id, List.of()),
                            known.get(id));
                })
                .toList();
    }

    /** Without what held when it was matched, which may be days ago: whether it is open, the row says of now. */
    private static List<String> lasting(List<String> why) {
        return why.stream().filter(reason -> !reason.equals(OF_THE_MOMENT)).toList();
    }
}
