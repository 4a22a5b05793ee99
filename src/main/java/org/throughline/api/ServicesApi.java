package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.directory.FoundService;
import org.throughline.directory.ServiceView;
import org.throughline.directory.Services;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

@RestController
@RequestMapping("/api/v1/services")
class ServicesApi {

    private final Services services;

    ServicesApi(Services services) {
        this.services = services;
    }

    @GetMapping
    @Operation(
            summary =
                    "Services of the directory, the best fitting first, each with how it fits what is said of a client;"
                            + " those that do not fit are left out, so that a page may be shorter than its limit")
    Slice<FoundService> search(
            @ParameterObject ServiceParameters asked, @ParameterObject ServiceParameters.ServiceClient client) {
        return services.search(asked.query(client), asked.facts(client));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A service with its organization, places, phone numbers and hours")
    ServiceView one(@PathVariable UUID id) {
        return services.find(id).orElseThrow(() -> Rejection.notFound("service-unknown"));
    }
}
