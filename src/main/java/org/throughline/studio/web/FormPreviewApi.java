package org.throughline.studio.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.Actor;
import org.throughline.shared.Language;
import org.throughline.studio.FormPreview;

@RestController
@RequestMapping("/api/v1/studio/texts")
class FormPreviewApi {

    private final FormPreview wording;

    FormPreviewApi(FormPreview wording) {
        this.wording = wording;
    }

    /** @param language e.g. {@code id} */
    record PreviewRequest(@NotNull String content, @NotNull String language) {}

    record Form(@JsonValue @JsonRawValue String json) {}

    @PostMapping
    @Operation(
            summary = "A drawn form as people of a language will read it",
            description = "Texts that the form carries itself win over those of the program.")
    Form texts(@Valid @RequestBody PreviewRequest asked, Actor actor) {
        return new Form(wording.asRead(asked.content(), Language.localeOf(asked.language()), actor));
    }
}
