package org.throughline.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.migration.CaseMigrations.CaseSelection;
import org.throughline.migration.ImpactAnalysis.CaseFilter;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.shared.Rejection;

class CaseChoiceTest {

    @Test
    void numbersAreTakenHoweverTheyAreParted() {
        assertThat(some(" TL-1, TL-2;TL-3\nTL-2 ").choice())
                .isEqualTo(new CaseSelection.Some(List.of("TL-1", "TL-2", "TL-3")));
        assertThat(some("TL-1").choice()).isEqualTo(new CaseSelection.One("TL-1"));
    }

    @Test
    void whatIsLeftBlankTakesAll() {
        var choice = new CaseChoice("filter", "", "", " ", null, null, "plan", "", null, "", null).choice();
        assertThat(choice)
                .isEqualTo(new CaseSelection.Those(
                        new CaseFilter(null, null, null, null, null, "plan", null, null, null)));
        assertThat(new CaseChoice(null, "MOVES", null, null, null, null, null, null, null, null, null)
                        .filter()
                        .outcome())
                .isEqualTo(MoveOutcome.MOVES);
    }

    @Test
    void nothingIsMovedWhereNothingIsSaid() {
        assertThat(new CaseChoice(null, null, null, null, null, null, null, null, null, null, null).takesNone())
                .isTrue();
        assertThatThrownBy(() -> some(" , ").choice()).isInstanceOf(Rejection.class);
        assertThatThrownBy(() ->
                        new CaseChoice("every", null, null, null, null, null, null, null, null, null, null).choice())
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() ->
                        new CaseChoice(null, "FLIES", null, null, null, null, null, null, null, null, null).filter())
                .isInstanceOf(Rejection.class);
    }

    private static CaseChoice some(String numbers) {
        return new CaseChoice("some", null, null, null, null, null, null, null, null, null, numbers);
    }
}
