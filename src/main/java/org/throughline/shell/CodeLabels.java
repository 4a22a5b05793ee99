package org.throughline.shell;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.throughline.shared.Stage;

/** Codes of the domain (stages, states, needs) as words of the reader's language, and the tone of their badges. */
final class CodeLabels {

    private static final String GOOD = "tl-badge--good";
    private static final String WARN = "tl-badge--warn";
    private static final String DANGER = "tl-badge--danger";
    private static final String ACCENT = "tl-badge--accent";
    private static final String OUTLINE = "tl-badge--outline";

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("priority urgent", DANGER),
            Map.entry("priority high", WARN),
            Map.entry("priority low", OUTLINE),
            Map.entry("risk critical", DANGER),
            Map.entry("risk severe", DANGER),
            Map.entry("risk high", DANGER),
            Map.entry("risk moderate", WARN),
            Map.entry("risk medium", WARN),
            Map.entry("risk low", GOOD),
            Map.entry("case-status open", ACCENT),
            Map.entry("case-status closed", OUTLINE),
            Map.entry("plan-status in-review", WARN),
            Map.entry("plan-status returned", WARN),
            Map.entry("plan-status approved", GOOD),
            Map.entry("plan-status active", GOOD),
            Map.entry("plan-status superseded", OUTLINE),
            Map.entry("assessment-status awaiting-sign-off", WARN),
            Map.entry("assessment-status returned", WARN),
            Map.entry("assessment-status signed", GOOD),
            Map.entry("assessment-status completed", GOOD),
            Map.entry("closure-status in-review", WARN),
            Map.entry("closure-status returned", WARN),
            Map.entry("closure-status approved", GOOD),
            Map.entry("closure-goal met", GOOD),
            Map.entry("closure-goal partly-met", WARN),
            Map.entry("closure-goal not-met", DANGER),
            Map.entry("closure-goal no-longer-needed", OUTLINE),
            Map.entry("referral-status requested", ACCENT),
            Map.entry("referral-status accepted", ACCENT),
            Map.entry("referral-status in-progress", ACCENT),
            Map.entry("referral-status on-hold", WARN),
            Map.entry("referral-status rejected", DANGER),
            Map.entry("referral-status failed", DANGER),
            Map.entry("referral-status completed", GOOD),
            Map.entry("referral-status cancelled", OUTLINE),
            Map.entry("referral-status entered-in-error", OUTLINE),
            Map.entry("goal-status on-track", ACCENT),
            Map.entry("goal-status behind", WARN),
            Map.entry("goal-status met", GOOD),
            Map.entry("goal-status no-longer-needed", OUTLINE),
            Map.entry("goal-status in-progress", ACCENT),
            Map.entry("goal-status achieved", GOOD),
            Map.entry("goal-status partly-achieved", WARN));

    private final MessageSource messages;

    CodeLabels(MessageSource messages) {
        this.messages = messages;
    }

    String label(String kind, Object code) {
        if (code == null) {
            return "";
        }
        String plain = code.toString().replace('-', ' ');
        String text = messages.getMessage("label." + kind + "." + code, null, "", LocaleContextHolder.getLocale());
        return text == null || text.isEmpty() ? plain : text;
    }

    String roles(Collection<String> roles) {
        return roles.stream().sorted().map(role -> label("role", role)).collect(Collectors.joining(", "));
    }

    String tone(String kind, Object code) {
        return TONES.getOrDefault(kind + " " + code, "");
    }

    String stageState(Stage stage, Stage current) {
        if (stage == current) {
            return "now";
        }
        return stage.isBefore(current) ? "done" : "ahead";
    }
}
