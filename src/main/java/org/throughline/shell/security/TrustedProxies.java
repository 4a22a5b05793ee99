package org.throughline.shell.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.throughline.shell.SignInSettings;

/**
 * Takes a client's address and scheme from forwarded headers, but only from a proxy that is trusted by setting. In the
 * server itself, since it is the server that makes the session's cookie {@code Secure}.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final String ANY_OCTET = "\\d{1,3}";
    private static final int OCTETS = 4;

    private final Collection<String> proxies;

    TrustedProxies(SignInSettings settings) {
        this.proxies = settings.trustedProxies();
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (proxies.isEmpty()) {
            return;
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(pattern(proxies));
        valve.setProtocolHeader("X-Forwarded-Proto");
        server.addEngineValves(valve);
    }

    /** A regular expression for exactly these addresses and ranges. */
    static String pattern(Collection<String> proxies) {
        return proxies.stream().map(TrustedProxies::one).collect(Collectors.joining("|"));
    }

    private static String one(String proxy) {
        String[] parts = proxy.strip().split("/", 2);
        if (IPV4.matcher(parts[0]).matches()) {
            return range(octets(parts[0], proxy), parts.length == 1 ? OCTETS * Byte.SIZE : bits(parts[1], proxy));
        }
        if (parts.length == 1 && IPV6.matcher(parts[0]).matches()) {
            return address(parts[0], proxy);
        }
        throw unreadable(proxy);
    }

    private static String range(List<Integer> octets, int bits) {
        return IntStream.range(0, OCTETS)
                .mapToObj(i -> octet(octets.get(i), Math.max(0, Math.min(Byte.SIZE, bits - i * Byte.SIZE))))
                .collect(Collectors.joining("\\."));
    }

    private static String octet(int value, int fixedBits) {
        if (fixedBits == 0) {
            return ANY_OCTET;
        }
        int size = 1 << (Byte.SIZE - fixedBits);
        int first = value / size * size;
        return IntStream.range(first, first + size)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static List<Integer> octets(String address, String proxy) {
        List<Integer> octets = Pattern.compile("\\.")
                .splitAsStream(address)
                .map(Integer::valueOf)
                .toList();
        if (octets.stream().anyMatch(octet -> octet > 255)) {
            throw unreadable(proxy);
        }
        return octets;
    }

    private static int bits(String text, String proxy) {
        if (!text.matches("\\d|[12]\\d|3[0-2]")) {
            throw unreadable(proxy);
        }
        return Integer.parseInt(text);
    }

    /** As written, and as the server writes it. */
    private static String address(String text, String proxy) {
        try {
            return Pattern.quote(text) + "|"
                    + Pattern.quote(InetAddress.getByName(text).getHostAddress());
        } catch (UnknownHostException noAddress) {
            throw unreadable(proxy);
        }
    }

    private static IllegalArgumentException unreadable(String proxy) {
        return new IllegalArgumentException("throughline.sign-in.trusted-proxies: '" + proxy
                + "' is neither an address nor an IPv4 range such as 10.1.0.0/16.");
    }
}
