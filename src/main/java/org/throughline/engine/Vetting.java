package org.throughline.engine;

import java.util.List;

/** Says what stands in a drawn file that may not run here, without deploying it. Every deployment asks the same. */
public interface Vetting {

    /** @return empty where nothing speaks against the file; its other faults are not looked for */
    List<ModelRefused.Reason> refusals(ModelFile file);
}
