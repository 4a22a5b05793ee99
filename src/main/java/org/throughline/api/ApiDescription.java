package org.throughline.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.properties.SwaggerUiConfigParameters;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.providers.SpringWebProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.ui.SwaggerWelcomeWebMvc;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriComponentsBuilder;
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
        // without it the document names whatever host the request claimed to be for
        return new OpenAPI()
                .servers(List.of(new Server().url("/")))
                .info(new Info()
                        .title("Throughline")
                        .version("1")
                        .description("Cases, tasks and the directory of a social work agency. Errors are"
                                + " application/problem+json; a refused form names each field."))
                .components(new Components().addSecuritySchemes("basic", basic))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    /** The library makes this one address of the Host header, whatever is configured. */
    @Bean
    SwaggerWelcomeWebMvc swaggerWelcome(
            SwaggerUiConfigProperties page,
            SpringDocConfigProperties document,
            ObjectProvider<SpringWebProvider> addresses) {
        return new WelcomeWithoutHost(page, document, addresses);
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

    /** Leads to the page by a path: the host that a client names is nobody's to repeat. */
    private static final class WelcomeWithoutHost extends SwaggerWelcomeWebMvc {

        private WelcomeWithoutHost(
                SwaggerUiConfigProperties page,
                SpringDocConfigProperties document,
                ObjectProvider<SpringWebProvider> addresses) {
            super(page, document, addresses);
        }

        @Override
        protected void calculateOauth2RedirectUrl(
                SwaggerUiConfigParameters shown, UriComponentsBuilder fromTheRequest) {
            shown.setOauth2RedirectUrl(getOauth2RedirectUrl());
        }
    }
}
