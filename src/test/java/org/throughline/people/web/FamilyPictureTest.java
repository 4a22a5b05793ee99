package org.throughline.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.people.RelatedPerson;
import org.throughline.people.Relation;
import org.throughline.people.RelationTerms;
import org.throughline.people.web.FamilyPicture.PersonBox;

class FamilyPictureTest {

    @Test
    void eldersStandAboveAndChildrenBelowThePerson() {
        FamilyPicture picture = FamilyPicture.of(
                "Ana Lima",
                List.of(
                        related("Luna", Relation.CHILD),
                        related("Rosa", Relation.PARENT),
                        related("Leo", Relation.SPOUSE)));
        int self = box(picture, "Ana Lima").y();
        assertThat(box(picture, "Rosa").y()).isLessThan(self);
        assertThat(box(picture, "Leo").y())
                .isGreaterThan(self)
                .isLessThan(box(picture, "Luna").y());
        assertThat(picture.lines()).hasSize(3);
        assertThat(box(picture, "Ana Lima").isSelf()).isTrue();
    }

    @Test
    void manyChildrenStandInRowsWithinThePicture() {
        List<RelatedPerson> children = IntStream.range(0, 7)
                .mapToObj(n -> related("Child " + n, Relation.CHILD))
                .toList();
        FamilyPicture picture = FamilyPicture.of("Ana Lima", children);
        assertThat(picture.boxes()).hasSize(8).allSatisfy(box -> {
            assertThat(box.x()).isBetween(0, picture.width() - 160);
            assertThat(box.y()).isBetween(0, picture.height() - 48);
        });
        assertThat(picture.boxes().stream().map(box -> box.x() + ":" + box.y()).distinct())
                .hasSize(8);
    }

    @Test
    void aLongNameIsCutAndWhoeverHasNobodyStandsAlone() {
        FamilyPicture alone = FamilyPicture.of("Maximiliana Fernandez de la Vega", List.of());
        assertThat(alone.lines()).isEmpty();
        assertThat(alone.boxes())
                .singleElement()
                .satisfies(box -> assertThat(box.name()).hasSize(20).endsWith("…"));
    }

    private static PersonBox box(FamilyPicture picture, String name) {
        return picture.boxes().stream()
                .filter(box -> box.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static RelatedPerson related(String name, Relation relation) {
        return new RelatedPerson(UUID.randomUUID(), name, relation, RelationTerms.UNKNOWN);
    }
}
