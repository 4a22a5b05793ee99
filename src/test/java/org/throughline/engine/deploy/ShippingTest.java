package org.throughline.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.engine.EngineTest;
import org.throughline.engine.Models;

class ShippingTest extends EngineTest {

    @Autowired
    Shipping shipping;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_restart_deploys_nothing_new() {
        long deployments = engine.getRepositoryService().createDeploymentQuery().count();
        assertThat(deployments).isPositive();
        shipping.afterSingletonsInstantiated();
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(deployments);
    }

    @Test
    void everything_shipped_is_deployed_under_a_stable_name() {
        List<String> names = engine.getRepositoryService().createDeploymentQuery().list().stream()
                .flatMap(
                        deployment -> engine.getRepositoryService().getDeploymentResources(deployment.getId()).stream())
                .map(resource -> resource.getName())
                .toList();
        assertThat(names)
                .isNotEmpty()
                .allMatch(name -> name.matches("(processes|forms)/[a-z-]+/[a-z-]+\\.(bpmn|dmn|form)"));
    }

    @Test
    void only_what_changed_gets_a_new_version() {
        ship("<manualTask id='Step' name='first'/>", "<manualTask id='Step'/>");
        ship("<manualTask id='Step' name='second'/>", "<manualTask id='Step'/>");
        assertThat(versions("changing")).isEqualTo(2);
        assertThat(versions("staying")).isEqualTo(1);
    }

    @Test
    void what_an_administrator_published_is_not_overwritten() {
        ship("<manualTask id='Step' name='first'/>", "<manualTask id='Step'/>");
        engine.getRepositoryService()
                .createDeployment()
                .name(NAME)
                .source("designer")
                .addString("changing.bpmn", Models.process("changing", "<manualTask id='Step' name='published'/>"))
                .deploy();
        ship("<manualTask id='Step' name='newly shipped'/>", "<manualTask id='Step'/>");
        assertThat(versions("changing")).isEqualTo(2);
    }

    private void ship(String changing, String staying) {
        transaction.executeWithoutResult(
                status -> shipping.deploy(List.of(model("changing", changing), model("staying", staying))));
    }

    private static ShippedModel model(String id, String step) {
        byte[] content = Models.process(id, step).getBytes(StandardCharsets.UTF_8);
        return new ShippedModel(NAME, "processes/" + NAME + "/" + id + ".bpmn", content);
    }

    private long versions(String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .count();
    }
}
