package org.throughline.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.shared.Actor;

/** What the OpenAPI document says beyond the calls themselves. */
@Configuration
class ApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI openApi() {
        SecurityScheme basic =
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic");
        return new OpenAPI()
                .info(new Info()
                        .title("Throughline")
                        .version("1")
                        .description("Cases, tasks and the directory of a social work agency. Errors are"
                                + " application/problem+json; a refused form names each field."))
                .components(new Components().addSecuritySchemes("basic", basic))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    @Bean
    OpenApiCustomizer idempotencyKeys() {
        return document -> document.getPaths().values().stream()
                .filter(path -> path.getPost() != null)
                .forEach(path -> path.getPost()
                        .addParametersItem(new Parameter()
                                .in("header")
                                .name(IdempotencyFilter.HEADER)
                                .required(false)
                                .schema(new StringSchema().maxLength(IdempotencyFilter.LONGEST_KEY))
                                .description("Repeating a call with the same key gets the first answer again")));
    }
}
