package org.throughline.casefile.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.casefile.ReadLog;

@Configuration
@ConditionalOnProperty(name = "throughline.camunda-webapps.enabled", matchIfMissing = true)
class EngineReadConfiguration {

    /** Before the engine's own filters, some of which answer by themselves. */
    private static final int ORDER = 200;

    @Bean
    FilterRegistrationBean<EngineReadFilter> engineReadFilter(ReadLog log, ObjectMapper json) {
        FilterRegistrationBean<EngineReadFilter> filter = new FilterRegistrationBean<>(new EngineReadFilter(log, json));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(ORDER);
        return filter;
    }
}
