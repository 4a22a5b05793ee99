package org.throughline.shell.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormRefused;
import org.throughline.shared.OutcomeUnknown;
import org.throughline.shared.Rejection;

class FailuresTest {

    private final Failures failures = new Failures(messages());

    @Test
    void aRejectionKeepsItsKindAndIsSaidInWords() {
        assertThat(of(Rejection.forbidden("own-work-approved")))
                .returns(HttpStatus.FORBIDDEN, Failure::status)
                .returns("Nobody approves their own work.", Failure::detail);
        assertThat(of(Rejection.notFound("other")).status()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(of(Rejection.conflict("other")).status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(of(Rejection.invalid("other")).status()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void aRejectionWithoutATextDoesNotShowItsCode() {
        assertThat(of(Rejection.conflict("never-worded")).detail()).isEqualTo("error.rejected");
    }

    @Test
    void aRefusedFormNamesEveryField() {
        Failure failure = of(new FormRefused(List.of(new FieldError("goals[1].measure", "Say how it is known"))));
        assertThat(failure.status()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(failure.errors()).containsExactly(new FieldError("goals[1].measure", "Say how it is known"));
        assertThat(failure.problem().getProperties()).containsKey("errors");
    }

    @Test
    void aDayThatCannotBeReadIsRefusedAtItsField() throws Exception {
        var since = new MethodArgumentTypeMismatchException("12/03/2026", LocalDate.class, "since", null, null);
        assertThat(of(since))
                .returns(HttpStatus.UNPROCESSABLE_ENTITY, Failure::status)
                .returns(List.of(new FieldError("since", "rejection.date-unreadable")), Failure::errors);
        var number = new MethodArgumentTypeMismatchException("x", Integer.class, "limit", null, null);
        assertThat(of(number).status()).isEqualTo(HttpStatus.BAD_REQUEST);
        var format = new InvalidFormatException(null, "no day", "12/03/2026", LocalDate.class);
        format.prependPath(Map.of(), "on");
        format.prependPath(List.of(), 1);
        format.prependPath(Map.of(), "steps");
        assertThat(of(unreadable(format)).errors()).containsExactly(new FieldError("steps[1].on", "error.date-iso"));
    }

    @Test
    void aRejectedFieldStandsAtItsField() {
        assertThat(of(Rejection.invalidField("after", "own-work-approved")).errors())
                .containsExactly(new FieldError("after", "Nobody approves their own work."));
    }

    @Test
    void aLostRaceIsAConflictAndAnUnreadableBodyABadRequest() {
        assertThat(of(new CannotAcquireLockException("row")).status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(of(unreadable(new IOException("not json"))).status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(of(unreadable(new BodyTooLarge())).status()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
    }

    @Test
    void deadLinksAndWrongMethodsKeepTheirStatus() {
        assertThat(of(new NoResourceFoundException(HttpMethod.GET, "nothing")).status())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(of(new HttpRequestMethodNotSupportedException("PATCH")).status())
                .isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    void ourOwnFaultsShowANumberAndNothingOfTheInside() {
        Failure failure = of(new DataIntegrityViolationException("insert into person (ssn) values ('1')"));
        assertThat(failure.status()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(failure.errorId()).hasSize(8);
        assertThat(failure.problem().toString()).doesNotContain("insert", "ssn", "Exception");
    }

    @Test
    void aDatabaseThatCannotServeIsNoFaultOfOursAndWorthAnotherTry() {
        for (String state : List.of("08006", "57P01", "57P03", "53100", "53300", "58030", "25006")) {
            Failure failure = of(new IllegalStateException(new SQLException("could not extend file", state)));
            assertThat(failure)
                    .as(state)
                    .returns(HttpStatus.SERVICE_UNAVAILABLE, Failure::status)
                    .returns(Failure.RequestOutcome.NOT_NOW, Failure::outcome)
                    .returns(null, Failure::errorId);
            assertThat(failure.problem().toString()).doesNotContain("extend", state);
        }
        assertThat(of(new CannotCreateTransactionException("pool", new SQLTransientConnectionException("timed out")))
                        .status())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(of(new IllegalStateException(new SQLException("syntax", "42601")))
                        .status())
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @Test
    void aReadMayBeRepeatedAlsoWhereItsEndIsNotKnown() {
        OutcomeUnknown unknown = new OutcomeUnknown(new SQLException("broken", "08006"));
        assertThat(of(unknown).outcome()).isEqualTo(Failure.RequestOutcome.UNKNOWN);
        assertThat(failures.of(unknown, new MockHttpServletRequest("GET", "/"), Locale.ENGLISH)
                        .outcome())
                .isEqualTo(Failure.RequestOutcome.NOT_NOW);
    }

    private Failure of(Throwable thrown) {
        return failures.of(thrown, new MockHttpServletRequest("POST", "/"), Locale.ENGLISH);
    }

    private static HttpMessageNotReadableException unreadable(IOException cause) {
        return new HttpMessageNotReadableException("bad", cause, new MockHttpInputMessage(new byte[0]));
    }

    private static StaticMessageSource messages() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("rejection.own-work-approved", Locale.ENGLISH, "Nobody approves their own work.");
        List.of(
                        "rejected",
                        "form-refused",
                        "400.title",
                        "400.detail",
                        "500.title",
                        "500.detail",
                        "503.title",
                        "503.detail",
                        "unknown.title",
                        "unknown.detail",
                        "unknown.detail-key")
                .forEach(key -> messages.addMessage("error." + key, Locale.ENGLISH, "error." + key));
        List.of("error.date-iso", "rejection.date-unreadable")
                .forEach(key -> messages.addMessage(key, Locale.ENGLISH, key));
        return messages;
    }
}
