package org.throughline.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.people.FamilyMember;
import org.throughline.people.Genogram;
import org.throughline.people.Pregnancy;
import org.throughline.people.Pregnancy.Course;
import org.throughline.people.Relation;
import org.throughline.people.RelationForm;
import org.throughline.people.RelationQuality;
import org.throughline.people.RelationTerms;

class FamilyCopyPolicyTest {

    private static final RelationTerms CONFIDENTIAL = RelationTerms.UNKNOWN.withConfidential(true);

    @Test
    void aConfidentialParentAndWhoeverIsReachedThroughThemAreLeftOut() {
        FamilyOfTest family = adopted();
        assertThat(names(FamilyCopyPolicy.copy(family.genogram()))).containsExactly("Ana", "Ruth", "Mia");
    }

    @Test
    void aPregnancyOfSomebodyWhoIsLeftOutIsLeftOut() {
        FamilyOfTest family = adopted();
        family.expect("Hers", Course.EXPECTED, "Birth mother", null);
        family.expect("Theirs", Course.EXPECTED, "Ruth", "Birth mother");
        family.expect("Open", Course.MISCARRIAGE, "Ruth", null);
        assertThat(FamilyCopyPolicy.copy(family.genogram()).pregnancies())
                .extracting(Pregnancy::course)
                .containsExactly(Course.MISCARRIAGE);
    }

    @Test
    void theCopyIsDrawnAsIfTheRestHadNeverBeenOnFile() {
        FamilyOfTest without = new FamilyOfTest("Ana", "female", 2015);
        without.add("Ruth", "female", 1980, "Ana", Relation.PARENT);
        without.add("Mia", "female", 2018, "Ana", Relation.SIBLING);
        without.relate("Ruth", "Mia", Relation.PARENT, RelationTerms.UNKNOWN);
        assertThat(GenogramLayout.of(FamilyCopyPolicy.copy(adopted().genogram())))
                .isEqualTo(GenogramLayout.of(without.genogram()));
    }

    @Test
    void whoeverIsReachedAnotherWayTooStaysWithoutTheConfidentialLine() {
        FamilyOfTest family = adopted();
        family.relate("Mia", "Birth mother", Relation.CHILD, RelationTerms.UNKNOWN);
        family.relate("Ana", "Ruth", Relation.CHILD, RelationTerms.UNKNOWN);
        Genogram copy = FamilyCopyPolicy.copy(family.genogram());
        assertThat(names(copy)).containsExactly("Ana", "Ruth", "Mia");
        assertThat(copy.ties()).noneMatch(tie -> tie.terms().confidential());
    }

    @Test
    void aSecondConfidentialLineBetweenTwoOthersIsLeftOutAlone() {
        FamilyOfTest family = adopted();
        family.relate("Ruth", "Mia", Relation.PARENT, CONFIDENTIAL);
        Genogram copy = FamilyCopyPolicy.copy(family.genogram());
        assertThat(names(copy)).containsExactly("Ana", "Ruth", "Mia");
        assertThat(copy.tie(family.id("Ruth"), family.id("Mia"))).isEmpty();
    }

    @Test
    void toLiveTogetherMakesNobodyKnownWhoseRelationIsConfidential() {
        FamilyOfTest family = adopted();
        family.household("Ana", "Birth mother");
        assertThat(names(FamilyCopyPolicy.copy(family.genogram()))).doesNotContain("Birth mother");
    }

    @Test
    void howPeopleGetOnIsNotInIt() {
        FamilyOfTest family = new FamilyOfTest("Ana", "female", 2015);
        family.add("Ruth", "female", 1980, "Ana", Relation.PARENT);
        family.relate(
                "Ruth",
                "Ana",
                Relation.PARENT,
                new RelationTerms(RelationForm.FOSTER, RelationQuality.VIOLENCE, null, null, false));
        assertThat(FamilyCopyPolicy.copy(family.genogram()).ties())
                .singleElement()
                .satisfies(tie -> {
                    assertThat(tie.terms().quality()).isNull();
                    assertThat(tie.terms().form()).isEqualTo(RelationForm.FOSTER);
                });
    }

    /** Ana lives with her adoptive mother and sister; of her birth mother the family knows nothing. */
    private static FamilyOfTest adopted() {
        FamilyOfTest family = new FamilyOfTest("Ana", "female", 2015);
        family.add("Ruth", "female", 1980, "Ana", Relation.PARENT);
        family.add("Mia", "female", 2018, "Ana", Relation.SIBLING);
        family.relate("Ruth", "Mia", Relation.PARENT, RelationTerms.UNKNOWN);
        family.add("Birth mother", "female", 1990, "Ana", Relation.PARENT);
        family.relate("Birth mother", "Ana", Relation.PARENT, CONFIDENTIAL);
        family.add("Her mother", "female", 1960, "Ana", Relation.GRANDPARENT);
        family.relate("Her mother", "Birth mother", Relation.PARENT, RelationTerms.UNKNOWN);
        family.add("Her aunt", "female", 1935, "Her mother", Relation.RELATIVE);
        family.relate("Her aunt", "Ana", Relation.RELATIVE, RelationTerms.UNKNOWN);
        return family;
    }

    private static List<String> names(Genogram family) {
        return family.members().stream().map(FamilyMember::name).toList();
    }
}
