package org.throughline.directory.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.throughline.shared.FieldError;

/**
 * What is wrong with a mapping file, told as {@code mapping.fault.<code>} with the details.
 *
 * @param line of the mapping file, 1 is the first
 */
public record MappingFault(int line, String code, List<String> details) {

    public static MappingFault of(int line, String code, Object... details) {
        return new MappingFault(
                line, code, Arrays.stream(details).map(String::valueOf).toList());
    }

    /** In a reader's words, with its line; the field is the one that the mapping came in. */
    public FieldError text(MessageSource messages, Locale locale) {
        Object[] words = details.stream()
                .map(detail -> detail.startsWith("@")
                        ? messages.getMessage("mapping.type." + detail.substring(1), null, detail, locale)
                        : detail)
                .toArray();
        String text = messages.getMessage("mapping.fault." + code, words, locale);
        return new FieldError(
                "mapping",
                messages.getMessage("mapping.fault.line", new Object[] {String.valueOf(line), text}, locale));
    }
}
