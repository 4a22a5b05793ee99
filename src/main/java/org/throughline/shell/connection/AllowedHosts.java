package org.throughline.shell.connection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to the names that this program is known by, where those are set: a page of another site whose name was
 * pointed at this machine, or a cache that was fed a wrong name, gets nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class AllowedHosts extends OncePerRequestFilter {

    private final Set<String> allowed;

    AllowedHosts(@Value("${throughline.allowed-hosts:}") Set<String> allowed) {
        this.allowed = allowed.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = request.getServerName();
        if (allowed.isEmpty() || (name != null && allowed.contains(name.toLowerCase(Locale.ROOT)))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
