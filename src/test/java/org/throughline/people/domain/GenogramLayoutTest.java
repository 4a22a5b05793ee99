package org.throughline.people.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.people.FamilyMember;
import org.throughline.people.Genogram;
import org.throughline.people.Pregnancy;
import org.throughline.people.Pregnancy.Course;
import org.throughline.people.Relation;
import org.throughline.people.RelationForm;
import org.throughline.people.RelationQuality;
import org.throughline.people.RelationTerms;
import org.throughline.people.domain.GenogramPicture.FamilySymbol;

class GenogramLayoutTest {

    @Test
    void threeGenerationsStandOnTheirRowsWithCouplesBesideEachOtherAndTheEldestLeft() {
        GenogramPicture picture = GenogramLayout.of(threeGenerations());
        assertThat(row(picture, 2)).containsExactly("Wayan", "Made");
        assertThat(row(picture, 1)).containsExactly("Nyoman", "Siti", "Budi");
        assertThat(row(picture, 0)).containsExactly("Agus", "Ana", "Dewi");
        assertThat(at(picture, "Wayan").y()).isLessThan(at(picture, "Siti").y());
        assertThat(at(picture, "Siti").y()).isLessThan(at(picture, "Ana").y());
        assertThat((at(picture, "Agus").x() + at(picture, "Dewi").x()) / 2)
                .isCloseTo((at(picture, "Siti").x() + at(picture, "Budi").x()) / 2, within(70));
    }

    @Test
    void whatIsUsualIsDrawnAsIsUsual() {
        GenogramPicture picture = GenogramLayout.of(threeGenerations());
        assertThat(picture.kinds())
                .contains("couple", "slash-divorced", "child-biological", "child-adoptive", "quality-conflict");
        assertThat(at(picture, "Siti").shape()).isEqualTo("circle");
        assertThat(at(picture, "Budi").shape()).isEqualTo("square");
        assertThat(at(picture, "Made").shape()).isEqualTo("diamond");
        assertThat(at(picture, "Ana").center()).isTrue();
        assertThat(picture.outlines()).hasSize(2);
    }

    @Test
    void aClientWithChildrenStandsInTheMiddleOfTheThree() {
        FamilyOfTest family = new FamilyOfTest("Ana", "female", 1980);
        family.add("Luna", "female", 2010, "Ana", Relation.CHILD);
        family.add("Leo", "male", 2012, "Ana", Relation.CHILD);
        family.add("Rosa", "female", 1955, "Ana", Relation.PARENT);
        GenogramPicture picture = GenogramLayout.of(family.genogram());
        assertThat(picture.outside()).isEmpty();
        assertThat(row(picture, 0)).containsExactly("Ana");
        assertThat(row(picture, -1)).containsExactly("Luna", "Leo");
        assertThat(at(picture, "Ana").x())
                .isEqualTo((at(picture, "Luna").x() + at(picture, "Leo").x()) / 2);
    }

    @Test
    void aFourthGenerationIsNamedAndNotDrawn() {
        FamilyOfTest family = new FamilyOfTest("Ana", "female", 1980);
        family.add("Rosa", "female", 1955, "Ana", Relation.PARENT);
        family.add("Ines", "female", 1930, "Ana", Relation.GRANDPARENT);
        family.add("Luna", "female", 2010, "Ana", Relation.CHILD);
        GenogramPicture picture = GenogramLayout.of(family.genogram());
        assertThat(picture.outside()).extracting(FamilyMember::name).containsExactly("Luna");
    }

    @Test
    void brothersAndSistersWhoHangFromOneParentHaveNoLineOfTheirOwnBesideIt() {
        FamilyOfTest family = new FamilyOfTest("Ana", "female", 2008);
        family.add("Siti", "female", 1975, "Ana", Relation.PARENT);
        family.add("Dewi", "female", 2011, "Ana", Relation.SIBLING);
        family.relate("Siti", "Dewi", Relation.PARENT, RelationTerms.UNKNOWN);
        assertThat(GenogramLayout.of(family.genogram()).kinds()).doesNotContain("child-sibling");

        family.add("Agus", "male", 2001, "Ana", Relation.SIBLING);
        family.relate("Agus", "Dewi", Relation.SIBLING, RelationTerms.UNKNOWN);
        assertThat(GenogramLayout.of(family.genogram()).lines())
                .as("two ends and the line between them: Agus, and one of the two who hang from Siti")
                .filteredOn(line -> line.kind().equals("child-sibling"))
                .hasSize(3);
    }

    @Test
    void linesOfTwinsLeaveOnePointAndThoseOfIdenticalOnesAreJoinedOnceMore() {
        FamilyOfTest family = new FamilyOfTest("Ana", "female", 2008);
        family.add("Siti", "female", 1975, "Ana", Relation.PARENT);
        family.add("Dewi", "female", 2008, "Ana", Relation.SIBLING);
        family.relate("Siti", "Dewi", Relation.PARENT, RelationTerms.UNKNOWN);
        family.relate("Ana", "Dewi", Relation.SIBLING, formed(RelationForm.TWINS));
        GenogramPicture picture = GenogramLayout.of(family.genogram());
        String from = "M" + at(picture, "Siti").x() + " ";
        assertThat(picture.lines())
                .filteredOn(line -> line.kind().equals("child-biological"))
                .as("both, and what they hang from")
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.path()).startsWith(from));
        assertThat(picture.kinds()).contains("twins").doesNotContain("identical-twins");

        family.relate("Ana", "Dewi", Relation.SIBLING, formed(RelationForm.IDENTICAL_TWINS));
        assertThat(GenogramLayout.of(family.genogram()).kinds())
                .contains("identical-twins")
                .doesNotContain("twins");
    }

    @Test
    void aChildWhoIsExpectedHangsFromTheirParentsAndIsNobodyOfTheFamily() {
        FamilyOfTest family = new FamilyOfTest("Ana", "female", 1998);
        family.add("Budi", "male", 1996, "Ana", Relation.PARTNER);
        family.add("Luna", "female", 2020, "Ana", Relation.CHILD);
        family.relate("Budi", "Luna", Relation.PARENT, RelationTerms.UNKNOWN);
        family.household("Ana", "Luna");
        family.expect("Loss", Course.STILLBIRTH, "Ana", "Budi");
        family.expect("Child", Course.EXPECTED, "Ana", "Budi");
        GenogramPicture picture = GenogramLayout.of(family.genogram());
        assertThat(picture.symbols()).hasSize(3);
        assertThat(picture.unborn())
                .extracting(one -> one.pregnancy().sign())
                .as("the youngest stands last")
                .containsExactly("loss", "expected");
        assertThat(picture.unborn()).allSatisfy(one -> {
            assertThat(one.y()).isEqualTo(at(picture, "Luna").y());
            assertThat(picture.lines()).anySatisfy(line -> assertThat(line.path())
                    .endsWith("L" + one.x() + " " + (one.y() - GenogramPicture.HALF)));
        });
        assertThat(picture.unbornSigns()).containsExactly("expected", "loss");
        int loss = picture.unborn().get(0).x();
        assertThat(picture.outlines())
                .as("who was lost lives with nobody")
                .hasSize(3)
                .noneMatch(
                        home -> home.y() > at(picture, "Ana").y() && home.x() < loss && loss < home.x() + home.width());
    }

    @Test
    void aStepParentWhoIsNoPartnerOfTheParentOnFileIsDrawnToo() {
        FamilyOfTest family = new FamilyOfTest("Ana", "female", 2008);
        family.add("Siti", "female", 1975, "Ana", Relation.PARENT);
        family.add("Budi", "male", 1972, "Ana", Relation.PARENT);
        family.relate("Budi", "Ana", Relation.PARENT, formed(RelationForm.STEP));
        assertThat(GenogramLayout.of(family.genogram()).kinds()).contains("child-step", "child-biological");
    }

    @Test
    void whoeverIsAloneStandsAlone() {
        GenogramPicture picture = GenogramLayout.of(new FamilyOfTest("Ana", null, null).genogram());
        assertThat(picture.symbols()).hasSize(1);
        assertThat(picture.lines()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("families")
    void inAnyFamilyNobodyStandsOnAnybodyElse(Genogram family) {
        GenogramPicture picture = GenogramLayout.of(family);
        assertThat(Stream.concat(
                        picture.symbols().stream().map(FamilySymbol::id),
                        picture.outside().stream().map(FamilyMember::id)))
                .as("each stands in it once")
                .containsExactlyInAnyOrderElementsOf(
                        family.members().stream().map(FamilyMember::id).toList());
        assertThat(picture.unborn())
                .extracting(one -> one.pregnancy().id())
                .as("so does each who is not born, where their generation is drawn")
                .doesNotHaveDuplicates()
                .isSubsetOf(family.pregnancies().stream().map(Pregnancy::id).toList());
        Stream.concat(
                        picture.symbols().stream().map(one -> List.of(one.y(), one.x())),
                        picture.unborn().stream().map(one -> List.of(one.y(), one.x())))
                .collect(Collectors.groupingBy(one -> one.get(0)))
                .values()
                .forEach(level -> {
                    List<Integer> places =
                            level.stream().map(one -> one.get(1)).sorted().toList();
                    for (int next = 1; next < places.size(); next++) {
                        assertThat(places.get(next) - places.get(next - 1))
                                .isGreaterThanOrEqualTo(GenogramPicture.PLACE - 1);
                    }
                });
        Map<Integer, List<FamilySymbol>> rows =
                picture.symbols().stream().collect(Collectors.groupingBy(FamilySymbol::generation));
        assertThat(rows).hasSizeBetween(1, 3).containsKey(0);
        rows.values().forEach(row -> {
            assertThat(row.stream().map(FamilySymbol::y).distinct()).hasSize(1);
            for (int next = 1; next < row.size(); next++) {
                assertThat(row.get(next).x() - row.get(next - 1).x()).isGreaterThanOrEqualTo(GenogramPicture.PLACE - 1);
            }
        });
        rows.forEach((one, above) -> rows.forEach((other, below) -> {
            if (one > other) {
                assertThat(below.get(0).y() - above.get(0).y())
                        .isGreaterThan(2 * GenogramPicture.HALF + GenogramPicture.NAME);
            }
        }));
        assertThat(picture.symbols()).allSatisfy(symbol -> {
            assertThat(symbol.x()).isBetween(GenogramPicture.PLACE / 2, picture.width() - GenogramPicture.PLACE / 2);
            assertThat(symbol.y()).isBetween(GenogramPicture.HALF, picture.height() - GenogramPicture.HALF);
        });
        assertThat(GenogramLayout.of(family)).isEqualTo(picture);
    }

    static Stream<Genogram> families() {
        return IntStream.range(0, 400).mapToObj(seed -> random(new Random(seed)));
    }

    private static Genogram random(Random chance) {
        FamilyOfTest family = new FamilyOfTest("P0", "female", 1980);
        int size = chance.nextInt(18);
        for (int one = 1; one <= size; one++) {
            family.add(
                    "P" + one,
                    List.of("female", "male", "intersex").get(chance.nextInt(3)),
                    chance.nextInt(4) == 0 ? null : (Integer) (1930 + chance.nextInt(90)),
                    "P" + chance.nextInt(one),
                    Relation.values()[chance.nextInt(Relation.values().length)]);
        }
        for (int more = 0; more < chance.nextInt(6) && size > 1; more++) {
            Relation relation = Relation.values()[chance.nextInt(Relation.values().length)];
            List<RelationForm> forms = RelationForm.of(relation);
            family.relate(
                    "P" + chance.nextInt(size + 1),
                    "P" + chance.nextInt(size + 1),
                    relation,
                    new RelationTerms(
                            forms.isEmpty() ? null : forms.get(chance.nextInt(forms.size())),
                            RelationQuality.values()[chance.nextInt(RelationQuality.values().length)],
                            null,
                            null,
                            false));
        }
        for (int unborn = 0; unborn < chance.nextInt(4); unborn++) {
            int parent = chance.nextInt(size + 1);
            int other = chance.nextInt(size + 1);
            family.expect(
                    "U" + unborn,
                    Course.values()[chance.nextInt(Course.values().length)],
                    "P" + parent,
                    other == parent ? null : "P" + other);
        }
        return family.genogram();
    }

    private static Genogram threeGenerations() {
        FamilyOfTest family = new FamilyOfTest("Ana", "female", 2008);
        family.add("Siti", "female", 1975, "Ana", Relation.PARENT);
        family.add("Budi", "male", 1972, "Ana", Relation.PARENT);
        family.relate("Siti", "Budi", Relation.SPOUSE, formed(RelationForm.DIVORCED));
        family.add("Wayan", "male", 1945, "Ana", Relation.GRANDPARENT);
        family.add("Made", null, 1948, "Ana", Relation.GRANDPARENT);
        family.relate("Wayan", "Siti", Relation.PARENT, RelationTerms.UNKNOWN);
        family.relate("Made", "Siti", Relation.PARENT, RelationTerms.UNKNOWN);
        family.add("Nyoman", "male", 1970, "Ana", Relation.RELATIVE);
        family.relate("Wayan", "Nyoman", Relation.PARENT, RelationTerms.UNKNOWN);
        family.relate("Made", "Nyoman", Relation.PARENT, RelationTerms.UNKNOWN);
        family.add("Dewi", "female", 2011, "Ana", Relation.SIBLING);
        family.add("Agus", "male", 2001, "Ana", Relation.SIBLING);
        for (String parent : List.of("Siti", "Budi")) {
            family.relate(parent, "Dewi", Relation.PARENT, formed(RelationForm.ADOPTIVE));
            family.relate(parent, "Agus", Relation.PARENT, RelationTerms.UNKNOWN);
        }
        family.relate(
                "Ana", "Budi", Relation.CHILD, new RelationTerms(null, RelationQuality.CONFLICT, null, null, false));
        family.household("Ana", "Siti");
        return family.genogram();
    }

    private static RelationTerms formed(RelationForm form) {
        return new RelationTerms(form, null, null, null, false);
    }

    private static List<String> row(GenogramPicture picture, int generation) {
        return picture.symbols().stream()
                .filter(symbol -> symbol.generation() == generation)
                .map(symbol -> symbol.member().name())
                .toList();
    }

    private static FamilySymbol at(GenogramPicture picture, String name) {
        return picture.symbols().stream()
                .filter(symbol -> symbol.member().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
