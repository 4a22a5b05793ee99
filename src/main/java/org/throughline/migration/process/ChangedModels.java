package org.throughline.migration.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelLibrary;
import org.throughline.migration.ChangeSet;
import org.throughline.migration.ChangeSet.ChangedModel;
import org.throughline.migration.ChangeSets;

/** What of a change set is not as it is published. */
@Component
class ChangedModels {

    private final ChangeSets changes;
    private final ModelLibrary library;

    ChangedModels(ChangeSets changes, ModelLibrary library) {
        this.changes = changes;
        this.library = library;
    }

    /** Until it is published, a model that is drawn as it is published changes nothing. */
    List<ChangedModel> of(ChangeSet change) {
        return changes.models(change.id()).stream()
                .filter(model -> change.isPublished() || differs(model))
                .toList();
    }

    private boolean differs(ChangedModel model) {
        return library.newest(model.kind(), model.key())
                .filter(newest -> library.content(newest).equals(model.file().content()))
                .isEmpty();
    }
}
