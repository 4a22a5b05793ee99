package org.throughline.shell.language;

import java.util.Locale;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The messages of all modules, each a MessageFormat. A default given by the caller is a finished text, left as it is. */
@Configuration
@EnableConfigurationProperties(MessageSourceProperties.class)
class MessageConfiguration {

    @Bean
    MessageSource messageSource(MessageSourceProperties settings) {
        ResourceBundleMessageSource messages = new ModuleMessages();
        messages.setBasenames(settings.getBasename().toArray(String[]::new));
        messages.setDefaultEncoding(settings.getEncoding().name());
        messages.setFallbackToSystemLocale(settings.isFallbackToSystemLocale());
        messages.setAlwaysUseMessageFormat(settings.isAlwaysUseMessageFormat());
        if (settings.getCacheDuration() != null) {
            messages.setCacheMillis(settings.getCacheDuration().toMillis());
        }
        return messages;
    }

    private static final class ModuleMessages extends ResourceBundleMessageSource {

        @Override
        protected String renderDefaultMessage(String text, Object[] args, Locale locale) {
            return text;
        }
    }
}
