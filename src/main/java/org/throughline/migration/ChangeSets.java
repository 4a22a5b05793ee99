package org.throughline.migration;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.migration.ChangeSet.ChangedModel;
import org.throughline.shared.Actor;

/** Port: whoever draws says what is changed, and who may see and change it. */
public interface ChangeSets {

    /** @throws org.throughline.shared.Rejection where {@code by} may not read it, or there is none */
    ChangeSet view(UUID id, Actor by);

    /** @throws org.throughline.shared.Rejection where {@code by} may not change it, or there is none */
    ChangeSet change(UUID id, Actor by);

    /** Everything that it draws, with contents. */
    List<ChangedModel> models(UUID id);

    /** The deployment that it was published with, for work that goes on without anybody; null until then. */
    String deploymentId(UUID id);

    /** The published change sets that it takes back; empty where it takes back none. */
    Set<UUID> takenBack(UUID id);
}
