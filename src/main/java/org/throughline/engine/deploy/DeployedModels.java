package org.throughline.engine.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.ConvertedModel;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelRefused;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.ModelVersion;
import org.throughline.engine.vetting.EngineSentences;
import org.throughline.engine.vetting.ModelConverter;
import org.throughline.engine.vetting.ModelVetter;

/** Deploys what administrators publish under a source of its own, by which a restart knows to leave it alone. */
@Service
@Transactional
class DeployedModels implements ModelLibrary {

    static final String SOURCE = "published";

    private final ModelVersionRepository tables;
    private final RepositoryService repository;
    private final ModelVetter modelVetter;
    private final ModelConverter converter;
    private final TrialParser trial;
    private final DeploymentMemory memory;

    DeployedModels(
            ModelVersionRepository tables,
            RepositoryService repository,
            ModelVetter modelVetter,
            ModelConverter converter,
            TrialParser trial,
            DeploymentMemory memory) {
        this.tables = tables;
        this.repository = repository;
        this.modelVetter = modelVetter;
        this.converter = converter;
        this.trial = trial;
        this.memory = memory;
    }

    @Override
    public List<ModelVersion> newest(ModelKind kind) {
        return tables.newest(kind);
    }

    @Override
    public Optional<ModelVersion> newest(ModelKind kind, String key) {
        return tables.newest(kind, key);
    }

    @Override
    public List<ModelVersion> versions(ModelKind kind, String key) {
        return tables.versions(kind, key);
    }

    @Override
    public Optional<ModelVersion> find(ModelKind kind, String key, int version) {
        return tables.find(kind, key, version);
    }

    @Override
    public List<ModelVersion> deployed(String deploymentId) {
        return Stream.of(ModelKind.values())
                .flatMap(kind -> tables.deployed(kind, deploymentId).stream())
                .toList();
    }

    @Override
    public String content(ModelVersion version) {
        try (InputStream content = repository.getResourceAsStream(version.deploymentId(), version.resource())) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, Map<Integer, Long>> openCases() {
        return tables.openCases(null);
    }

    @Override
    public Map<Integer, Long> openCases(String processKey) {
        return tables.openCases(processKey).getOrDefault(processKey, Map.of());
    }

    @Override
    public List<RefusalReason> vet(List<ModelFile> files) {
        return vet(files, modelVetter::hostile);
    }

    @Override
    public List<ConvertedModel> convert(ModelFile file) {
        return converter.convert(file);
    }

    private static List<RefusalReason> vet(
            List<ModelFile> files, Function<ModelFile, List<RefusalReason>> modelVetter) {
        return files.stream()
                .flatMap(file -> tooLarge(file) ? Stream.of(large(file)) : modelVetter.apply(file).stream())
                .toList();
    }

    @Override
    public List<RefusalReason> refusals(List<ModelFile> files) {
        List<RefusalReason> refused = vet(files, modelVetter::refusals);
        return refused.isEmpty()
                ? files.stream().flatMap(file -> trial.refusals(file).stream()).toList()
                : refused;
    }

    @Override
    public String deploy(String name, List<ModelFile> files) {
        List<RefusalReason> refusals = refusals(files);
        if (!refusals.isEmpty()) {
            throw new ModelRefused(refusals);
        }
        DeploymentBuilder deployment = repository.createDeployment().name(name).source(SOURCE);
        files.forEach(file -> deployment.addString(file.resource(), file.content()));
        try {
            return deployment.deploy().getId();
        } catch (ParseException refused) {
            throw new ModelRefused(ModelVetter.reasons(refused, null));
        } catch (ProcessEngineException refused) {
            throw new ModelRefused(
                    List.of(new RefusalReason(null, null, null, EngineSentences.refusal(refused.getMessage()))));
        }
    }

    @Override
    public Runnable eviction(String deploymentId) {
        return memory.eviction(deploymentId);
    }

    private static boolean tooLarge(ModelFile file) {
        return file.content().length() > MAX_BYTES
                || file.content().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    private static RefusalReason large(ModelFile file) {
        return RefusalReason.ofFile(file.resource(), "file-too-large", MAX_BYTES / 1024);
    }
}
