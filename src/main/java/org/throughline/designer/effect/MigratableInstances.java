package org.throughline.designer.effect;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.designer.ImpactAnalysis.CaseFilter;
import org.throughline.designer.domain.CaseMigrationRepository.Item;

/** Running processes of a kind that are on another version than the one given. */
@Repository
public class MigratableInstances {

    private final JdbcClient jdbc;

    MigratableInstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param target the version's definition
     * @param filter only its stage, worker and team are looked at
     */
    public List<Item> find(String processKey, String target, CaseFilter filter) {
        return jdbc.sql(HERE + """
                          and (:stage::text is null or coalesce(c.stage, '') = :stage)
                          and (:worker::text is null or coalesce(c.worker, '') = :worker)
                          and (:team::text is null or coalesce(c.team, '') = :team)
                        order by 2, 1
                        """)
                .param("key", processKey)
                .param("target", target)
                .param("stage", filter.stage())
                .param("worker", filter.worker())
                .param("team", filter.team())
                .query((row, n) -> new Item(row.getString(1), row.getString(2), processKey))
                .list();
    }

    public List<Item> ofCases(String processKey, String target, List<String> caseNumbers) {
        return jdbc.sql(HERE + " and pi.business_key_ = any(:cases) order by 2, 1")
                .param("key", processKey)
                .param("target", target)
                .param("cases", caseNumbers.toArray(String[]::new))
                .query((row, n) -> new Item(row.getString(1), row.getString(2), processKey))
                .list();
    }

    private static final String HERE = """
            select pi.id_, coalesce(pi.business_key_, '') from act_ru_execution pi
            join act_re_procdef d on d.id_ = pi.proc_def_id_ and d.key_ = :key and d.id_ <> :target
            left join case_file c on c.case_number = pi.business_key_
            where pi.parent_id_ is null
            """;
}
