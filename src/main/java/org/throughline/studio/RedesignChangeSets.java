package org.throughline.studio;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.migration.ChangeSet;
import org.throughline.migration.ChangeSet.ChangedModel;
import org.throughline.migration.ChangeSets;
import org.throughline.shared.Actor;
import org.throughline.studio.domain.DraftRepository;
import org.throughline.studio.domain.PublicationConsentPolicy;
import org.throughline.studio.domain.Redesign;
import org.throughline.studio.domain.RedesignRepository;
import org.throughline.studio.domain.RedesignState;
import org.throughline.studio.domain.ReturnRepository;
import org.throughline.studio.domain.StudioPolicy;

/** A redesign is a change set: its drafts are what cases are moved to. */
@Component
@Transactional(readOnly = true)
class RedesignChangeSets implements ChangeSets {

    private final RedesignRepository redesigns;
    private final DraftRepository drafts;
    private final ReturnRepository returns;
    private final PublicationConsentPolicy consent;

    RedesignChangeSets(
            RedesignRepository redesigns,
            DraftRepository drafts,
            ReturnRepository returns,
            PublicationConsentPolicy consent) {
        this.redesigns = redesigns;
        this.drafts = drafts;
        this.returns = returns;
        this.consent = consent;
    }

    @Override
    public ChangeSet view(UUID id, Actor by) {
        consent.requireReader(by);
        return changeSet(redesigns.require(id));
    }

    @Override
    public ChangeSet change(UUID id, Actor by) {
        StudioPolicy.requireAdministrator(by);
        return view(id, by);
    }

    @Override
    public List<ChangedModel> models(UUID id) {
        return drafts.of(id).stream()
                .map(draft -> new ChangedModel(draft.key().kind(), draft.key().model(), draft.name(), draft.file()))
                .toList();
    }

    @Override
    public String deploymentId(UUID id) {
        return redesigns.require(id).deploymentId();
    }

    @Override
    public Set<UUID> takenBack(UUID id) {
        return returns.takenBack(id);
    }

    private static ChangeSet changeSet(Redesign redesign) {
        return new ChangeSet(
                redesign.id(),
                redesign.state() == RedesignState.DISCARDED,
                redesign.updatedAt(),
                redesign.deploymentId());
    }
}
