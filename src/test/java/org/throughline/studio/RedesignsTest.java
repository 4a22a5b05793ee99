package org.throughline.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.studio.StudioFixture.ADA;
import static org.throughline.studio.StudioFixture.BEN;
import static org.throughline.studio.StudioFixture.WILMA;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.IntegrationTest;
import org.throughline.careplan.PlanProcess;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.studio.domain.DraftKey;
import org.throughline.studio.domain.DraftRevisionRepository;
import org.throughline.studio.domain.DraftStep;
import org.throughline.studio.domain.RedesignState;

/** Drawing: what is kept, what is refused, and two people at one draft. */
@IntegrationTest
class RedesignsTest {

    private static final String MANUAL = "<manualTask id='Step' name='Step'/>";

    @Autowired
    private Redesigns redesigns;

    @Autowired
    private ModelImports imports;

    @Autowired
    private PublishedModels publishedModels;

    @Autowired
    private ModelLibrary library;

    @Autowired
    private DraftRevisionRepository revisions;

    @Autowired
    private TransactionTemplate transaction;

    private final String key = StudioFixture.key();
    private UUID id;

    @BeforeEach
    void begin() {
        id = redesigns.open("Home visits", "", ADA).id();
    }

    @Test
    void onlyAdministratorsDraw() {
        assertThatThrownBy(() -> redesigns.open("Mine", "", WILMA)).hasMessageContaining("administrators-only");
        assertThatThrownBy(() -> redesigns.view(id, WILMA)).hasMessageContaining("administrators-only");
        assertThatThrownBy(() -> redesigns.draft(id, ModelKind.FORM, key, WILMA))
                .hasMessageContaining("administrators-only");
        assertThatThrownBy(() -> publishedModels.export(WILMA)).hasMessageContaining("administrators-only");
    }

    @Test
    void whatIsSavedCanBeUndoneAndDoneAgainAtAnotherVisit() {
        DraftView first = redesigns.create(id, ModelKind.FORM, key, null, ADA);
        DraftView second = save(first, StudioFixture.form(key, "two"));
        assertThat(second).returns(true, DraftView::canUndo).returns(false, DraftView::canRedo);
        DraftView undone = redesigns.undo(id, ModelKind.FORM, key, BEN);
        assertThat(undone.content()).isEqualTo(first.content());
        assertThat(undone).returns(false, DraftView::canUndo).returns(true, DraftView::canRedo);
        assertThat(redesigns.redo(id, ModelKind.FORM, key, ADA).content()).isEqualTo(second.content());
        assertThatThrownBy(() -> redesigns.redo(id, ModelKind.FORM, key, ADA)).hasMessageContaining("nothing-to-redo");
    }

    @Test
    void whatIsSavedAfterAnUndoReplacesWhatCouldBeDoneAgainButNotTheHistory() {
        DraftView first = redesigns.create(id, ModelKind.FORM, key, null, ADA);
        save(first, StudioFixture.form(key, "two"));
        DraftView third = save(redesigns.undo(id, ModelKind.FORM, key, ADA), StudioFixture.form(key, "three"));
        assertThat(third.canRedo()).isFalse();
        assertThat(redesigns.undo(id, ModelKind.FORM, key, ADA).content()).isEqualTo(first.content());
        assertThat(redesigns.redo(id, ModelKind.FORM, key, ADA).content()).isEqualTo(third.content());
        Slice<DraftStep> newest = redesigns.history(id, ModelKind.FORM, key, null, 2, ADA);
        assertThat(newest.items()).extracting(DraftStep::revision).containsExactly(3, 2);
        assertThat(redesigns
                        .history(id, ModelKind.FORM, key, newest.next(), 2, ADA)
                        .items())
                .extracting(DraftStep::revision)
                .containsExactly(1);
    }

    @Test
    void nobodyOverwritesWhatSomebodyElseSavedMeanwhile() {
        DraftView seen = redesigns.create(id, ModelKind.FORM, key, null, ADA);
        redesigns.save(id, ModelKind.FORM, key, StudioFixture.form(key, "Ben's"), seen.revision(), BEN);
        assertThatThrownBy(() -> save(seen, StudioFixture.form(key, "Ada's"))).hasMessageContaining("draft-stale");
        DraftView now = redesigns.draft(id, ModelKind.FORM, key, ADA);
        assertThat(now.content()).contains("Ben's");
        assertThat(now.savedBy()).isEqualTo(BEN.username());
        assertThat(save(now, StudioFixture.form(key, "Ada's knowingly")).savedBy())
                .isEqualTo(ADA.username());
    }

    @Test
    void ofTwoWhoSaveAtOnceOneLearnsOfTheOther() throws Exception {
        DraftView seen = redesigns.create(id, ModelKind.FORM, key, null, ADA);
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> saved = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String content = StudioFixture.form(key, "by " + i);
            saved.add(people.submit(() -> {
                try {
                    save(seen, content);
                    return true;
                } catch (Rejection stale) {
                    return false;
                }
            }));
        }
        people.shutdown();
        int kept = 0;
        for (Future<Boolean> one : saved) {
            kept += one.get(60, TimeUnit.SECONDS) ? 1 : 0;
        }
        assertThat(kept).isEqualTo(1);
        assertThat(redesigns.draft(id, ModelKind.FORM, key, ADA).revision()).isEqualTo(2);
    }

    @Test
    void theLastHundredsOfRevisionsAreKeptAndNoMore() {
        redesigns.create(id, ModelKind.FORM, key, null, ADA);
        DraftKey draft = new DraftKey(id, ModelKind.FORM, key);
        transaction.executeWithoutResult(status -> IntStream.rangeClosed(2, 310)
                .forEach(n -> revisions.add(draft, StudioFixture.form(key, "n" + n), "ada", Instant.EPOCH)));
        transaction.executeWithoutResult(status -> IntStream.rangeClosed(2, 300).forEach(n -> revisions.undo(draft)));
        assertThat(redesigns.draft(id, ModelKind.FORM, key, ADA))
                .returns(11, DraftView::revision)
                .returns(false, DraftView::canUndo)
                .returns(true, DraftView::canRedo);
    }

    @Test
    void whoElseHasADraftOpenIsShown() {
        redesigns.create(id, ModelKind.FORM, key, null, ADA);
        assertThat(redesigns.draft(id, ModelKind.FORM, key, BEN).others()).containsExactly("Ada Draws");
        assertThat(redesigns.draft(id, ModelKind.FORM, key, ADA).others()).containsExactly("Ben Draws");
        assertThat(redesigns.view(id, BEN).drafts()).singleElement().satisfies(draft -> assertThat(draft.others())
                .containsExactly("Ada Draws"));
    }

    @Test
    void whatCannotBeReadOrCouldDoHarmIsRefusedAndNothingIsKept() {
        DraftView seen = redesigns.create(id, ModelKind.PROCESS, key, "Visit", ADA);
        refused(seen, "<definitions", "model-unreadable");
        refused(seen, "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>", "model-unreadable");
        refused(seen, StudioFixture.process(key, "x".repeat(ModelLibrary.MAX_BYTES), MANUAL), "model-too-large");
        refused(seen, StudioFixture.process("another", "Visit", MANUAL), "draft-key-changed");
        refused(
                seen,
                StudioFixture.process(
                        key, "Visit", "<scriptTask id='Step' scriptFormat='juel'><script>1</script></scriptTask>"),
                "model-refused");
        assertThat(redesigns.draft(id, ModelKind.PROCESS, key, ADA).revision()).isEqualTo(seen.revision());
    }

    @Test
    void whatIsOnlyUnfinishedIsKept() {
        DraftView seen = redesigns.create(id, ModelKind.PROCESS, key, "Visit", ADA);
        String unfinished = StudioFixture.process(key, "Visit at home", "<serviceTask id='Step'/>");
        assertThat(save(seen, unfinished).name()).isEqualTo("Visit at home");
    }

    @Test
    void aModelIsTakenInOnce() {
        DraftView first = redesigns.add(id, ModelKind.FORM, "draft-plan", ADA);
        save(first, first.content().replace("The plan in a sentence or two", "The plan"));
        DraftView again = redesigns.add(id, ModelKind.FORM, "draft-plan", BEN);
        assertThat(again.revision()).isEqualTo(2);
        assertThat(again.resource()).isEqualTo("forms/careplan/draft-plan.form");
        assertThat(redesigns
                        .addVersion(id, ModelKind.FORM, "draft-plan", 1, ADA)
                        .content())
                .isEqualTo(first.content());
        redesigns.remove(id, ModelKind.FORM, "draft-plan", ADA);
        assertThat(redesigns.view(id, ADA).drafts()).isEmpty();
    }

    @Test
    void aKeyThatIsTakenOrOddIsNotGivenToANewModel() {
        assertThatThrownBy(() -> redesigns.create(id, ModelKind.PROCESS, PlanProcess.KEY, "Plan", ADA))
                .hasMessageContaining("model-key-taken");
        assertThatThrownBy(() -> redesigns.create(id, ModelKind.PROCESS, "../plan", "Plan", ADA))
                .hasMessageContaining("model-key-odd");
        assertThatThrownBy(() -> redesigns.create(id, ModelKind.PROCESS, key, "<script>alert(1)</script>", ADA))
                .hasMessageContaining("model-refused");
    }

    @Test
    void aFileIsImportedUnderTheNameOfTheModelThatItHolds() {
        String plan = library.content(
                library.newest(ModelKind.PROCESS, PlanProcess.KEY).orElseThrow());
        DraftView imported = imported("C:\\my plan (2).bpmn", bytes(plan));
        assertThat(imported)
                .returns("plan", DraftView::key)
                .returns("processes/careplan/plan.bpmn", DraftView::resource)
                .returns(plan, DraftView::content);
        String changed = plan.replace("Review the plan", "Read the plan");
        assertThatThrownBy(() -> imported("plan.bpmn", bytes(changed))).hasMessageContaining("import-drawn");
        ImportChoice replaced = new ImportChoice(false, true);
        assertThat(imports.importFiles(id, "plan.bpmn", bytes(changed), replaced, ADA))
                .extracting(DraftView::revision)
                .containsExactly(2);
    }

    @Test
    void aFileInAnotherEncodingIsKeptAsWhatItSays() {
        String drawn = StudioFixture.process(key, "Besuch – größer", MANUAL);
        String declared = drawn.replace("UTF-8", "ISO-8859-1").replace("–", "-");
        DraftView imported = imported("visit.bpmn", declared.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(imported.name()).isEqualTo("Besuch - größer");
        assertThat(imported.content()).contains("encoding=\"UTF-8\"");
        byte[] wide = drawn.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
        assertThat(imports.importFiles(id, "visit.bpmn", wide, new ImportChoice(false, true), ADA)
                        .get(0)
                        .name())
                .isEqualTo("Besuch – größer");
        byte[] broken = drawn.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(imports.preview(id, "visit.bpmn", broken, ADA).get(0)).satisfies(file -> {
            assertThat(file.name()).isEqualTo("Besuch ? größer");
            assertThat(file.conversions())
                    .extracting(org.throughline.engine.Conversion::code)
                    .contains("read-as");
        });
        byte[] nothing = {'<', (byte) 0x81, '>', 0};
        assertThatThrownBy(() -> imported("visit.bpmn", nothing)).hasMessageContaining("file-no-text");
    }

    @Test
    void allModelsAreExportedAndComeBackAsTheyAre() {
        List<DraftView> imported =
                imports.importFiles(id, "models.zip", publishedModels.export(ADA), ImportChoice.AS_IT_IS, ADA);
        // what other tests have drawn may lack a picture, and is given one
        assertThat(imported)
                .hasSizeGreaterThan(40)
                .filteredOn(draft -> newest(draft).shipped())
                .isNotEmpty()
                .allSatisfy(draft -> assertThat(draft.content()).isEqualTo(library.content(newest(draft))));
        UUID other = redesigns.open("Copy", "", ADA).id();
        assertThat(imports.importFiles(
                        other, "redesign.zip", publishedModels.export(id, ADA), ImportChoice.AS_IT_IS, ADA))
                .extracting(DraftView::resource)
                .containsExactlyInAnyOrderElementsOf(
                        imported.stream().map(DraftView::resource).toList());
    }

    private ModelVersion newest(DraftView draft) {
        return library.newest(draft.kind(), draft.key()).orElseThrow();
    }

    @Test
    void ofAnArchiveEverythingIsTakenInOrNothing() {
        byte[] zip = new ModelArchive()
                .zip(List.of(
                        new org.throughline.engine.ModelFile(
                                "repository/forms/x/good.form", StudioFixture.form(key, "good")),
                        new org.throughline.engine.ModelFile("repository/forms/x/bad.form", "{")));
        assertThatThrownBy(() -> imports.importFiles(id, "x.zip", zip, ImportChoice.AS_IT_IS, ADA))
                .hasMessageContaining("model-unreadable");
        assertThat(redesigns.view(id, ADA).drafts()).isEmpty();
        byte[] cut = java.util.Arrays.copyOf(zip, 60);
        assertThatThrownBy(() -> imports.importFiles(id, "x.zip", cut, ImportChoice.AS_IT_IS, ADA))
                .hasMessageContaining("archive-broken");
        assertThatThrownBy(() -> imports.importFiles(id, "x.txt", bytes("hello"), ImportChoice.AS_IT_IS, ADA))
                .hasMessageContaining("file-no-model");
    }

    @Test
    void twoFilesOfOneModelAreToSayWhichIsMeant() {
        byte[] zip = new ModelArchive()
                .zip(List.of(
                        new org.throughline.engine.ModelFile("a/one.form", StudioFixture.form(key, "one")),
                        new org.throughline.engine.ModelFile("a/two.form", StudioFixture.form(key, "two"))));
        assertThatThrownBy(() -> imports.importFiles(id, "x.zip", zip, new ImportChoice(true, true), ADA))
                .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.args())
                        .containsExactly(key, "a/one.form", "a/two.form"));
        assertThat(imports.submit(id, "x.zip", zip, ADA)).isEmpty();
        imports.leave(id, ADA);
        assertThat(imports.waiting(id, ADA)).isEmpty();
    }

    @Test
    void aFormWithoutIdIsCalledAfterItsFile() {
        byte[] form = bytes(StudioFixture.form(key, "x").replace("\"id\": \"" + key + "\", ", ""));
        assertThat(imported("C:\\Our Visit 2.form", form).key()).isEqualTo("our-visit-2");
    }

    @Test
    void whatMayNotRunIsKeptOnlyWithoutIt() {
        byte[] script = bytes(StudioFixture.process(
                key, "Visit", "<scriptTask id='Step' scriptFormat='juel'><script>1</script></scriptTask>"));
        assertThatThrownBy(() -> imported("visit.bpmn", script)).hasMessageContaining("model-refused");
        assertThat(imports.submit(id, "visit.bpmn", script, ADA)).isEmpty();
        assertThat(redesigns.view(id, ADA).drafts()).isEmpty();
        assertThat(imports.waiting(id, ADA)).singleElement().satisfies(file -> assertThat(file.conversions())
                .extracting(org.throughline.engine.Conversion::code)
                .contains("done-by-person"));
        imports.keep(id, new ImportChoice(true, false), ADA);
        assertThat(redesigns.draft(id, ModelKind.PROCESS, key, ADA).content()).contains("<userTask id=\"Step\"");
        assertThat(imports.waiting(id, ADA)).isEmpty();
    }

    private DraftView imported(String file, byte[] content) {
        return imports.importFiles(id, file, content, ImportChoice.AS_IT_IS, ADA)
                .get(0);
    }

    @Test
    void whatIsDiscardedIsNotChangedAnyMore() {
        redesigns.discard(id, ADA);
        assertThatThrownBy(() -> redesigns.create(id, ModelKind.FORM, key, null, ADA))
                .hasMessageContaining("redesign-closed");
        assertThat(redesigns.list(RedesignState.DISCARDED, null, 1, ADA).items())
                .extracting(RedesignView::id)
                .containsExactly(id);
    }

    private void refused(DraftView seen, String content, String code) {
        assertThatThrownBy(() -> save(seen, content)).hasMessageContaining(code);
    }

    private DraftView save(DraftView seen, String content) {
        return redesigns.save(id, seen.kind(), seen.key(), content, seen.revision(), ADA);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
