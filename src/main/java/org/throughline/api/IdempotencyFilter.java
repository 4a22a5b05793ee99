package org.throughline.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.throughline.shared.Rejection;

/**
 * Makes a repeated {@code POST} with the same {@code Idempotency-Key} harmless, of the API as of a page, whose forms carry
 * the key that was made when they were opened in a field of their own. The whole call runs in one transaction
 * together with the record of its answer, so that neither can exist without the other. Only success is recorded: a
 * refused call changed nothing, so nothing can be done twice by repeating it. The body is read, and a call of the same key
 * waited for, before a connection is taken: a slow client holds none.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String FIELD = "_key";
    static final int LONGEST_KEY = 200;

    private final IdempotentAnswerRepository records;
    private final KeyTurns turns;
    private final TransactionTemplate transaction;
    private final HandlerExceptionResolver failures;

    IdempotencyFilter(
            IdempotentAnswerRepository records,
            KeyTurns turns,
            PlatformTransactionManager transactions,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        this.records = records;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
        this.failures = failures;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getRemoteUser() == null || sent(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new HeldAnswer(response);
        try {
            String key = key(request);
            RepeatableRequest repeatable = RepeatableRequest.of(request);
            try (KeyTurns.KeyTurn turn = turns.take(request.getRemoteUser() + " " + key)) {
                transaction.executeWithoutResult(status -> once(key, repeatable, answer, chain, status));
            }
        } catch (UncheckedIOException broken) {
            answerFailure(request, answer, broken.getCause());
        } catch (IOException | RuntimeException refused) {
            answerFailure(request, answer, refused);
        }
        answer.copyBodyToResponse();
    }

    private void answerFailure(HttpServletRequest request, ContentCachingResponseWrapper answer, Exception failure)
            throws ServletException {
        answer.resetBuffer();
        ModelAndView shown = failures.resolveException(request, answer, null, failure);
        boolean pageToRender = shown != null && !shown.isEmpty();
        if (shown == null || pageToRender) {
            // the container asks for the page of what was thrown
            throw failure instanceof RuntimeException refused ? refused : new IllegalStateException(failure);
        }
    }

    private void once(
            String key,
            RepeatableRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain,
            TransactionStatus status) {
        String username = request.getRemoteUser();
        if (!records.lock(username, key)) {
            throw KeyTurns.busy();
        }
        Optional<IdempotentAnswerRepository.StoredAnswer> first = records.find(username, key);
        if (first.isPresent()) {
            replay(first.get(), request, answer);
            return;
        }
        perform(request, answer, chain);
        if (answer.getStatus() < 400) {
            records.keep(username, key, recorded(request, answer));
        } else {
            status.setRollbackOnly();
        }
    }

    private static void perform(RepeatableRequest request, ContentCachingResponseWrapper answer, FilterChain chain) {
        try {
            chain.doFilter(request, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IdempotentAnswerRepository.StoredAnswer recorded(
            RepeatableRequest request, ContentCachingResponseWrapper answer) {
        return new IdempotentAnswerRepository.StoredAnswer(
                request.hash(),
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader(HttpHeaders.LOCATION),
                answer.getContentAsByteArray());
    }

    private static void replay(
            IdempotentAnswerRepository.StoredAnswer first,
            RepeatableRequest request,
            ContentCachingResponseWrapper answer) {
        if (!first.requestHash().equals(request.hash())) {
            throw Rejection.conflict("idempotency-key-reused");
        }
        answer.setStatus(first.status());
        answer.setHeader("Idempotency-Replayed", "true");
        if (first.location() != null) {
            answer.setHeader(HttpHeaders.LOCATION, first.location());
        }
        if (first.contentType() != null) {
            answer.setContentType(first.contentType());
        }
        try {
            answer.getOutputStream().write(first.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field is read of a plain form alone: any other body is its controller's to read. */
    private static String sent(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        return header == null && RepeatableRequest.isPlainForm(request) ? request.getParameter(FIELD) : header;
    }

    private static String key(HttpServletRequest request) {
        String key = sent(request).strip();
        if (key.isEmpty() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
            throw new ResponseStatusException(org.springframework.http.HttpStatus.BAD_REQUEST);
        }
        return key;
    }

    /** Sends a redirection as everything else, when the work that it reports is committed. */
    private static final class HeldAnswer extends ContentCachingResponseWrapper {

        HeldAnswer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) {
            resetBuffer();
            setStatus(SC_FOUND);
            setHeader(HttpHeaders.LOCATION, location);
        }
    }
}
