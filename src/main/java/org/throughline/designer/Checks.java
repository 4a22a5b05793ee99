package org.throughline.designer;

import java.util.List;
import java.util.UUID;
import org.throughline.engine.ModelKind;

/** Looks for faults in what is drawn, before anybody works with it. */
public interface Checks {

    /** All models of a redesign, against each other and against what is published. Errors first. */
    List<Finding> of(UUID redesign);

    /**
     * One model while it is being drawn.
     *
     * @param redesign what else is drawn with it; null where nothing is
     */
    List<Finding> of(ModelKind kind, String content, UUID redesign);
}
