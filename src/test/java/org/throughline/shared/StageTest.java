package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageTest {

    @Test
    void aStageIsFoundByItsId() {
        assertThat(Stage.ids()).extracting(Stage::of).containsExactly(Stage.values());
    }

    @Test
    void anUnknownStageIsAFaultOfTheModel() {
        assertThatThrownBy(() -> Stage.of("lunch")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Stage.of(null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stagesFollowOneAnother() {
        assertThat(Stage.INTAKE.isBefore(Stage.ASSESSMENT)).isTrue();
        assertThat(Stage.PLAN.isBefore(Stage.PLAN)).isFalse();
        assertThat(Stage.CLOSURE.isBefore(Stage.FOLLOW_UP)).isFalse();
    }

    @Test
    void theTableOfCasesTakesExactlyTheseStages() throws IOException {
        String sql = Files.readString(Path.of("src/main/resources/db/migration/casefile/V0601__casefile.sql"));
        Matcher check = Pattern.compile("stage in \\(([^)]*)\\)").matcher(sql);
        assertThat(check.find()).isTrue();
        assertThat(check.group(1).replace("'", "").split(", ")).containsExactlyElementsOf(Stage.ids());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void eachHasALabelInBothLanguages(String language) {
        ResourceBundle labels = ResourceBundle.getBundle("messages/shell", Locale.forLanguageTag(language));
        assertThat(Stage.idsOfTasks()).allSatisfy(id -> assertThat(labels.containsKey("label.stage." + id))
                .isTrue());
    }
}
