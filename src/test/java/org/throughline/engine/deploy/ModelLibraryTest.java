package org.throughline.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.engine.ConvertedModel;
import org.throughline.engine.EngineModels;
import org.throughline.engine.EngineTest;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelRefused;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.ModelVersion;
import org.throughline.engine.Refusal;
import org.throughline.model.ForeignModels;
import org.throughline.model.ForeignModels.ForeignFile;
import org.throughline.model.ModelMutation;

class ModelLibraryTest extends EngineTest {

    private static final String MANUAL = "<manualTask id='Step'/>";
    private static final String SCRIPT = "<scriptTask id='Step' scriptFormat='juel'><script>${1}</script></scriptTask>";

    @Autowired
    ModelLibrary library;

    @Test
    void versionsAreCountedAndReadBackAsTheyWereDeployed() {
        deploy(process("kept", "<manualTask id='Step' name='first'/>"));
        String second = deploy(process("kept", "<manualTask id='Step' name='second'/>"));
        assertThat(library.versions(ModelKind.PROCESS, "kept"))
                .extracting(ModelVersion::version)
                .containsExactly(2, 1);
        assertThat(library.deployed(second)).extracting(ModelVersion::key).containsExactly("kept");
        ModelVersion first = library.find(ModelKind.PROCESS, "kept", 1).orElseThrow();
        assertThat(library.content(first))
                .isEqualTo(
                        process("kept", "<manualTask id='Step' name='first'/>").content());
        assertThat(first.shipped()).isFalse();
        assertThat(library.newest(ModelKind.PROCESS))
                .extracting(ModelVersion::key)
                .containsOnlyOnce("kept");
    }

    /** As they are, without what may not run, and damaged: what the engine's own parsers say of them is a reason too. */
    @Test
    void whatOtherProgramsDrawIsPublishedOrRefusedWithReasons() {
        List<ForeignFile> foreign = ForeignModels.all(2, 100);
        List<String> contents =
                foreign.stream().map(file -> file.model().content()).toList();
        int published = 0;
        for (int i = 0; i < foreign.size(); i++) {
            String name = "brought" + foreign.get(i).kind().suffix();
            ModelFile brought = new ModelFile(name, contents.get(i));
            assertThat(library.refusals(List.of(brought))).isNotNull();
            for (ConvertedModel mended : library.convert(brought)) {
                String damaged = new ModelMutation(i).of(mended.file().content(), contents);
                for (ModelFile file : List.of(mended.file(), new ModelFile(name, damaged))) {
                    if (library.refusals(List.of(file)).isEmpty()) {
                        deploy(file);
                        published++;
                    }
                }
            }
        }
        assertThat(published).isPositive();
    }

    @Test
    void whatIsUnfinishedIsNotHostileButWouldNotBeDeployed() {
        List<ModelFile> unfinished = List.of(process("unfinished", "<serviceTask id='Step'/>"));
        assertThat(library.vet(unfinished)).isEmpty();
        assertThat(library.refusals(unfinished))
                .extracting(RefusalReason::element)
                .containsExactly("Step");
    }

    @Test
    void whatIsHostileIsReportedAtItsElementInEveryFile() {
        ModelFile form = new ModelFile("forms/x/x.form", "{");
        ModelFile table = new ModelFile("processes/x/t.dmn", EngineModels.decision("t", "juel", "${1}"));
        assertThat(library.vet(List.of(process("one", SCRIPT), table)))
                .extracting(RefusalReason::resource)
                .contains("processes/x/one.bpmn", "processes/x/t.dmn");
        assertThat(library.vet(List.of(process("one", SCRIPT))))
                .extracting(RefusalReason::element)
                .contains("Step");
        assertThat(library.refusals(List.of(form)))
                .extracting(RefusalReason::resource)
                .containsExactly("forms/x/x.form");
    }

    @Test
    void oneRefusedFileKeepsAllOfThemOut() {
        assertThatThrownBy(() -> library.deploy(NAME, List.of(process("good", MANUAL), process("bad", SCRIPT))))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("bad.bpmn");
        assertThat(library.newest(ModelKind.PROCESS, "good")).isEmpty();
    }

    @Test
    void twoFilesOfOneKeyAreRefusedInWords() {
        ModelFile again = new ModelFile("processes/x/again.bpmn", EngineModels.process("good", MANUAL));
        assertThatThrownBy(() -> library.deploy(NAME, List.of(process("good", MANUAL), again)))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("same key");
    }

    @Test
    void whatIsTooLargeIsNotEvenRead() {
        String huge = EngineModels.process("huge", MANUAL) + " ".repeat(ModelLibrary.MAX_BYTES);
        assertThat(library.vet(List.of(new ModelFile("processes/x/huge.bpmn", huge))))
                .singleElement()
                .satisfies(reason -> assertThat(reason.refusal()).isEqualTo(Refusal.of("file-too-large", 2048)));
    }

    private String deploy(ModelFile file) {
        return library.deploy(NAME, List.of(file));
    }

    /** What the engine says in its own English of drawings that happen is known, and said in the reader's words. */
    @Test
    void whatTheEngineSaysOfADrawingIsSaidInTheWordsOfTheReader() {
        SoftAssertions said = new SoftAssertions();
        Map.of(
                        "engine-way-lost",
                                "<subProcess id='Other'><startEvent id='Begins'/></subProcess>"
                                        + "<sequenceFlow id='lost' sourceRef='Step' targetRef='Begins'/>",
                        "engine-gateway-ends", "<exclusiveGateway id='Ends'/>",
                        "engine-edge-lost", edge("Gone", "<timeDuration>PT1H</timeDuration>"),
                        "engine-time-missing", edge("Step", ""),
                        "engine-message-missing",
                                "<intermediateCatchEvent id='C'><messageEventDefinition/></intermediateCatchEvent>",
                        "engine-call-blank", "<callActivity id='Calls'/>",
                        "engine-start-missing", "<subProcess id='Part'><manualTask id='In'/></subProcess>",
                        "engine-standard", "<unheardOf id='X'/>")
                .forEach((code, drawn) -> said.assertThat(library.refusals(List.of(new ModelFile(
                                "processes/x/odd.bpmn",
                                EngineModels.processWith("odd", "<manualTask id='Step'/>", drawn)))))
                        .as(code)
                        .extracting(reason -> reason.refusal().code())
                        .contains(code)
                        .doesNotContain(Refusal.ENGINE));
        said.assertAll();
    }

    private static String edge(String step, String when) {
        return "<boundaryEvent id='Edge' attachedToRef='" + step + "'><timerEventDefinition>" + when
                + "</timerEventDefinition></boundaryEvent>";
    }

    private static ModelFile process(String key, String step) {
        return new ModelFile("processes/x/" + key + ".bpmn", EngineModels.process(key, step));
    }
}
