package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdNumbersTest {

    private static final int MANY = 100_000;

    private final IdNumbers numbers = new IdNumbers();

    @Test
    void eachIdHasItsNumberAndEveryOtherNone() {
        for (int n = 1; n <= MANY; n++) {
            numbers.put(id(n), n);
        }
        numbers.put(id(7), 70);
        assertThat(numbers.get(id(7))).isEqualTo(70);
        assertThat(numbers.get(id(MANY))).isEqualTo(MANY);
        for (int n = 8; n <= MANY; n++) {
            assertThat(numbers.get(id(n))).isEqualTo(n);
            assertThat(numbers.get(id(-n))).isZero();
        }
    }

    @Test
    void idsThatDifferInOneHalfOnlyAreDifferent() {
        numbers.put(new UUID(1, 2), 3);
        assertThat(numbers.get(new UUID(2, 1))).isZero();
        assertThat(numbers.get(new UUID(1, 3))).isZero();
        numbers.put(new UUID(0, 0), 4);
        assertThat(numbers.get(new UUID(0, 0))).isEqualTo(4);
        assertThat(numbers.get(new UUID(1, 2))).isEqualTo(3);
    }

    @Test
    void anIdTakesNoMoreThanSixtyBytes() {
        for (int n = 1; n <= MANY; n++) {
            numbers.put(id(n), 1);
            numbers.put(id(n), 2);
        }
        assertThat(numbers.bytes() / MANY).isLessThanOrEqualTo(60);
    }

    @Test
    void nothingIsNumberedByWhatMeansNone() {
        assertThatThrownBy(() -> numbers.put(id(1), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static UUID id(int n) {
        return UUID.nameUUIDFromBytes(("row " + n).getBytes(StandardCharsets.UTF_8));
    }
}
