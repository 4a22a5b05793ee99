package org.throughline.intake;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.engine.Submission;
import org.throughline.shared.FormAnswers;
import org.throughline.shell.DisplayFormat;

/** What intake says in the reader's language. */
@Component
public class IntakeTexts {

    private final MessageSource messages;
    private final DisplayFormat displayFormat;

    IntakeTexts(MessageSource messages, DisplayFormat displayFormat) {
        this.messages = messages;
        this.displayFormat = displayFormat;
    }

    public String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    /** "A case is open since 12 Mar 2026, with Carla Mendez, Northside team". */
    public String openCase(ClientCandidate one) {
        return one.openCase() == null ? say("intake.alike.no-case") : openCase(one.openCase());
    }

    public String openCase(OpenCase open) {
        String since = displayFormat.date(open.since());
        String who =
                Stream.of(open.worker(), open.team()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return who.isEmpty() ? say("intake.alike.case-in-intake", since) : say("intake.alike.case", who, since);
    }

    /** Why two descriptions may be of one person. */
    public String reason(String reason) {
        return say("duplicate." + reason);
    }

    /** As {@link #summary(FormAnswers)}; empty where nothing was taken down. */
    public String summary(Optional<Submission> request) {
        return request.map(taken -> summary(taken.form())).orElse("");
    }

    /** "Housing, asked by family or a friend: no heating since Monday". */
    public String summary(FormAnswers request) {
        String problem = displayFormat.label("need", request.text("presentingProblem"));
        String source = say("intake.source." + request.text("source"));
        String details = request.text("problemDetails");
        return problem + ", " + source + (details == null ? "." : ": " + details);
    }
}
