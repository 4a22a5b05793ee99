package org.throughline.casefile.process;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.casefile.CaseLifecycleProcess;
import org.throughline.engine.CaseVariables;
import org.throughline.model.ModelSources;

/**
 * The engine alone, in a schema of its own of the same database: the shipped drawings and tables with steps that do
 * nothing, no forms, no rights, no record. Each process begins with the variables that ours had at its gateways, so that its
 * gateways lead the same way and its tables weigh as much.
 */
final class BareLifecycle implements AutoCloseable {

    private static final int MOST_STEPS = 60;
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)(\\.\\w+\\(execution\\))?}");

    private final ProcessEngine engine;
    private final JdbcClient onlooker;

    /**
     * @param database whose schema is the engine's
     * @param variables by the key of their process
     * @param history how much of what happened is kept
     */
    BareLifecycle(
            DataSource database,
            String schema,
            Map<String, Map<String, Object>> variables,
            String history,
            JdbcClient onlooker) {
        this.onlooker = onlooker;
        ProcessEngineConfigurationImpl settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("bare");
        settings.setDataSource(new CountedDatabase(database));
        settings.setDatabaseSchema(schema);
        settings.setDatabaseTablePrefix(schema + ".");
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistory(history);
        settings.setCmmnEnabled(false);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setJobExecutorActivate(false);
        settings.setBeans(beans());
        settings.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new VariablesAtStart(variables))));
        this.engine = settings.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        ModelSources.processes().forEach(deployment::addString);
        ModelSources.decisions().forEach(deployment::addString);
        deployment.deploy();
    }

    /** How long each call took, in nanoseconds; a step is a claim and a completion. */
    record Took(
            ConcurrentLinkedQueue<Long> requests,
            ConcurrentLinkedQueue<Long> steps,
            ConcurrentLinkedQueue<Long> ofProcessor,
            ConcurrentLinkedQueue<List<String>> asked) {

        Took() {
            this(
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>());
        }
    }

    void walk(Took took) {
        String caseNumber = "B-" + UUID.randomUUID();
        long begin = System.nanoTime();
        engine.getRuntimeService().startProcessInstanceByKey(CaseLifecycleProcess.KEY, caseNumber);
        took.requests().add(System.nanoTime() - begin);
        int steps = 0;
        for (var task = LifecycleWalk.next(onlooker, caseNumber);
                task.isPresent();
                task = LifecycleWalk.next(onlooker, caseNumber)) {
            if (++steps > MOST_STEPS) {
                throw new IllegalStateException("The bare engine goes round in circles at " + task.get());
            }
            String id = task.get().id();
            long processor = CountedDatabase.ofProcessor();
            long sent = System.nanoTime();
            List<String> asked = CountedDatabase.askedBy(() -> claimAndComplete(id));
            took.steps().add(System.nanoTime() - sent);
            took.ofProcessor().add(CountedDatabase.ofProcessor() - processor);
            took.asked().add(asked);
        }
    }

    private void claimAndComplete(String id) {
        TaskService tasks = engine.getTaskService();
        tasks.setAssignee(id, "caseworker");
        tasks.complete(id, Map.of(CaseVariables.SUBMISSION_ID, UUID.randomUUID().toString()));
    }

    @Override
    public void close() {
        engine.close();
    }

    private static Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        for (String drawing : ModelSources.processes().values()) {
            Matcher found = BEAN.matcher(drawing);
            while (found.find()) {
                beans.put(found.group(1), new Nothing());
            }
        }
        return beans;
    }

    /** Every step, listener and date of the drawings. */
    public static final class Nothing implements JavaDelegate, ExecutionListener, TaskListener {

        private static final long DAY = 86_400_000;

        @Override
        public void execute(DelegateExecution execution) {
            // nothing
        }

        @Override
        public void notify(DelegateExecution execution) {
            // nothing
        }

        @Override
        public void notify(DelegateTask task) {
            // nothing
        }

        public String of(DelegateExecution execution) {
            return "caseworker";
        }

        public Date due(DelegateExecution execution) {
            return new Date(System.currentTimeMillis() + DAY);
        }

        public Date reminder(DelegateExecution execution) {
            return due(execution);
        }

        public Date escalation(DelegateExecution execution) {
            return due(execution);
        }

        public Date morning(DelegateExecution execution) {
            return due(execution);
        }

        public Date writtenReport(DelegateExecution execution) {
            return due(execution);
        }

        public Date call(DelegateExecution execution) {
            return due(execution);
        }

        public Date askAgain(DelegateExecution execution) {
            return due(execution);
        }

        public Date decide(DelegateExecution execution) {
            return due(execution);
        }
    }

    private static final class VariablesAtStart extends AbstractBpmnParseListener {

        private final Map<String, Map<String, Object>> variables;

        VariablesAtStart(Map<String, Map<String, Object>> variables) {
            this.variables = variables;
        }

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            Map<String, Object> values = variables.getOrDefault(process.getKey(), Map.of());
            process.addListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> execution.setVariables(values));
        }
    }
}
