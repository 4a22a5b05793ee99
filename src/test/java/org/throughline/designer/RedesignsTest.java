package org.throughline.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.IntegrationTest;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

@IntegrationTest
class RedesignsTest {

    private static final Actor ADA = new Actor("ada-draws", "Ada", Set.of("administrator"), Set.of());
    private static final Actor BEN = new Actor("ben-draws", "Ben", Set.of("administrator"), Set.of());
    private static final Actor WILMA = new Actor("wilma", "Wilma", Set.of("caseworker"), Set.of("north"));

    @Autowired
    private Redesigns redesigns;

    @Autowired
    private Publishing publishing;

    @Autowired
    private ModelLibrary library;

    private final String key = "drawn-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void onlyAdministratorsDraw() {
        assertThatThrownBy(() -> redesigns.open("Mine", "", WILMA))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("studio-administrators-only");
        RedesignView redesign = redesigns.open("Hers", "", ADA);
        assertThatThrownBy(() -> redesigns.view(redesign.id(), WILMA)).hasMessageContaining("administrators-only");
    }

    @Test
    void aNewModelOfEachKindIsWholeAndIsPublishedAsOneStep() {
        RedesignView redesign = redesigns.open("Home visits", "People asked for them", ADA);
        for (ModelKind kind : ModelKind.values()) {
            redesigns.create(redesign.id(), kind, key, "Visit & <see>", ADA);
        }
        List<ModelVersion> versions = publishing.publish(redesign.id(), ticks(redesign.id()), ADA);
        assertThat(versions).extracting(ModelVersion::kind).containsExactly(ModelKind.values());
        assertThat(versions).allMatch(version -> version.version() == 1 && !version.shipped());
        assertThat(versions)
                .extracting(ModelVersion::deploymentId)
                .containsOnly(versions.get(0).deploymentId());
        assertThat(publishing.publicationOf(versions.get(0))).hasValueSatisfying(told -> assertThat(told)
                .extracting(Publishing.Publication::note, Publishing.Publication::by)
                .containsExactly("People asked for them", "ada-draws"));
        assertThat(library.newest(ModelKind.PROCESS, key).orElseThrow().name()).isEqualTo("Visit & <see>");
    }

    @Test
    void whatIsSavedCanBeUndoneAndDoneAgain() {
        RedesignView redesign = redesigns.open("Steps", "", ADA);
        DraftView first = redesigns.create(redesign.id(), ModelKind.FORM, key, null, ADA);
        DraftView second = redesigns.save(redesign.id(), ModelKind.FORM, key, form("two"), first.revision(), ADA);
        assertThat(second).returns(true, DraftView::canUndo).returns(false, DraftView::canRedo);
        DraftView undone = redesigns.undo(redesign.id(), ModelKind.FORM, key, BEN);
        assertThat(undone.content()).isEqualTo(first.content());
        assertThat(undone).returns(false, DraftView::canUndo).returns(true, DraftView::canRedo);
        assertThat(redesigns.redo(redesign.id(), ModelKind.FORM, key, ADA).content())
                .isEqualTo(form("two"));
    }

    private Set<String> ticks(UUID redesign) {
        return publishing.findings(redesign, ADA).stream()
                .map(Finding::key)
                .collect(java.util.stream.Collectors.toSet());
    }

    private String form(String label) {
        return """
                {"id": "%s", "type": "default", "components": [
                  {"id": "F", "type": "textfield", "key": "f", "label": "%s"}]}""".formatted(key, label);
    }
}
