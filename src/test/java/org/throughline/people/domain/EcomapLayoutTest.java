package org.throughline.people.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.people.Ecomap;
import org.throughline.people.PersonServices.PersonService;
import org.throughline.people.Support;
import org.throughline.people.Support.Flow;
import org.throughline.people.Support.Strength;
import org.throughline.people.Support.SupportKind;
import org.throughline.people.domain.EcomapLayout.EcomapPicture;
import org.throughline.people.domain.EcomapLayout.EcomapSign;

class EcomapLayoutTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 17, 30, 60})
    void howeverManyNoSignLiesOnAnotherNorOnTheHousehold(int count) {
        EcomapPicture picture = EcomapLayout.of(ecomap(count));
        assertThat(picture.signs()).hasSize(count);
        for (EcomapSign sign : picture.signs()) {
            assertThat(sign.x()).isBetween(EcomapLayout.ACROSS, picture.width() - EcomapLayout.ACROSS);
            assertThat(sign.y()).isBetween(EcomapLayout.TALL, picture.height() - EcomapLayout.TALL);
            assertThat(Math.hypot(sign.x() - picture.x(), sign.y() - picture.y()))
                    .isGreaterThan(picture.radius() + EcomapLayout.TALL);
            picture.signs().stream().filter(other -> other != sign).forEach(other -> assertThat(Math.hypot(
                            (sign.x() - other.x()) / (2.0 * EcomapLayout.ACROSS),
                            (sign.y() - other.y()) / (2.0 * EcomapLayout.TALL)))
                    .isGreaterThanOrEqualTo(0.99));
        }
        assertThat(EcomapLayout.of(ecomap(count))).isEqualTo(picture);
    }

    @Test
    void aStressfulTieIsAZigzagAndArrowsFollowTheFlow() {
        Support school = support(SupportKind.SCHOOL, Strength.STRESSFUL, Flow.BOTH);
        Support work = support(SupportKind.WORK, Strength.STRONG, Flow.FROM);
        List<EcomapSign> signs = EcomapLayout.of(new Ecomap("Ana", List.of(), List.of(school, work), List.of()))
                .signs();
        assertThat(signs.get(0).line().split("L")).hasSizeGreaterThan(5);
        assertThat(signs.get(0).arrows().split("Z")).hasSize(2);
        assertThat(signs.get(1).line().split("L")).hasSize(2);
        assertThat(signs.get(1).arrows().split("Z")).hasSize(1);
    }

    @Test
    void aServiceThatIsOnlyAskedForHasNoArrow() {
        List<PersonService> services =
                List.of(new PersonService("Pantry", "food", true), new PersonService("Shelter", "housing", false));
        assertThat(EcomapLayout.of(new Ecomap("Ana", List.of(), List.of(), services))
                        .signs())
                .extracting(EcomapSign::strength, sign -> sign.arrows().isEmpty())
                .containsExactly(tuple("received", false), tuple("waiting", true));
    }

    private static Ecomap ecomap(int count) {
        return new Ecomap(
                "Ana",
                List.of(),
                IntStream.range(0, count)
                        .mapToObj(n -> support(SupportKind.OTHER, Strength.WEAK, Flow.TO))
                        .toList(),
                List.of());
    }

    private static Support support(SupportKind kind, Strength strength, Flow flow) {
        return new Support(new UUID(0, kind.ordinal()), 1, kind, kind.id(), strength, flow, false, null);
    }
}
