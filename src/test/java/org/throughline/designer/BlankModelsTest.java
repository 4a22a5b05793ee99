package org.throughline.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.designer.Finding.Severity;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;

/** What an administrator begins with has no error of its own. */
class BlankModelsTest {

    @Test
    void aNewModelOfEachKindMayBePublishedAsItIs() {
        ModelFile[] files = Arrays.stream(ModelKind.values())
                .map(kind -> new ModelFile("new" + kind.suffix(), BlankModels.content(kind, "visit-1a", "Visit")))
                .toArray(ModelFile[]::new);
        assertThat(ShippedLibrary.checks(files).of(UUID.randomUUID()))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.code() + " at " + finding.elementId() + finding.args())
                .isEmpty();
    }
}
