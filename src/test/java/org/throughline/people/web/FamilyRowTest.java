package org.throughline.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.people.Genogram;
import org.throughline.people.Relation;
import org.throughline.people.RelationForm;
import org.throughline.people.RelationTerms;
import org.throughline.people.domain.FamilyOfTest;

/** What a picture says in words is said once. */
class FamilyRowTest {

    @Test
    void whoIsDivorcedIsSaidToBeSoOnceFromEitherSide() {
        Genogram family = couple(Relation.SPOUSE, RelationForm.DIVORCED);
        FamilyRow ana = FamilyRow.of(family.members().get(0), family);
        assertThat(ana.ties()).extracting(FamilyRow.TieInWords::key).containsExactly("genogram.is.divorced");
        assertThat(ana.ties().get(0).terms().form()).isNull();
        FamilyRow budi = FamilyRow.of(family.members().get(1), family);
        assertThat(budi.kin()).isEqualTo("kin.spouse.male");
        assertThat(budi.terms().form()).isEqualTo(RelationForm.DIVORCED);
    }

    @Test
    void thatAHusbandIsMarriedAndAPartnerOneOfPartnersIsNotSaidAgain() {
        Genogram married = couple(Relation.SPOUSE, RelationForm.MARRIED);
        assertThat(FamilyRow.of(married.members().get(1), married).terms().form())
                .isNull();
        Genogram partners = couple(Relation.PARTNER, RelationForm.PARTNERS);
        assertThat(FamilyRow.of(partners.members().get(1), partners).terms().form())
                .isNull();
        Genogram separated = couple(Relation.PARTNER, RelationForm.SEPARATED);
        assertThat(FamilyRow.of(separated.members().get(1), separated).terms().form())
                .isEqualTo(RelationForm.SEPARATED);
    }

    private static Genogram couple(Relation relation, RelationForm form) {
        FamilyOfTest family = new FamilyOfTest("Ana", "female", 1980);
        family.add("Budi", "male", 1978, "Ana", relation);
        family.relate("Budi", "Ana", relation, new RelationTerms(form, null, null, null, false));
        return family.genogram();
    }
}
