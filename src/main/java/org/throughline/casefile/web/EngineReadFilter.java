package org.throughline.casefile.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.throughline.casefile.ReadLog;
import org.throughline.shared.Actor;
import org.throughline.shared.ActorPrincipal;

/**
 * Logs what Tasklist and Cockpit read from the engine. The answer is held back until it is logged; the forms of tasks
 * are logged where every door opens them.
 */
class EngineReadFilter extends OncePerRequestFilter {

    private final ReadLog log;
    private final ObjectMapper json;

    EngineReadFilter(ReadLog log, ObjectMapper json) {
        this.log = log;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<EngineReads> read = EngineReads.of(path);
        Actor actor = actor().orElse(null);
        if (read.isEmpty() || actor == null) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        try {
            record(read.get(), answer, actor);
        } catch (ResponseStatusException notLogged) {
            answer.reset();
            answer.setStatus(notLogged.getStatusCode().value());
        }
        answer.copyBodyToResponse();
    }

    private void record(EngineReads read, ContentCachingResponseWrapper answer, Actor actor) throws IOException {
        if (answer.getStatus() == HttpServletResponse.SC_FORBIDDEN
                || answer.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
            if (read.id() != null) {
                log.refusedTask(read.id(), actor);
            }
        } else if (answer.getStatus() < 300 && answer.getContentSize() > 0) {
            if (read.id() == null) {
                list(read, answer, actor);
            } else if (!read.isLoggedByDoor()) {
                log.engineRead(read.part(), read.id(), actor);
            }
        }
    }

    private void list(EngineReads read, ContentCachingResponseWrapper answer, Actor actor) throws IOException {
        JsonNode root = json.readTree(answer.getContentAsByteArray());
        JsonNode rows = root.isArray() ? root : root.at("/_embedded/task");
        List<String> ids = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path("taskId").asText(row.path("id").asText()))
                .toList();
        if (!ids.isEmpty()) {
            log.engineList(read.part(), ids, ids.size(), actor);
        }
    }

    private static Optional<Actor> actor() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof ActorPrincipal person
                ? Optional.of(person.actor())
                : Optional.empty();
    }
}
