package org.throughline.referral.domain;

import java.util.regex.Pattern;
import org.throughline.shared.Rejection;

/** Where a referral may be sent: mail and links need an e-mail address; else who got it or was told. */
public final class SendingPolicy {

    /** As RFC 5321 limits it. */
    private static final int LONGEST_ADDRESS = 254;

    /** One address, without a name, a second recipient or a line break that would make one. */
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]{2,}");

    private SendingPolicy() {}

    /**
     * @return the address, stripped
     * @throws Rejection at {@code to}: {@code sending-to-missing}, {@code sending-to-long}, {@code sending-to-no-address}
     */
    public static String address(SendingWay way, String to) {
        String address = to == null ? "" : to.strip();
        if (address.isEmpty()) {
            throw Rejection.invalidField("to", "sending-to-missing");
        }
        if (address.length() > LONGEST_ADDRESS) {
            throw Rejection.invalidField("to", "sending-to-long");
        }
        if (way.isMailed() && !isAddress(address)) {
            throw Rejection.invalidField("to", "sending-to-no-address");
        }
        return address;
    }

    /** Whether mail can go to this text of a directory, which may be missing, a sentence or several addresses. */
    public static boolean isAddress(String text) {
        return text != null
                && text.length() <= LONGEST_ADDRESS
                && ADDRESS.matcher(text).matches();
    }
}
