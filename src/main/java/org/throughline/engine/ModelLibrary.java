package org.throughline.engine;

import java.util.List;
import java.util.Optional;

/** The deployed models with all their versions. Joins the caller's transaction. */
public interface ModelLibrary {

    /** The newest version of each, by name. */
    List<ModelVersion> newest(ModelKind kind);

    Optional<ModelVersion> newest(ModelKind kind, String key);

    /** Newest first. */
    List<ModelVersion> versions(ModelKind kind, String key);

    Optional<ModelVersion> find(ModelKind kind, String key, int version);

    /** The file as it was deployed. */
    String content(ModelVersion version);

    /**
     * Deploys files as one step; what they hold is used at once for what starts from now on.
     *
     * @param name what is deployed, for operators
     * @return the engine's id of the deployment
     * @throws ModelRefused where any file is refused; then nothing is deployed
     */
    String deploy(String name, List<ModelFile> files);
}
