package org.throughline.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.engine.Conversion;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.vetting.VettingFixture;
import org.throughline.model.DiagramShape;
import org.throughline.model.FlowNode;
import org.throughline.model.ForeignModels;
import org.throughline.model.ModelReader;
import org.throughline.model.ProcessModel;
import org.throughline.model.SequenceFlow;
import org.throughline.modelcheck.ModelInspectorFixture;
import org.throughline.studio.ModelArchive.ArchiveFile;
import org.throughline.studio.domain.DraftRepository;

/** Three hundred files as other programs save them, imported as somebody would. */
class ForeignFilesTest {

    private static List<ImportedFile> imported;

    @BeforeAll
    static void importAll() {
        ModelLibrary library = mock(ModelLibrary.class);
        when(library.vet(any())).thenAnswer(call -> call.<List<ModelFile>>getArgument(0).stream()
                .flatMap(file -> VettingFixture.hostile(file).stream())
                .toList());
        when(library.convert(any())).thenAnswer(call -> VettingFixture.converted(call.getArgument(0)));
        ModelImport imports =
                new ModelImport(library, mock(DraftRepository.class), null, null, ModelInspectorFixture.of(library));
        imported = ForeignModels.all(1, 300).stream()
                .flatMap(file ->
                        imports.read(UUID.randomUUID(), List.of(new ArchiveFile(file.name(), file.bytes()))).stream())
                .toList();
    }

    @Test
    void ninetyFiveInAHundredAreImportedWholeOrPartly() {
        List<String> refused = imported.stream()
                .filter(file -> !file.isUsable())
                .map(file -> file.fileName() + ": " + file.problem().code()
                        + java.util.Arrays.toString(file.problem().args()))
                .toList();
        assertThat(refused).hasSizeLessThanOrEqualTo(imported.size() / 20);
    }

    @Test
    void whateverIsSaidOfThemIsSaidInBothLanguages() {
        Set<String> conversions = imported.stream()
                .flatMap(file -> file.conversions().stream())
                .map(one -> "conversion." + one.code())
                .collect(Collectors.toSet());
        Set<String> refusals = imported.stream()
                .flatMap(file -> file.refusals().stream())
                .map(one -> "refusal." + one.refusal().code())
                .collect(Collectors.toSet());
        assertThat(conversions).hasSizeGreaterThan(10);
        for (String language : List.of("", "_id")) {
            ResourceBundle words = ResourceBundle.getBundle("messages/engine" + language, Locale.ROOT);
            assertThat(words.keySet()).containsAll(conversions).containsAll(refusals);
            assertThat(ResourceBundle.getBundle("messages/studio" + language, Locale.ROOT)
                            .keySet())
                    .containsAll(imported.stream()
                            .filter(file -> !file.isUsable())
                            .map(file -> "rejection." + file.problem().code())
                            .toList());
        }
    }

    @Test
    void everyStepAndEveryWayIsInThePicture() {
        processes().forEach(file -> {
            ProcessModel drawn = new ModelReader().process(file.content());
            Set<String> shown =
                    drawn.shapes().stream().map(DiagramShape::element).collect(Collectors.toSet());
            assertThat(shown)
                    .as(file.fileName())
                    .containsAll(drawn.steps().stream().map(FlowNode::id).toList())
                    .containsAll(drawn.flows().stream().map(SequenceFlow::id).toList());
        });
    }

    @Test
    void everyFileIsOneProcessThatCanBeRunAndNothingIsLeftToMend() {
        processes().forEach(file -> {
            assertThat(new ModelReader().process(file.content()).processes())
                    .as(file.fileName())
                    .singleElement()
                    .satisfies(process -> assertThat(process.executable()).isTrue());
            assertThat(VettingFixture.converted(new ModelFile("imported.bpmn", file.content())))
                    .as(file.fileName())
                    .singleElement()
                    .satisfies(again -> assertThat(again.conversions())
                            .extracting(Conversion::code)
                            .isEmpty());
        });
    }

    private static Stream<ImportedFile> processes() {
        return imported.stream().filter(file -> file.isUsable() && file.kind() == ModelKind.PROCESS);
    }
}
