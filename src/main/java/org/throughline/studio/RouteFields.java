package org.throughline.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.VettedActions;
import org.throughline.model.FormModel;
import org.throughline.model.ModelReader;
import org.throughline.model.UnreadableModel;
import org.throughline.studio.Palette.PaletteItem;
import org.throughline.studio.Palette.Variable;

/** What a gateway may ask: fields of forms that take part in routing, and what actions leave behind. */
@Component
public class RouteFields {

    private final ModelLibrary library;
    private final Redesigns redesigns;
    private final ModelReader modelReader;
    private final MessageSource messages;

    RouteFields(ModelLibrary library, Redesigns redesigns, ModelReader modelReader, MessageSource messages) {
        this.library = library;
        this.redesigns = redesigns;
        this.modelReader = modelReader;
        this.messages = messages;
    }

    /** @param forms keys of all forms, drafted ones too */
    public List<Variable> of(UUID redesign, List<String> forms, List<VettedActions.Action> actions, Locale locale) {
        List<Variable> all = new ArrayList<>();
        forms.forEach(form -> fields(redesign, form).stream()
                .filter(field -> field.properties().containsKey("route"))
                .map(field -> variable(form, field, locale))
                .forEach(all::add));
        actions.forEach(action -> action.outputs().stream()
                .map(output -> new Variable(
                        output.name(),
                        output.words(),
                        output.type().name(),
                        action.name(),
                        named(redesign, action, output)))
                .forEach(all::add));
        return all;
    }

    /** The values of an output, those of a decision as the form calls them that asks for it. */
    private List<PaletteItem> named(UUID redesign, VettedActions.Action action, VettedActions.AllowedValue output) {
        List<PaletteItem> options =
                action.answersOf() == null || output.values().isEmpty()
                        ? List.of()
                        : fields(redesign, action.answersOf()).stream()
                                .filter(field -> output.name().equals(field.key()))
                                .flatMap(field -> options(field).stream())
                                .toList();
        return options.isEmpty()
                ? output.values().stream()
                        .map(value -> new PaletteItem(value, value))
                        .toList()
                : options;
    }

    private List<FormModel.Component> fields(UUID redesign, String form) {
        Optional<String> drafted =
                redesign == null ? Optional.empty() : redesigns.drafted(redesign, ModelKind.FORM, form);
        try {
            return drafted
                    .or(() -> library.newest(ModelKind.FORM, form).map(library::content))
                    .map(modelReader::form)
                    .stream()
                    .flatMap(drawing -> drawing.components().stream())
                    .filter(field -> field.key() != null)
                    .toList();
        } catch (UnreadableModel beingDrawn) {
            return List.of();
        }
    }

    private Variable variable(String form, FormModel.Component field, Locale locale) {
        String label = Stream.of(field.properties().get("label." + locale.getLanguage()), field.label())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(field.key());
        return new Variable(
                field.key(),
                messages.getMessage("form." + form + "." + field.key(), null, label, locale),
                type(field.type()),
                form,
                options(field));
    }

    private static List<PaletteItem> options(FormModel.Component field) {
        return StreamSupport.stream(field.source().path("values").spliterator(), false)
                .map(value -> new PaletteItem(
                        value.path("value").asText(), value.path("label").asText()))
                .toList();
    }

    private static String type(String component) {
        return switch (component) {
            case "checkbox" -> "BOOLEAN";
            case "number" -> "NUMBER";
            default -> "TEXT";
        };
    }
}
