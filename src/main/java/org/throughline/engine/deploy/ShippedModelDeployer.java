package org.throughline.engine.deploy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.engine.ModelVersion;
import org.throughline.shared.WritesAtStart;

/**
 * Deploys the shipped models, one deployment a module, before the program serves anybody. Only what changed since the
 * last start gets a new version, and nothing whose newest version an administrator published: that is offered to them. A
 * lock in the database makes instances that start together take turns.
 */
@Component
@WritesAtStart
class ShippedModelDeployer implements SmartInitializingSingleton {

    static final String SOURCE = "shipped";

    private static final Logger LOG = LoggerFactory.getLogger(ShippedModelDeployer.class);
    private static final long LOCK = 7_240_001;

    private final ShippedModels models;
    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ModelVersionRepository tables;
    private final ShippedOfferRepository offers;

    ShippedModelDeployer(
            ShippedModels models,
            RepositoryService repository,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ModelVersionRepository tables,
            ShippedOfferRepository offers) {
        this.models = models;
        this.repository = repository;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tables = tables;
        this.offers = offers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> deploy(models.all()));
    }

    void deploy(List<ShippedModel> shipped) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, i) -> true)
                .list();
        Map<String, List<ShippedModel>> modules = shipped.stream()
                .collect(Collectors.groupingBy(ShippedModel::module, TreeMap::new, Collectors.toList()));
        List<String> offered = modules.entrySet().stream()
                .flatMap(module -> deployModule(module.getKey(), module.getValue()))
                .toList();
        offers.keepOnly(offered);
    }

    private Stream<String> deployModule(String module, List<ShippedModel> shipped) {
        Map<Boolean, List<ShippedModel>> ours = shipped.stream()
                .collect(Collectors.partitioningBy(model -> published(model).isEmpty()));
        if (!ours.get(true).isEmpty()) {
            DeploymentBuilder deployment =
                    repository.createDeployment().name(module).source(SOURCE).enableDuplicateFiltering(true);
            ours.get(true)
                    .forEach(model ->
                            deployment.addInputStream(model.name(), new ByteArrayInputStream(model.content())));
            deployment.deploy();
        }
        return ours.get(false).stream().filter(this::offer).map(ShippedModel::name);
    }

    /** The model in the file, if any, whose newest version an administrator published. */
    private Optional<ModelVersion> published(ShippedModel model) {
        return model.keys().stream()
                .flatMap(key -> tables.newest(model.kind(), key).stream())
                .filter(newest -> !newest.shipped())
                .findFirst();
    }

    /** Offers what is neither as the agency has it, nor as it was shipped when the agency began to draw its own. */
    private boolean offer(ShippedModel model) {
        ModelVersion theirs = published(model).orElseThrow();
        boolean known = Stream.concat(
                        Stream.of(theirs),
                        tables.versions(model.kind(), theirs.key()).stream()
                                .filter(ModelVersion::shipped)
                                .limit(1))
                .anyMatch(version -> Arrays.equals(content(version), model.content()));
        if (!known) {
            LOG.info(
                    "{} keeps the version that an administrator published; the studio offers the newer one",
                    model.name());
            offers.offer(model, theirs.key());
        }
        return !known;
    }

    private byte[] content(ModelVersion version) {
        try (InputStream content = repository.getResourceAsStream(version.deploymentId(), version.resource())) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
