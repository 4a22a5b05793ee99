package org.throughline.shell.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.Jsr310DateTimeFormatAnnotationFormatterFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** What every controller may rely on. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private final ActorArgument actors;
    private final TypedDateFormatter dates;

    WebConfiguration(ActorArgument actors, TypedDateFormatter dates) {
        this.actors = actors;
        this.dates = dates;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actors);
    }

    /**
     * Values such as {@code scope=mine} read as the constants that they name, in whatever case. Days read as people write
     * them, except where a parameter asks for ISO 8601 by its annotation.
     */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        ApplicationConversionService.addApplicationConverters(registry);
        registry.addFormatterForFieldType(LocalDate.class, dates);
        registry.addFormatterForFieldAnnotation(new Jsr310DateTimeFormatAnnotationFormatterFactory());
    }

    /** Lets {@code @{/assets/app.css}} name the version, so that browsers may keep what they have. */
    @Bean
    ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }
}
