package org.throughline.engine.vetting;

import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.engine.Refusal;

/**
 * Texts that people read: they hold no markup. Every page escapes them all the same, but a file travels further than
 * our pages.
 */
final class TextMarkup {

    private static final Pattern TAG = Pattern.compile("<\\s*[/!?]?\\s*\\p{Alpha}|&#?\\w+;|&lt;|<!--");
    private static final Pattern SCHEME = Pattern.compile("(?i)(java|vb)script\\s*:|data\\s*:\\s*(text|image/svg)");
    private static final Pattern TEMPLATE =
            Pattern.compile("\\$\\{|#\\{|\\[\\[|\\[\\(|__\\$|<%|%>|@\\{|~\\{|\\*\\{(?!\\{)");

    /** Characters that turn the direction of what follows, and those that nothing shows. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

    private TextMarkup() {}

    static Optional<Refusal> refusal(String text, int longest) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.length() > longest) {
            return Optional.of(Refusal.of("text-too-long", longest));
        }
        if (TAG.matcher(text).find() || SCHEME.matcher(text).find()) {
            return Optional.of(Refusal.of("text-markup", text));
        }
        if (TEMPLATE.matcher(text).find()) {
            return Optional.of(Refusal.of("text-expression", text));
        }
        return UNSEEN.matcher(text).find() ? Optional.of(Refusal.of("text-unseen")) : Optional.empty();
    }
}
