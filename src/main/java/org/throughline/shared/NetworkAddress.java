package org.throughline.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where somebody comes from, as far as it counts for how often they may try. */
public final class NetworkAddress {

    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    /** Whoever holds one IPv6 address holds the 64 bits after its network too; anything else is left as it is. */
    public static String network(String address) {
        try {
            boolean literal = address.indexOf(':') >= 0;
            if (literal && InetAddress.getByName(address) instanceof Inet6Address six) {
                byte[] bytes = Arrays.copyOf(Arrays.copyOf(six.getAddress(), NETWORK_BYTES), six.getAddress().length);
                return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
            }
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
        return address;
    }
}
