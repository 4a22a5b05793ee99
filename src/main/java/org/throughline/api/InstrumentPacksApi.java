package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.throughline.instruments.InstrumentPacks;
import org.throughline.instruments.PackView;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;

/** Instruments under a licence of their own, for administrators. */
@RestController
@RequestMapping("/api/v1/instrument-packs")
class InstrumentPacksApi {

    /** @param name of whoever accepts the licence for the agency */
    record PackAcceptance(String name) {}

    private final InstrumentPacks packs;

    InstrumentPacksApi(InstrumentPacks packs) {
        this.packs = packs;
    }

    @GetMapping
    @Operation(summary = "Packs that were loaded, newest first, each with its licence and by whom that was accepted")
    Slice<PackView> list(Actor actor, Locale locale) {
        return new Slice<>(packs.all(actor, locale), null);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Load a pack (docs/instruments.md): a zip in the part `file`. It offers nothing until it is accepted")
    PackView load(@RequestParam MultipartFile file, Actor actor, Locale locale) throws IOException {
        return packs.load(file.getBytes(), actor, locale);
    }

    @PostMapping("/{id}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Accept the licence of a pack by name; from then on the instrument may be used")
    void accept(@PathVariable UUID id, @RequestBody PackAcceptance body, Actor actor) {
        packs.accept(id, body.name(), actor);
    }
}
