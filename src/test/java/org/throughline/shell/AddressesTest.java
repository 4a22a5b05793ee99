package org.throughline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void whatSomebodyTypedStaysWithinItsPartOfTheAddressThatIsLedTo() {
        assertThat(Addresses.redirect("/staff/{username}/teams", "a b/../{c}?d#\u00e9"))
                .isEqualTo("redirect:/staff/a%20b%2F..%2F%7Bc%7D%3Fd%23%C3%A9/teams");
        assertThat(Addresses.redirect("/cases/{number}/instruments/{ids}", "TL-1", "phq-9,k6"))
                .isEqualTo("redirect:/cases/TL-1/instruments/phq-9,k6");
    }
}
