package org.throughline.engine.deploy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelVersion;
import org.throughline.shared.JdbcTime;

/** Reads the engine's tables of versions: its own queries would fetch what no page asks for. */
@Component
class ModelVersionRepository {

    private final JdbcClient jdbc;

    ModelVersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ModelVersion> newest(ModelKind kind) {
        String each = "select distinct on (key_) * from " + table(kind) + " order by key_, version_ desc";
        return jdbc.sql(select(kind, "(" + each + ")") + " order by lower(" + name(kind) + "), m.key_")
                .query((row, i) -> version(kind, row))
                .list();
    }

    Optional<ModelVersion> newest(ModelKind kind, String key) {
        return jdbc.sql(select(kind, table(kind)) + " where m.key_ = :key order by m.version_ desc limit 1")
                .param("key", key)
                .query((row, i) -> version(kind, row))
                .optional();
    }

    List<ModelVersion> versions(ModelKind kind, String key) {
        return jdbc.sql(select(kind, table(kind)) + " where m.key_ = :key order by m.version_ desc")
                .param("key", key)
                .query((row, i) -> version(kind, row))
                .list();
    }

    Optional<ModelVersion> find(ModelKind kind, String key, int version) {
        return jdbc.sql(select(kind, table(kind)) + " where m.key_ = :key and m.version_ = :version limit 1")
                .param("key", key)
                .param("version", version)
                .query((row, i) -> version(kind, row))
                .optional();
    }

    List<ModelVersion> deployed(ModelKind kind, String deploymentId) {
        return jdbc.sql(select(kind, table(kind)) + " where m.deployment_id_ = :deployment order by m.key_")
                .param("deployment", deploymentId)
                .query((row, i) -> version(kind, row))
                .list();
    }

    /**
     * A case counts once for a version, however many of its processes run there.
     *
     * @param processKey null for every process
     */
    Map<String, Map<Integer, Long>> openCases(String processKey) {
        Map<String, Map<Integer, Long>> open = new HashMap<>();
        jdbc.sql("""
                select d.key_ as key, d.version_ as version, count(distinct e.business_key_) as cases
                from act_re_procdef d join act_ru_execution e on e.proc_def_id_ = d.id_
                where %s e.parent_id_ is null
                group by d.key_, d.version_
                """.formatted(processKey == null ? "" : "d.key_ = :key and"))
                .param("key", processKey)
                .query(row -> {
                    open.computeIfAbsent(row.getString("key"), key -> new HashMap<>())
                            .put(row.getInt("version"), row.getLong("cases"));
                });
        return open;
    }

    /** The tables are constants, never a value from outside. */
    private static String select(ModelKind kind, String from) {
        return """
                select m.key_, %s as name, m.version_, m.id_, m.resource_name_, m.deployment_id_,
                    d.deploy_time_, d.source_
                from %s m join act_re_deployment d on d.id_ = m.deployment_id_""".formatted(name(kind), from);
    }

    private static String name(ModelKind kind) {
        return kind == ModelKind.FORM ? "m.key_" : "coalesce(nullif(m.name_, ''), m.key_)";
    }

    private static String table(ModelKind kind) {
        return switch (kind) {
            case PROCESS -> "act_re_procdef";
            case DECISION -> "act_re_decision_def";
            case FORM -> "act_re_camformdef";
        };
    }

    private static ModelVersion version(ModelKind kind, ResultSet row) throws SQLException {
        return new ModelVersion(
                kind,
                row.getString("key_"),
                row.getString("name"),
                row.getInt("version_"),
                row.getString("id_"),
                row.getString("resource_name_"),
                row.getString("deployment_id_"),
                JdbcTime.instantOfLocal(row, "deploy_time_"),
                ShippedModelDeployer.SOURCE.equals(row.getString("source_")));
    }
}
