package org.throughline.studio.web;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.studio.ModelVersionPairs.VersionSide;

/** What changed, in business words; templates call it {@code @aspects}. */
@Component
class AspectTexts {

    private final MessageSource messages;

    AspectTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The longest beginning of the aspect for which there are words; what remains is shown as written. */
    public String aspect(String aspect) {
        String[] steps = aspect.split("[ .](?=\\S)");
        for (int count = steps.length; count > 0; count--) {
            String code = "compare.aspect." + code(String.join("-", Arrays.copyOf(steps, count)));
            String rest = String.join(" ", Arrays.copyOfRange(steps, count, steps.length));
            String words = messages.getMessage(code, new Object[] {rest}, null, locale());
            if (words != null) {
                return words.strip();
            }
        }
        return aspect;
    }

    public String type(String type) {
        return messages.getMessage("compare.type." + type, null, type, locale());
    }

    public String side(VersionSide side) {
        Object[] args = {side.version() == null ? side.title() : String.valueOf(side.version())};
        return messages.getMessage("compare.side." + side.source().name().toLowerCase(Locale.ROOT), args, locale());
    }

    private static String code(String words) {
        return words.replace(':', '-');
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
