package org.throughline.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagsJsonTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        Map<String, Object> flags = new LinkedHashMap<>();
        flags.put("danger", true);
        flags.put("need", "food");
        flags.put("score", new BigDecimal("1.5"));
        flags.put("unknown", null);

        assertThat(FlagsJson.read(FlagsJson.write(flags))).isEqualTo(flags);
    }

    @Test
    void aTextThatIsNoJsonIsAFaultOfTheDatabase() {
        assertThatThrownBy(() -> FlagsJson.read("{")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "1E+2", "100.0"})
    void aWholeNumberHasOneForm(String number) {
        assertThat(FlagsJson.plain(new BigDecimal(number))).isEqualTo(new BigDecimal("100"));
    }

    @Test
    void aFractionKeepsItsPlacesWithoutTrailingZeros() {
        assertThat(FlagsJson.plain(0.50)).isEqualTo(new BigDecimal("0.5"));
    }

    @Test
    void listsAndMapsAreMadePlainWithinAndOtherValuesBecomeTheirText() {
        assertThat(FlagsJson.plain(Arrays.asList(1.0, null, Map.of(7, 'x'))))
                .isEqualTo(Arrays.asList(new BigDecimal("1"), null, Map.of("7", "x")));
        assertThat(FlagsJson.plain(Double.NaN)).isEqualTo("NaN");
        assertThat(FlagsJson.plain(List.of(false))).isEqualTo(List.of(false));
    }
}
