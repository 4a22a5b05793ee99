package org.throughline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static final Pattern TRUSTED = Pattern.compile(
            TrustedProxies.pattern(List.of("192.0.2.10", "10.1.0.0/16", "172.16.0.0/12", "2001:db8::5")));

    @ParameterizedTest
    @ValueSource(
            strings = {"192.0.2.10", "10.1.0.1", "10.1.255.254", "172.31.9.9", "2001:db8::5", "2001:db8:0:0:0:0:0:5"})
    void whatIsNamedIsTrusted(String address) {
        assertThat(address).matches(TRUSTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.11", "192.0.2.100", "1192.0.2.10", "192a0.2.10", "10.2.0.1", "172.32.0.1", "::1"})
    void nothingElseIs(String address) {
        assertThat(address).doesNotMatch(TRUSTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.1.0.0/33", "300.1.1.1", "2001:db8::/32", "", "10.1"})
    void whatCannotBeReadStopsTheStartInWords(String proxy) {
        assertThatThrownBy(() -> TrustedProxies.pattern(List.of(proxy)))
                .hasMessageContaining("throughline.sign-in.trusted-proxies");
    }

    @Test
    void aRangeMayEndWithinAnOctet() {
        String range = TrustedProxies.pattern(List.of("10.0.4.0/30"));
        assertThat("10.0.4.3").matches(range);
        assertThat("10.0.4.4").doesNotMatch(range);
    }
}
