package org.throughline.play;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.modelcheck.Finding;
import org.throughline.modelcheck.Finding.Severity;
import org.throughline.modelcheck.ModelChecks;
import org.throughline.modelcheck.RefusalGroup;
import org.throughline.play.PlayView.PlayProblem;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;

/** Says in plain words why a play got no further; what the engine says of itself is English, and for programmers. */
@Component
class PlayTexts {

    private static final Logger LOG = LoggerFactory.getLogger(PlayTexts.class);

    /** At which step: named by its key. */
    private static final Pattern NO_WAY =
            Pattern.compile("No outgoing sequence flow.*element with id '([^']+)'", Pattern.DOTALL);

    /** What the engine says, to our code; a group is what of the drawing it is about. The first that fits. */
    private static final List<Map.Entry<Pattern, String>> OF_THE_ENGINE = List.of(
            saying("steps without anybody's part", "play-runs-on"),
            saying("call each other more than (\\d+)", "play-calls-too-deep"),
            saying("repeated at most (\\d+)", "play-too-many-instances"),
            saying("Cannot resolve identifier '([^']+)'", "play-answer-unknown"),
            saying("returns non-Boolean", "play-condition-no-boolean"),
            saying("no processes deployed with key '([^']+)'", "play-process-missing"),
            saying("no decision definition deployed with key '?([\\w.-]+)", "play-table-missing"),
            saying("(?i)hit policy '(\\w+)'", "play-several-rules"),
            saying("(?i)FEEL|DMN-\\d+", "play-table-unreadable"),
            saying("(?i)due ?date|parsing (?:cycle|duration)|follow ?up date", "play-date-unreadable"),
            saying("(?i)expression", "play-expression-fails"));

    private static final int MOST_REASONS = 3;

    private final MessageSource messages;
    private final ModelChecks checks;
    private final PlayStepNames names;

    PlayTexts(MessageSource messages, ModelChecks checks, PlayStepNames names) {
        this.messages = messages;
        this.checks = checks;
        this.names = names;
    }

    private static Map.Entry<Pattern, String> saying(String words, String code) {
        return Map.entry(Pattern.compile(words), code);
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
        LOG.debug("An act of a play failed", failed);
        String sentences = Stream.iterate((Throwable) failed, cause -> cause != null, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .collect(Collectors.joining("\n"));
        Matcher noWay = NO_WAY.matcher(sentences);
        if (noWay.find()) {
            return Rejection.invalid("play-no-way", names.name(null, noWay.group(1)));
        }
        return OF_THE_ENGINE.stream()
                .map(saying -> rejection(saying.getKey().matcher(sentences), saying.getValue()))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseGet(() -> Rejection.invalid("play-step-failed"));
    }

    private static Rejection rejection(Matcher said, String code) {
        if (!said.find()) {
            return null;
        }
        return said.groupCount() == 0 ? Rejection.invalid(code) : Rejection.invalid(code, said.group(1));
    }

    /** What a step is called. */
    String step(String process, String key) {
        return names.name(process, key);
    }

    /** Why a redesign cannot be deployed: as its checks say it. */
    String refusals(List<ModelFile> files, List<RefusalReason> reasons) {
        List<RefusalReason> said = reasons.stream()
                .filter(reason -> !reason.refusal().isOfEngine())
                .toList();
        if (said.size() == reasons.size()) {
            return messages.getMessage(RefusalGroup.text(said), LocaleContextHolder.getLocale());
        }
        String found = checks.of(files).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .limit(MOST_REASONS)
                .map(this::found)
                .collect(Collectors.joining(" • "));
        return found.isEmpty() ? say("play.unreadable") : found;
    }

    private String found(Finding finding) {
        String text = say("finding." + finding.code(), finding.args().toArray());
        return finding.elementName() == null ? text : finding.elementName() + ": " + text;
    }

    private String words(Rejection refused) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage("rejection." + refused.code(), refused.args(), refused.code(), locale);
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
