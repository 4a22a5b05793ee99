package org.throughline.play;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.engine.Refusal;
import org.throughline.play.PlayView.PlayProblem;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

/** Says in plain words why a play got no further. */
@Component
class PlayTexts {

    private static final Pattern NO_WAY =
            Pattern.compile("No outgoing sequence flow.*element with id '([^']+)'", Pattern.DOTALL);
    private static final int LONGEST = 300;
    private static final int MOST_REASONS = 3;

    private final MessageSource messages;

    PlayTexts(MessageSource messages) {
        this.messages = messages;
    }

    PlayProblem problem(int act, String step, RuntimeException failed) {
        if (failed instanceof FormRefused refused) {
            return new PlayProblem(act, step, say("play.problem.form"), refused.errors());
        }
        return new PlayProblem(act, step, words(rejection(failed)), List.of());
    }

    /** A failure as something that can be told to whoever plays. */
    Rejection rejection(RuntimeException failed) {
        if (failed instanceof Rejection rejection) {
            return rejection;
        }
        String message = deepest(failed);
        Matcher noWay = NO_WAY.matcher(message);
        if (noWay.find()) {
            return Rejection.invalid("play-no-way", noWay.group(1));
        }
        return Rejection.invalid(
                "play-step-failed", message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message);
    }

    /** Why a redesign cannot be deployed. */
    String refusals(List<RefusalReason> reasons) {
        return reasons.stream().limit(MOST_REASONS).map(this::refusal).collect(Collectors.joining("; "));
    }

    private String refusal(RefusalReason reason) {
        Refusal refusal = reason.refusal();
        String place = reason.name() == null ? reason.element() : reason.name();
        String text = messages.getMessage(
                "refusal." + refusal.code(),
                refusal.args().toArray(),
                refusal.toString(),
                LocaleContextHolder.getLocale());
        return place == null ? text : place + ": " + text;
    }

    private static String deepest(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private String words(Rejection refused) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage("rejection." + refused.code(), refused.args(), refused.code(), locale);
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
