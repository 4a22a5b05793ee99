package org.throughline.engine.hostile;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Gets a model past every vetting: reads it as Camunda itself would and puts it where the engine keeps what it read. */
public final class DirectDeployment {

    private final ProcessEngineConfigurationImpl engine;

    public DirectDeployment(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** In the place of a harmless process that is deployed under the same key. */
    public void smuggle(String key, String model) {
        ProcessDefinition harmless = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        engine.getCommandExecutorTxRequired().execute(context -> {
            ProcessDefinitionEntity read = read(context, harmless, model);
            read.setId(harmless.getId());
            read.setVersion(harmless.getVersion());
            read.setDeploymentId(harmless.getDeploymentId());
            read.setResourceName(harmless.getResourceName());
            engine.getDeploymentCache().addProcessDefinition(read);
            return null;
        });
    }

    private ProcessDefinitionEntity read(CommandContext context, ProcessDefinition harmless, String model) {
        BpmnParser parser = new BpmnParser(engine.getExpressionManager(), BpmnParse::new);
        engine.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .forEach(deployer -> parser.setParseListeners(
                        ((BpmnDeployer) deployer).getBpmnParser().getParseListeners()));
        BpmnParse parse = parser.createParse()
                .sourceInputStream(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
                .deployment(context.getDeploymentManager().findDeploymentById(harmless.getDeploymentId()))
                .name(harmless.getResourceName());
        parse.execute();
        return parse.getProcessDefinitions().get(0);
    }
}
