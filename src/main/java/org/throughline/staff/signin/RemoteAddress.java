package org.throughline.staff.signin;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the present request comes from. */
public final class RemoteAddress {

    private RemoteAddress() {}

    /** The client's address; {@code -} outside a request. */
    public static String ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "-";
    }
}
