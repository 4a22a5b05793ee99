package org.throughline.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.studio.StudioFixture.ADA;
import static org.throughline.studio.StudioFixture.WILMA;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.IntegrationTest;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.modelcheck.Finding;

/** What an upgrade brings for a model that the agency published itself. */
@IntegrationTest
class OffersTest {

    @Autowired
    private Offers offers;

    @Autowired
    private Redesigns redesigns;

    @Autowired
    private Publications publications;

    @Autowired
    private ModelLibrary library;

    @Autowired
    private JdbcClient jdbc;

    private final String key = StudioFixture.key();
    private final String resource = "forms/agency/" + key + ".form";

    @BeforeEach
    void publishOwn() {
        UUID own = redesigns.open("Own", "Ours is better", ADA).id();
        redesigns.create(own, ModelKind.FORM, key, null, ADA);
        publish(own);
    }

    @AfterEach
    void takeOfferAway() {
        jdbc.sql("delete from shipped_offer where resource = :resource")
                .param("resource", resource)
                .update();
    }

    @Test
    void anOfferShowsBothAndIsForAdministrators() {
        UUID offer = offer("one");
        assertThat(mine()).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(offer);
            assertThat(found.theirs()).isEqualTo(StudioFixture.form(key, "one"));
            assertThat(found.mine())
                    .isEqualTo(
                            library.content(library.newest(ModelKind.FORM, key).orElseThrow()));
        });
        assertThatThrownBy(() -> offers.open(WILMA)).hasMessageContaining("administrators-only");
    }

    @Test
    void whereOnlyTheWritingDiffersThereIsNothingToOffer() {
        UUID offer = offer("one");
        jdbc.sql("update shipped_offer set content = :content where id = :id")
                .param(
                        "content",
                        " "
                                + library.content(
                                        library.newest(ModelKind.FORM, key).orElseThrow()))
                .param("id", offer)
                .update();
        assertThat(mine()).isEmpty();
    }

    @Test
    void whatIsKeptIsNotOfferedAgainUntilTheProgramShipsAnother() {
        offers.keep(offer("one"), ADA);
        assertThat(mine()).isEmpty();
        offer("two");
        assertThat(mine()).hasSize(1);
    }

    @Test
    void whatIsTakenIsARedesignLikeAnyOtherAndDoneOnceItIsPublished() {
        UUID offer = offer("theirs");
        RedesignView taken = offers.take(offer, ADA);
        assertThat(redesigns.drafted(taken.id(), ModelKind.FORM, key)).contains(StudioFixture.form(key, "theirs"));
        assertThat(offers.take(offer, ADA).id()).isEqualTo(taken.id());
        assertThat(mine()).singleElement().satisfies(open -> assertThat(open.redesign())
                .isEqualTo(taken.id()));
        publish(taken.id());
        assertThat(mine()).isEmpty();
    }

    @Test
    void aDiscardedRedesignLeavesTheOfferOpen() {
        UUID offer = offer("theirs");
        RedesignView taken = offers.take(offer, ADA);
        redesigns.discard(taken.id(), ADA);
        assertThat(mine()).singleElement().satisfies(open -> assertThat(open.redesign())
                .isNull());
        assertThat(offers.take(offer, ADA).id()).isNotEqualTo(taken.id());
    }

    private List<Offers.Offer> mine() {
        return offers.open(ADA).stream()
                .filter(offer -> offer.key().equals(key))
                .toList();
    }

    /** As the engine keeps it at a start. */
    private UUID offer(String label) {
        UUID id = UUID.randomUUID();
        String whole = StudioFixture.form(key, label);
        jdbc.sql("""
                insert into shipped_offer (id, resource, kind, model_key, content, sha256, offered_at)
                values (:id, :resource, 'form', :key, :content, :sha256, now())
                on conflict (resource) do update set id = excluded.id, content = excluded.content,
                    sha256 = excluded.sha256""")
                .param("id", id)
                .param("resource", resource)
                .param("key", key)
                .param("content", whole)
                .param("sha256", org.throughline.shared.Sha256.of(whole))
                .update();
        return id;
    }

    private void publish(UUID redesign) {
        publications.publish(
                redesign,
                new Acceptance(
                        publications.findings(redesign, ADA).stream()
                                .map(Finding::key)
                                .collect(Collectors.toSet()),
                        null),
                ADA);
    }
}
