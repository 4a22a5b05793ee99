package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.throughline.shared.Rejection;
import org.throughline.shared.Rejection.RejectionKind;

/** How a rule refuses: of which kind, by which code, at which field, with which arguments. */
public final class RejectionAssertions {

    private RejectionAssertions() {}

    public static void assertForbidden(String code, ThrowingCallable action) {
        assertRejected(RejectionKind.FORBIDDEN, null, code, action);
    }

    public static void assertConflict(String code, ThrowingCallable action, Object... args) {
        assertRejected(RejectionKind.CONFLICT, null, code, action, args);
    }

    public static void assertNotFound(String code, ThrowingCallable action) {
        assertRejected(RejectionKind.NOT_FOUND, null, code, action);
    }

    public static void assertInvalid(String field, String code, ThrowingCallable action, Object... args) {
        assertRejected(RejectionKind.INVALID, field, code, action, args);
    }

    private static void assertRejected(
            RejectionKind kind, String field, String code, ThrowingCallable action, Object... args) {
        Rejection rejection = catchThrowableOfType(Rejection.class, action);
        assertThat(rejection).as("a rejection").isNotNull();
        assertThat(rejection.code()).isEqualTo(code);
        assertThat(rejection.kind()).isEqualTo(kind);
        assertThat(rejection.field()).isEqualTo(field);
        assertThat(rejection.args()).containsExactly(args);
    }
}
