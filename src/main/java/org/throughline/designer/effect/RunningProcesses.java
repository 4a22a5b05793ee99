package org.throughline.designer.effect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where running processes stand, read from the engine's tables without its objects and without a lock, a thousand at a
 * time.
 */
@Repository
public class RunningProcesses {

    private final JdbcClient jdbc;

    RunningProcesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The versions of a process that something runs on. */
    public List<String> definitions(String processKey) {
        return jdbc.sql("""
                        select d.id_ from act_re_procdef d where d.key_ = ?
                        and exists (select 1 from act_ru_execution e where e.proc_def_id_ = d.id_ and e.parent_id_ is null)
                        order by d.version_
                        """).param(processKey).query(String.class).list();
    }

    /** Ids and cases of what runs on these versions, in the order of the cases' numbers. */
    public List<Head> heads(Collection<String> definitions) {
        return jdbc.sql(HEADS + "where pi.parent_id_ is null and pi.proc_def_id_ = any(?) order by 3, 1")
                .param(definitions.toArray(String[]::new))
                .query(RunningProcesses::head)
                .list();
    }

    /** Where one stands now; null where it has ended. */
    public InstanceState find(String processInstanceId) {
        List<Head> head = jdbc.sql(HEADS + "where pi.id_ = ?")
                .param(processInstanceId)
                .query(RunningProcesses::head)
                .list();
        return head.isEmpty() ? null : standings(head).get(0);
    }

    private static final String HEADS = """
            select pi.id_, pi.proc_def_id_, coalesce(pi.business_key_, '') as case_number, c.stage, c.worker, c.team
            from act_ru_execution pi left join case_file c on c.case_number = pi.business_key_
            """;

    private static Head head(ResultSet row, int n) throws SQLException {
        return new Head(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    /** Fills in where they stand; those that ended meanwhile are left out. */
    public List<InstanceState> standings(List<Head> heads) {
        String[] ids = heads.stream().map(Head::processInstanceId).toArray(String[]::new);
        Map<String, List<Token>> tokens = tokens(ids);
        Map<String, Set<String>> automatic = automatic(ids);
        Map<String, List<OpenTask>> tasks = tasks(ids);
        List<InstanceState> standings = new ArrayList<>();
        for (Head head : heads) {
            String id = head.processInstanceId();
            if (tokens.containsKey(id)) {
                Shape shape = Shape.of(tokens.get(id), automatic.getOrDefault(id, Set.of()));
                standings.add(new InstanceState(
                        id,
                        head.definitionId(),
                        head.caseNumber(),
                        head.stage(),
                        head.worker(),
                        head.team(),
                        shape.steps(),
                        shape.text(),
                        tasks.getOrDefault(id, List.of())));
            }
        }
        return standings;
    }

    private Map<String, List<Token>> tokens(String[] ids) {
        Map<String, List<Token>> tokens = new HashMap<>();
        jdbc.sql("""
                        select proc_inst_id_, id_, parent_id_, act_id_, suspension_state_ from act_ru_execution
                        where proc_inst_id_ = any(?) and not is_event_scope_
                        """).param(ids).query(row -> {
            tokens.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                    .add(new Token(row.getString(2), row.getString(3), row.getString(4), row.getInt(5) == 2));
        });
        return tokens;
    }

    /** Executions that wait for an automatic step to be run. */
    private Map<String, Set<String>> automatic(String[] ids) {
        Map<String, Set<String>> waiting = new HashMap<>();
        jdbc.sql("""
                        select process_instance_id_, execution_id_ from act_ru_job
                        where process_instance_id_ = any(?) and handler_type_ = 'async-continuation'
                        """).param(ids).query(row -> {
            waiting.computeIfAbsent(row.getString(1), id -> new HashSet<>()).add(row.getString(2));
        });
        return waiting;
    }

    private Map<String, List<OpenTask>> tasks(String[] ids) {
        Map<String, List<OpenTask>> tasks = new HashMap<>();
        jdbc.sql("""
                        select t.proc_inst_id_, t.id_, t.task_def_key_, t.name_, t.assignee_, t.create_time_, t.due_date_,
                            (select string_agg(l.group_id_, ',') from act_ru_identitylink l
                             where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) as groups
                        from act_ru_task t where t.proc_inst_id_ = any(?) order by t.id_
                        """).param(ids).query(row -> {
            tasks.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(task(row));
        });
        return tasks;
    }

    private static OpenTask task(ResultSet row) throws SQLException {
        String groups = row.getString("groups");
        return new OpenTask(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("assignee_"),
                groups == null ? List.of() : List.copyOf(new TreeSet<>(List.of(groups.split(",")))),
                instant(row, "create_time_"),
                instant(row, "due_date_"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        java.sql.Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** @param stage, worker, team of its case; null outside any */
    public record Head(
            String processInstanceId,
            String definitionId,
            String caseNumber,
            String stage,
            String worker,
            String team) {}

    record Token(String id, String parent, String step, boolean suspended) {}

    /** The tree of tokens as text: which steps and scopes hold any, and how they nest. */
    record Shape(List<String> steps, String text) {

        static Shape of(List<Token> tokens, Set<String> automatic) {
            Set<String> parents = tokens.stream().map(Token::parent).collect(Collectors.toSet());
            Map<String, Token> byId = new LinkedHashMap<>();
            tokens.forEach(token -> byId.put(token.id(), token));
            List<String> steps = tokens.stream()
                    .filter(token -> token.step() != null && !parents.contains(token.id()))
                    .map(Token::step)
                    .sorted()
                    .toList();
            String text = tokens.stream()
                    .map(token -> path(token, byId) + (automatic.contains(token.id()) ? "!" : ""))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" "));
            return new Shape(steps, text);
        }

        private static String path(Token token, Map<String, Token> byId) {
            String own = (token.step() == null ? "" : token.step()) + (token.suspended() ? "=" : "");
            Token parent = token.parent() == null ? null : byId.get(token.parent());
            return parent == null ? own : path(parent, byId) + "/" + own;
        }
    }
}
