package org.throughline.shell.connection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.shell.Addresses;

/**
 * Files may be larger than what the system sends by itself, so a thread may have to wait for their reader: of those only
 * some at a time, and none for longer than its size explains. A file is what has an ending to its name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class DownloadPace extends OncePerRequestFilter {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ClientWaits waits;

    DownloadPace(@Value("${throughline.connections.downloads}") int most) {
        this.waits = new ClientWaits(most, PATIENCE);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = Addresses.path(request);
        return path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (ClientWaits.Wait room = waits.begin(request.getRemoteAddr())) {
            PacedResponse paced = new PacedResponse(response, PacePolicy.USUAL);
            chain.doFilter(request, paced);
            paced.flushWriter();
        } catch (NoRoomToWait full) {
            response.setHeader("Retry-After", "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
