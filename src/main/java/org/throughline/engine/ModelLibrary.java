package org.throughline.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The deployed models with all their versions. Joins the caller's transaction. */
public interface ModelLibrary {

    /** No drawn file is larger; in UTF-8 bytes. */
    int MAX_BYTES = 2 * 1024 * 1024;

    /** The newest version of each, by name. */
    List<ModelVersion> newest(ModelKind kind);

    Optional<ModelVersion> newest(ModelKind kind, String key);

    /** Newest first. */
    List<ModelVersion> versions(ModelKind kind, String key);

    Optional<ModelVersion> find(ModelKind kind, String key, int version);

    /** What came with one deployment: processes, then decisions, then forms. */
    List<ModelVersion> deployed(String deploymentId);

    /** The file as it was deployed. */
    String content(ModelVersion version);

    /** As {@link #openCases(String)}, for every process. */
    Map<String, Map<Integer, Long>> openCases();

    /** How many cases have an open process of each version; versions without any are left out. */
    Map<Integer, Long> openCases(String processKey);

    /**
     * What in the files is hostile: names what models may not name, or is no model at all. What is only unfinished is not
     * reported. Deploys nothing.
     */
    List<ModelRefused.RefusalReason> vet(List<ModelFile> files);

    /**
     * A drawing from elsewhere without what {@link #vet} finds, as far as that can be dropped or replaced, and completed
     * so that it can be drawn and run here; several where several processes are drawn in one file.
     */
    List<ConvertedModel> convert(ModelFile file);

    /** Everything for which {@link #deploy} would refuse the files, as far as reading them shows. Deploys nothing. */
    List<ModelRefused.RefusalReason> refusals(List<ModelFile> files);

    /**
     * Deploys files as one step; what they hold is used at once for what starts from now on.
     *
     * @param name what is deployed, for operators
     * @return the engine's id of the deployment
     * @throws ModelRefused where any file is refused; then nothing is deployed
     */
    String deploy(String name, List<ModelFile> files);

    /**
     * What takes a deployment out of the engine's memory, for one that is to be rolled back: its rows go with the
     * transaction. To be asked for before that, and run after its last use.
     */
    Runnable eviction(String deploymentId);
}
