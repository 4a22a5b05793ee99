package org.throughline.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.modelcheck.Finding.Severity;
import org.throughline.modelcheck.ShippedLibrary;

/** What an administrator begins with has no error of its own. */
class BlankModelsTest {

    @Test
    void aNewModelOfEachKindMayBePublishedAsItIs() {
        ModelFile[] files = Arrays.stream(ModelKind.values())
                .map(kind -> new ModelFile("new" + kind.suffix(), BlankModels.content(kind, "visit-1a", "Visit")))
                .toArray(ModelFile[]::new);
        assertThat(ShippedLibrary.findings(files))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.code() + " at " + finding.elementId() + finding.args())
                .isEmpty();
    }
}
