package org.throughline.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.engine.EngineModels;
import org.throughline.engine.EngineTest;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ShippedOffer;
import org.throughline.engine.ShippedOffers;

class ShippingTest extends EngineTest {

    private static final String STAYING = "<manualTask id='Step'/>";

    @Autowired
    ShippedModelDeployer shippedModelDeployer;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ModelLibrary library;

    @Autowired
    ShippedOffers offers;

    @Test
    void a_restart_deploys_nothing_new() {
        long deployments = engine.getRepositoryService().createDeploymentQuery().count();
        assertThat(deployments).isPositive();
        shippedModelDeployer.afterSingletonsInstantiated();
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
    void what_an_administrator_published_is_not_overwritten_but_offered() {
        ship("<manualTask id='Step' name='first'/>", STAYING);
        publish("<manualTask id='Step' name='published'/>");
        ship("<manualTask id='Step' name='newly shipped'/>", STAYING);
        assertThat(versions("changing")).isEqualTo(2);
        assertThat(offers.all()).singleElement().satisfies(offer -> {
            assertThat(offer.key()).isEqualTo("changing");
            assertThat(offer.content()).contains("newly shipped");
        });
    }

    @Test
    void what_was_offered_stays_the_same_offer_until_the_program_ships_it_otherwise() {
        ship("<manualTask id='Step' name='first'/>", STAYING);
        publish("<manualTask id='Step' name='published'/>");
        ship("<manualTask id='Step' name='second'/>", STAYING);
        UUID second = offers.all().get(0).id();
        ship("<manualTask id='Step' name='second'/>", STAYING);
        assertThat(offers.all()).extracting(ShippedOffer::id).containsExactly(second);
        ship("<manualTask id='Step' name='third'/>", STAYING);
        assertThat(offers.all()).singleElement().satisfies(offer -> assertThat(offer.id())
                .isNotEqualTo(second));
    }

    @Test
    void nothing_is_offered_that_is_known_already() {
        ship("<manualTask id='Step' name='first'/>", STAYING);
        publish("<manualTask id='Step' name='published'/>");
        ship("<manualTask id='Step' name='first'/>", STAYING);
        assertThat(offers.all()).isEmpty();
        ship("<manualTask id='Step' name='second'/>", STAYING);
        publish("<manualTask id='Step' name='second'/>");
        ship("<manualTask id='Step' name='second'/>", STAYING);
        assertThat(offers.all()).isEmpty();
    }

    private void publish(String step) {
        String resource = "processes/" + NAME + "/changing.bpmn";
        library.deploy(NAME, List.of(new ModelFile(resource, EngineModels.process("changing", step))));
    }

    private void ship(String changing, String staying) {
        transaction.executeWithoutResult(
                status -> shippedModelDeployer.deploy(List.of(model("changing", changing), model("staying", staying))));
    }

    private static ShippedModel model(String id, String step) {
        byte[] content = EngineModels.process(id, step).getBytes(StandardCharsets.UTF_8);
        return new ShippedModel(NAME, "processes/" + NAME + "/" + id + ".bpmn", content);
    }

    private long versions(String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .count();
    }
}
