package org.throughline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.engine.ModelKind;
import org.throughline.model.ForeignModels.ForeignFile;
import org.throughline.shared.HardenedXml;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** What stands for the files of other programs is as various as they are, sound, and the same each time. */
class ForeignModelsTest {

    private static final List<ForeignFile> FILES = ForeignModels.all(1, 300);

    @Test
    void theSameSeedMakesTheSameFiles() {
        List<ForeignFile> again = ForeignModels.all(1, 300);
        for (int i = 0; i < FILES.size(); i++) {
            assertThat(again.get(i).name()).isEqualTo(FILES.get(i).name());
            assertThat(again.get(i).bytes()).isEqualTo(FILES.get(i).bytes());
        }
        assertThat(ForeignModels.all(2, 5).get(3).bytes())
                .isNotEqualTo(FILES.get(3).bytes());
    }

    @Test
    void everyFileIsXmlOrJsonAndNoTwoAreAlike() {
        assertThat(FILES.stream().map(file -> file.model().content()).distinct())
                .hasSize(FILES.size());
        assertThat(FILES).filteredOn(file -> file.kind() != ModelKind.FORM).allSatisfy(file -> HardenedXml.saxParser()
                .parse(new InputSource(new StringReader(file.model().content())), new DefaultHandler()));
        assertThat(FILES).filteredOn(file -> file.kind() == ModelKind.FORM).allSatisfy(file -> assertThat(
                        new com.fasterxml.jackson.databind.ObjectMapper()
                                .readTree(file.model().content())
                                .isObject())
                .isTrue());
    }

    @Test
    void everyProgramAndEveryConstructStandsAmongThem() {
        String all = FILES.stream().map(file -> file.model().content()).collect(Collectors.joining());
        assertThat(all)
                .contains(
                        "zeebe:taskDefinition",
                        "signavioMetaData",
                        "BizagiExtensions",
                        "flowable:",
                        "activiti:",
                        "drools:")
                .contains(
                        "<semantic:definitions", "bpmn2:process", "choreographyTask", "adHocSubProcess", "flowNodeRef")
                .contains("messageFlow", "dataObjectReference", "textAnnotation", "complexGateway", "triggeredByEvent")
                .contains("businessKnowledgeModel", "CrossTable", "https://www.omg.org/spec/DMN/20230324/MODEL/")
                .contains("json-schema", "\"display\"", "dynamiclist", "filepicker");
        assertThat(FILES)
                .extracting(ForeignFile::name)
                .anyMatch(name -> name.endsWith(".bpmn20.xml"))
                .anyMatch(name -> name.contains(" "));
    }
}
