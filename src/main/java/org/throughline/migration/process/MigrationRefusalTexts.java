package org.throughline.migration.process;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.migration.ImpactAnalysis.CaseEffect;
import org.throughline.migration.impact.MigrationRefusal;
import org.throughline.migration.impact.Remainder;

/** Writes refusals, which are kept as codes, in the reader's language. */
@Component
class MigrationRefusalTexts {

    private static final String MESSAGE = "message:";
    private static final String KIND = "kind:";

    private final MessageSource messages;

    MigrationRefusalTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** @param written as a refusal is kept; null stays null */
    String text(String written) {
        if (written == null) {
            return null;
        }
        MigrationRefusal migrationRefusal = MigrationRefusal.read(written);
        Locale locale = LocaleContextHolder.getLocale();
        List<String> args = migrationRefusal.args();
        if (!args.isEmpty() && args.get(0).startsWith(MESSAGE)) {
            String key = args.get(0).substring(MESSAGE.length());
            return messages.getMessage(key, args.subList(1, args.size()).toArray(), key, locale);
        }
        Object[] words = args.stream().map(arg -> word(arg, locale)).toArray();
        return messages.getMessage("move.refused." + migrationRefusal.code(), words, migrationRefusal.code(), locale);
    }

    /** @param written as a remainder is kept */
    CaseEffect.Irreversible remainder(String written) {
        Remainder remainder = Remainder.read(written);
        String text = messages.getMessage(
                "move.remains." + remainder.code(),
                remainder.args().toArray(),
                remainder.code(),
                LocaleContextHolder.getLocale());
        return new CaseEffect.Irreversible(remainder.code(), text);
    }

    private String word(String arg, Locale locale) {
        if (!arg.startsWith(KIND)) {
            return arg;
        }
        String kind = arg.substring(KIND.length());
        return messages.getMessage("step-kind." + kind, null, kind, locale);
    }
}
