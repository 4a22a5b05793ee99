package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.engine.Forms;
import org.throughline.shared.Actor;

@RestController
@RequestMapping("/api/v1/forms")
class FormsApi {

    private final Forms forms;

    FormsApi(Forms forms) {
        this.forms = forms;
    }

    @GetMapping(path = "/{formId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The newest deployed version of a Camunda Form, labels in the asked language")
    String form(@PathVariable String formId, Locale locale, Actor actor) {
        return forms.asked(forms.newest(formId), locale, actor);
    }
}
