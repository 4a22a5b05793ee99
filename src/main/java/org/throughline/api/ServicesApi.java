package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.directory.ServiceQuery;
import org.throughline.directory.ServiceRow;
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
    @Operation(summary = "Services of the directory, the best fitting first")
    Slice<ServiceRow> search(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String need,
            @RequestParam(required = false) String near,
            @RequestParam(required = false) Integer age,
            @RequestParam(required = false) String language,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after) {
        return services.search(new ServiceQuery(q, need, near, age, language, limit, after));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A service with its organization, places, phone numbers and hours")
    ServiceView one(@PathVariable UUID id) {
        return services.find(id).orElseThrow(() -> Rejection.notFound("service-unknown"));
    }
}
