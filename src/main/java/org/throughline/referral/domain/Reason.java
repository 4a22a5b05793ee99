package org.throughline.referral.domain;

import java.util.Arrays;
import java.util.Optional;
import org.throughline.shared.FormAnswers;

/**
 * Why a referral was rejected, cancelled, put on hold or failed.
 *
 * @param text the person's own words, or null
 */
public record Reason(Code code, String text) {

    /** The reasons that a referral may have. */
    public enum Code {
        NO_CAPACITY("no-capacity"),
        INELIGIBLE("ineligible"),
        DUPLICATE("duplicate"),
        UNREACHABLE("unreachable"),
        CLIENT_DECLINED("client-declined"),
        NO_SHOW("no-show"),
        HEALTH_AND_SAFETY("health-and-safety"),
        OTHER("other");

        private final String id;

        Code(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        static Optional<Code> of(String id) {
            return Arrays.stream(values()).filter(code -> code.id.equals(id)).findFirst();
        }
    }

    public static Reason of(Code code) {
        return new Reason(code, null);
    }

    /** The reason that the form gives; every form that ends an attempt asks for one. */
    public static Reason in(FormAnswers form) {
        return of(codeIn(form), form.firstText("reasonText", "note"));
    }

    /** The code as the form gives it, of the list or not. */
    public static String codeIn(FormAnswers form) {
        if (form.text("reason") != null) {
            return form.text("reason");
        }
        return "refused".equals(form.text("consent")) ? Code.CLIENT_DECLINED.id() : Code.OTHER.id();
    }

    /** What a form says; a reason that is not of the list is kept in words as another reason. */
    public static Reason of(String code, String text) {
        return Code.of(code)
                .map(known -> new Reason(known, text))
                .orElseGet(() -> new Reason(Code.OTHER, text == null || text.isBlank() ? code : text));
    }
}
