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
    void aRestartDeploysNothingNew() {
        long deployments = engine.getRepositoryService().createDeploymentQuery().count();
        assertThat(deployments).isPositive();
        shippedModelDeployer.afterSingletonsInstantiated();
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(deployments);
    }

    @Test
    void everythingShippedIsDeployedUnderAStableName() {
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
    void onlyWhatChangedGetsANewVersion() {
        ship("<manualTask id='Step' name='first'/>", "<manualTask id='Step'/>");
        ship("<manualTask id='Step' name='second'/>", "<manualTask id='Step'/>");
        assertThat(versions("changing")).isEqualTo(2);
        assertThat(versions("staying")).isEqualTo(1);
    }

    @Test
    void whatAnAdministratorPublishedIsNotOverwrittenButOffered() {
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
    void whatWasOfferedStaysTheSameOfferUntilTheProgramShipsItOtherwise() {
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
    void nothingIsOfferedThatIsKnownAlready() {
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
