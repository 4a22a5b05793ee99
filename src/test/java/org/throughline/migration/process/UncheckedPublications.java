package org.throughline.migration.process;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelRefused;
import org.throughline.shared.Rejection;
import org.throughline.studio.domain.AcceptedScenarios;
import org.throughline.studio.domain.Draft;
import org.throughline.studio.domain.DraftRepository;
import org.throughline.studio.domain.RedesignRepository;

/**
 * Publishes what chance drew: as an administrator would, or where the checks object, beneath them. What they object to was
 * published before they knew of it, and its cases run.
 */
@Component
class UncheckedPublications {

    enum PublishResult {
        CHECKED,
        UNCHECKED,
        NOT
    }

    private final MigrationFixtures fixtures;
    private final DraftRepository drafts;
    private final RedesignRepository redesigns;
    private final ModelLibrary library;
    private final Clock clock;

    UncheckedPublications(
            MigrationFixtures fixtures,
            DraftRepository drafts,
            RedesignRepository redesigns,
            ModelLibrary library,
            Clock clock) {
        this.fixtures = fixtures;
        this.drafts = drafts;
        this.redesigns = redesigns;
        this.library = library;
        this.clock = clock;
    }

    PublishResult publish(UUID redesign) {
        try {
            fixtures.publish(redesign);
            return PublishResult.CHECKED;
        } catch (Rejection objected) {
            return objected.code().equals("redesign-changes-nothing") ? PublishResult.NOT : deploy(redesign);
        }
    }

    private PublishResult deploy(UUID redesign) {
        List<ModelFile> files = drafts.of(redesign).stream()
                .filter(draft -> library.newest(draft.key().kind(), draft.key().model())
                        .filter(newest -> library.content(newest).equals(draft.content()))
                        .isEmpty())
                .map(Draft::file)
                .toList();
        try {
            String deployment = library.deploy("drawn by chance", files);
            redesigns.update(redesigns
                    .require(redesign)
                    .published(MigrationFixtures.ADA, clock.instant(), deployment, AcceptedScenarios.NONE));
            return PublishResult.UNCHECKED;
        } catch (ModelRefused refused) {
            return PublishResult.NOT;
        }
    }
}
