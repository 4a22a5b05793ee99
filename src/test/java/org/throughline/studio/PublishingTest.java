package org.throughline.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.studio.StudioFixture.ADA;
import static org.throughline.studio.StudioFixture.BEN;
import static org.throughline.studio.StudioFixture.SUE;
import static org.throughline.studio.StudioFixture.WILMA;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.IntegrationTest;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.migration.CaseMigrations;
import org.throughline.modelcheck.Finding;
import org.throughline.play.Scenarios;
import org.throughline.shared.Rejection;
import org.throughline.studio.domain.DraftRepository;
import org.throughline.studio.domain.PublicationConsentPolicy;
import org.throughline.studio.domain.RedesignPublication;
import org.throughline.studio.domain.RedesignRepository;
import org.throughline.studio.domain.RedesignState;
import org.throughline.studio.domain.ReturnRepository;

/** From what is drawn to what is used, and back. */
@IntegrationTest
class PublishingTest {

    @Autowired
    private Redesigns redesigns;

    @Autowired
    private Publications publications;

    @Autowired
    private PublishedModels publishedModels;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private ModelLibrary library;

    @Autowired
    private RedesignRepository table;

    @Autowired
    private DraftRepository drafts;

    @Autowired
    private Drafts keeping;

    @Autowired
    private PublishChecks checks;

    @Autowired
    private ReturnToVersion returning;

    @Autowired
    private ReturnRepository returns;

    @Autowired
    private CaseMigrations caseMigrations;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CaseProcesses processes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String key = StudioFixture.key();
    private UUID id;

    @BeforeEach
    void begin() {
        id = redesigns.open("Home visits", "People asked for them", ADA).id();
    }

    @Test
    void newModelsOfEachKindArePublishedAsOneStep() {
        for (ModelKind kind : ModelKind.values()) {
            redesigns.create(id, kind, key, "Visit & 'see'", ADA);
        }
        List<ModelVersion> versions = publish(id);
        assertThat(versions).extracting(ModelVersion::kind).containsExactly(ModelKind.values());
        assertThat(versions).allMatch(version -> version.version() == 1 && !version.shipped());
        assertThat(versions)
                .extracting(ModelVersion::deploymentId)
                .containsOnly(redesigns.view(id, ADA).deploymentId());
        assertThat(library.newest(ModelKind.PROCESS, key).orElseThrow().name()).isEqualTo("Visit & 'see'");
    }

    @Test
    void whereAScenarioGoesAnotherWayAReasonIsAskedForAndKept() {
        redesigns.create(id, ModelKind.FORM, key, null, ADA);
        UUID scenario = scenarios.importFile(
                "{name: Elsewhere " + key + ", request: {}, acts: [], way: [intake/Elsewhere], end: []}", ADA);
        try {
            assertThat(scenarios.run(id, scenario, ADA).asExpected()).isFalse();

            assertThatThrownBy(() -> publications.publish(id, new Acceptance(ticks(id), " "), ADA))
                    .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused)
                            .returns("scenarioReason", Rejection::field)
                            .returns("scenario-reason-missing", Rejection::code));
            publications.publish(id, new Acceptance(ticks(id), "It is meant so"), ADA);

            assertThat(redesigns.view(id, ADA).publication())
                    .returns("It is meant so", RedesignPublication::scenarioReason)
                    .returns(List.of("Elsewhere " + key), RedesignPublication::differingScenarios);
            assertThat(publishedModels
                            .versions(ModelKind.FORM, key, ADA)
                            .get(0)
                            .publication()
                            .scenarioReason())
                    .isEqualTo("It is meant so");
        } finally {
            scenarios.remove(scenario, ADA);
        }
    }

    @Test
    void whoPublishedAVersionAndWhyIsKeptWithIt() {
        redesigns.create(id, ModelKind.FORM, key, null, ADA);
        publish(id);
        assertThat(publishedModels.versions(ModelKind.FORM, key, ADA))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.publication().note()).isEqualTo("People asked for them");
                    assertThat(version.publication().by()).isEqualTo(ADA.username());
                });
        assertThat(publications.publicationOf(library.versions(ModelKind.FORM, "draft-plan").stream()
                        .filter(ModelVersion::shipped)
                        .findFirst()
                        .orElseThrow()))
                .isEmpty();
    }

    @Test
    void nothingIsPublishedWithoutAReasonAndNothingTwice() {
        redesigns.create(id, ModelKind.FORM, key, null, ADA);
        redesigns.describe(id, "Home visits", " ", ADA);
        assertThatThrownBy(() -> publish(id)).hasMessageContaining("redesign-note-missing");
        redesigns.describe(id, "Home visits", "Asked for", ADA);
        assertThatThrownBy(() -> publications.publish(id, new Acceptance(Set.of(), null), WILMA))
                .hasMessageContaining("administrators-only");
        publish(id);
        assertThatThrownBy(() -> publish(id)).hasMessageContaining("redesign-closed");
        assertThatThrownBy(() -> redesigns.undo(id, ModelKind.FORM, key, ADA)).hasMessageContaining("redesign-closed");
    }

    @Test
    void whatIsLeftAsItIsGetsNoNewVersion() {
        assertThatThrownBy(() -> publish(id)).hasMessageContaining("redesign-empty");
        redesigns.add(id, ModelKind.FORM, "draft-plan", ADA);
        assertThatThrownBy(() -> publish(id)).hasMessageContaining("redesign-changes-nothing");
        int before = library.newest(ModelKind.FORM, "draft-plan").orElseThrow().version();
        redesigns.create(id, ModelKind.FORM, key, null, ADA);
        assertThat(publish(id)).extracting(ModelVersion::key).containsExactly(key);
        assertThat(library.newest(ModelKind.FORM, "draft-plan").orElseThrow().version())
                .isEqualTo(before);
    }

    @Test
    void whatTheEngineWouldRefuseIsTheResultOfNoPublishing() {
        DraftView draft = redesigns.create(id, ModelKind.PROCESS, key, "Visit", ADA);
        String broken = StudioFixture.process(key, "Visit", "<serviceTask id='Step'/>");
        redesigns.save(id, ModelKind.PROCESS, key, broken, draft.revision(), ADA);
        assertThat(publications.findings(id, ADA)).anySatisfy(finding -> assertThat(finding)
                .returns(Finding.Severity.ERROR, Finding::severity)
                .returns("Step", Finding::elementId));
        assertThatThrownBy(() -> publish(id)).hasMessageContaining("redesign-has-errors");
        assertThat(library.newest(ModelKind.PROCESS, key)).isEmpty();
        assertThat(redesigns.view(id, ADA).state()).isEqualTo(RedesignState.DRAWING);
    }

    @Test
    void whatSomebodyElsePublishedMeanwhileIsReplacedOnlyKnowingly() {
        redesigns.create(id, ModelKind.FORM, key, null, ADA);
        publish(id);
        UUID mine = change("mine");
        UUID theirs = change("theirs");
        publish(theirs);
        assertThatThrownBy(() -> publish(mine)).hasMessageContaining("redesign-has-errors");
        assertThat(publications.findings(mine, ADA)).extracting(Finding::code).contains("published-meanwhile");
        redesigns.acknowledge(mine, ModelKind.FORM, key, ADA);
        assertThat(publish(mine)).extracting(ModelVersion::version).containsExactly(3);
    }

    @Test
    void ofTwoWhoPublishTheSameAtOnceOneLearnsOfTheOther() throws Exception {
        redesigns.create(id, ModelKind.FORM, key, null, ADA);
        publish(id);
        List<UUID> both = List.of(change("one"), change("other"));
        List<Future<?>> done = new ArrayList<>();
        ExecutorService people = Executors.newFixedThreadPool(2);
        Map<UUID, Set<String>> ticks = both.stream().collect(Collectors.toMap(redesign -> redesign, this::ticks));
        ticks.forEach((redesign, ticked) ->
                done.add(people.submit(() -> publications.publish(redesign, new Acceptance(ticked, null), ADA))));
        people.shutdown();
        assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(library.newest(ModelKind.FORM, key).orElseThrow().version()).isEqualTo(2);
        assertThat(both.stream().map(redesign -> redesigns.view(redesign, ADA).state()))
                .containsExactlyInAnyOrder(RedesignState.PUBLISHED, RedesignState.DRAWING);
    }

    @Test
    void returningAProcessTakesBackTheFormsThatCameWithItsLaterVersions() {
        redesigns.create(id, ModelKind.PROCESS, key, "Visit", ADA);
        redesigns.create(id, ModelKind.FORM, key, null, ADA);
        publish(id);
        String first = library.content(library.newest(ModelKind.FORM, key).orElseThrow());
        UUID second = change("second");
        DraftView process = redesigns.add(second, ModelKind.PROCESS, key, ADA);
        String renamed = process.content().replace("name=\"Visit\"", "name=\"Visit at home\"");
        redesigns.save(second, ModelKind.PROCESS, key, renamed, process.revision(), ADA);
        publish(second);

        RedesignView back = publications.returnTo(ModelKind.PROCESS, key, 1, ADA);
        assertThat(back.drafts()).extracting(DraftView::baseVersion).containsExactly(1, 1);
        assertThat(back.note()).isNotBlank();
        publish(back.id());
        assertThat(library.newest(ModelKind.PROCESS, key).orElseThrow())
                .returns(3, ModelVersion::version)
                .returns("Visit", ModelVersion::name);
        assertThat(library.content(library.newest(ModelKind.FORM, key).orElseThrow()))
                .isEqualTo(first);
    }

    @Test
    void openCasesAreCountedOnEachVersion() {
        deploy("first");
        processes.start(key, UUID.randomUUID(), key + "-A", Map.of());
        deploy("second");
        processes.start(key, UUID.randomUUID(), key + "-B", Map.of());
        UUID twice = UUID.randomUUID();
        processes.start(key, twice, key + "-C", Map.of());
        processes.start(key, twice, key + "-C", Map.of());
        assertThat(publishedModels.versions(ModelKind.PROCESS, key, ADA))
                .extracting(PublishedModels.Version::openCases)
                .containsExactly(2L, 1L);
        assertThat(publishedModels.list(ModelKind.PROCESS, ADA))
                .filteredOn(model -> model.newest().key().equals(key))
                .singleElement()
                .returns(3L, PublishedModels.PublishedModel::openCases)
                .returns(1L, PublishedModels.PublishedModel::behind);
    }

    @Test
    void aFormIsInUseWhereAnOpenTaskAsksIt() {
        redesigns.create(id, ModelKind.FORM, key, null, ADA);
        publish(id);
        jdbc.sql("""
                insert into work_item (task_id, case_number, task_key, name, form_id, process_key, stage,
                    candidate_groups, created_at, priority)
                values (:key, :key, 'Visit', 'Visit', :key, 'visit', 'plan', '{}', now(), 50)""").param("key", key).update();
        try {
            assertThat(publishedModels.versions(ModelKind.FORM, key, ADA))
                    .extracting(PublishedModels.Version::openCases)
                    .containsExactly(1L);
            assertThat(publishedModels.list(ModelKind.FORM, ADA))
                    .filteredOn(model -> model.newest().key().equals(key))
                    .singleElement()
                    .returns(1L, PublishedModels.PublishedModel::openCases);
        } finally {
            jdbc.sql("delete from work_item where task_id = :key")
                    .param("key", key)
                    .update();
        }
    }

    private void deploy(String name) {
        String waiting = "<receiveTask id='Step' name='Step'/>";
        library.deploy(
                name,
                List.of(new ModelFile("processes/agency/" + key + ".bpmn", StudioFixture.process(key, name, waiting))));
    }

    @Test
    void whereTheAgencyAsksForItSomebodyElseAgreesToWhatIsPublished() {
        Publications strict = asking("supervisor");
        redesigns.create(id, ModelKind.FORM, key, null, ADA);
        assertThatThrownBy(() -> within(() -> strict.publish(id, new Acceptance(ticks(id), null), ADA)))
                .hasMessageContaining("consent-missing");
        assertThatThrownBy(() -> within(() -> strict.giveConsent(id, SUE))).hasMessageContaining("consent-not-asked");
        within(() -> strict.askConsent(id, ADA));
        assertThat(strict.consent(id, SUE))
                .isEqualTo(new Publications.PublicationConsent("supervisor", true, null, true));
        assertThatThrownBy(() -> within(() -> strict.giveConsent(id, BEN))).hasMessageContaining("consent-not-yours");
        within(() -> strict.giveConsent(id, SUE));
        within(() -> strict.publish(id, new Acceptance(ticks(id), null), ADA));
        assertThat(redesigns.view(id, ADA).consentBy()).isEqualTo(SUE.username());
    }

    @Test
    void aChangeTakesBackWhatWasAgreedToAndNobodyAgreesToTheirOwn() {
        Publications strict = asking("administrator");
        redesigns.create(id, ModelKind.FORM, key, null, ADA);
        within(() -> strict.askConsent(id, ADA));
        assertThatThrownBy(() -> within(() -> strict.giveConsent(id, ADA)))
                .hasMessageContaining("consent-own-redesign");
        within(() -> strict.giveConsent(id, BEN));
        String same = redesigns.drafted(id, ModelKind.FORM, key).orElseThrow();
        redesigns.save(id, ModelKind.FORM, key, same, 1, ADA);
        assertThat(strict.consent(id, BEN).givenBy()).isEqualTo(BEN.username());
        redesigns.save(id, ModelKind.FORM, key, StudioFixture.form(key, "changed"), 1, ADA);
        assertThat(strict.consent(id, BEN))
                .isEqualTo(new Publications.PublicationConsent("administrator", false, null, false));
        assertThatThrownBy(() -> within(() -> strict.publish(id, new Acceptance(ticks(id), null), ADA)))
                .hasMessageContaining("consent-missing");
    }

    private Publications asking(String whom) {
        return new Publications(
                table,
                drafts,
                keeping,
                checks,
                returning,
                returns,
                library,
                caseMigrations,
                new PublicationConsentPolicy(whom),
                clock);
    }

    private void within(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** A redesign of the form of this test. */
    private UUID change(String label) {
        UUID changing = redesigns.open(label, "To see", ADA).id();
        DraftView draft = redesigns.add(changing, ModelKind.FORM, key, ADA);
        redesigns.save(changing, ModelKind.FORM, key, StudioFixture.form(key, label), draft.revision(), ADA);
        return changing;
    }

    private List<ModelVersion> publish(UUID redesign) {
        return publications.publish(redesign, new Acceptance(ticks(redesign), null), ADA);
    }

    private Set<String> ticks(UUID redesign) {
        return publications.findings(redesign, ADA).stream().map(Finding::key).collect(Collectors.toSet());
    }
}
