package org.throughline.engine.deploy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the shipped models, one deployment a module, before the program serves anybody. Only what changed since the
 * last start gets a new version, and nothing whose newest version an administrator published. A lock in the database
 * makes instances that start together take turns.
 */
@Component
class Shipping implements SmartInitializingSingleton {

    static final String SOURCE = "shipped";

    private static final Logger LOG = LoggerFactory.getLogger(Shipping.class);
    private static final long LOCK = 7_240_001;

    private final ShippedModels models;
    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Shipping(ShippedModels models, RepositoryService repository, JdbcClient jdbc, TransactionTemplate transaction) {
        this.models = models;
        this.repository = repository;
        this.jdbc = jdbc;
        this.transaction = transaction;
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
        modules.forEach(this::deployModule);
    }

    private void deployModule(String module, List<ShippedModel> shipped) {
        List<ShippedModel> ours =
                shipped.stream().filter(model -> !isPublished(model)).toList();
        if (ours.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name(module).source(SOURCE).enableDuplicateFiltering(true);
        ours.forEach(model -> deployment.addInputStream(model.name(), new ByteArrayInputStream(model.content())));
        deployment.deploy();
    }

    private boolean isPublished(ShippedModel model) {
        try {
            boolean published = model.keys().stream().anyMatch(key -> isPublished(model.table(), key));
            if (published) {
                LOG.info("{} keeps the version that an administrator published", model.name());
            }
            return published;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table is one of three constants, never a value from outside. */
    private boolean isPublished(String table, String key) {
        return jdbc.sql("""
                        select d.source_ from %s m join act_re_deployment d on d.id_ = m.deployment_id_
                        where m.key_ = :key order by m.version_ desc limit 1
                        """.formatted(table))
                .param("key", key)
                .query((row, i) -> !SOURCE.equals(row.getString(1)))
                .optional()
                .orElse(false);
    }
}
