package org.throughline.studio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.VettedActions;
import org.throughline.shared.Actor;
import org.throughline.shared.Role;
import org.throughline.shell.DisplayFormat;
import org.throughline.staff.ActivityKind;
import org.throughline.staff.LicenceKinds;
import org.throughline.studio.domain.StudioPolicy;

/** What an administrator chooses from while drawing. */
@Service
@Transactional(readOnly = true)
public class Palette {

    private final VettedActions actions;
    private final ActionTemplates templates;
    private final RouteFields fields;
    private final ModelLibrary library;
    private final Redesigns redesigns;
    private final DisplayFormat displayFormat;
    private final LicenceKinds licences;

    Palette(
            VettedActions actions,
            ActionTemplates templates,
            RouteFields fields,
            ModelLibrary library,
            Redesigns redesigns,
            DisplayFormat displayFormat,
            LicenceKinds licences) {
        this.actions = actions;
        this.templates = templates;
        this.fields = fields;
        this.library = library;
        this.redesigns = redesigns;
        this.displayFormat = displayFormat;
        this.licences = licences;
    }

    /** @param drafted whether the redesign draws it; it may be new */
    public record PaletteModel(String key, String name, boolean drafted) {}

    public record PaletteItem(String id, String name) {}

    /**
     * A variable that conditions may compare.
     *
     * @param from id of the form that asks it, or name of the action that writes it
     * @param values the only ones there are; empty where any is
     */
    public record Variable(String name, String displayFormat, String type, String from, List<PaletteItem> values) {}

    public record Choices(
            List<PaletteModel> forms,
            List<PaletteModel> decisions,
            List<PaletteModel> processes,
            List<PaletteItem> groups,
            List<PaletteItem> licences,
            List<PaletteItem> activities,
            List<PaletteItem> stages,
            List<VettedActions.Action> actions,
            List<Variable> variables) {}

    /** One for each action that makes a step, in words of that language. */
    public List<ElementTemplate> templates(Locale locale, Actor by) {
        StudioPolicy.requireAdministrator(by);
        return actions.list(locale).stream()
                .filter(action -> action.kind() == VettedActions.ActionKind.STEP)
                .map(action -> templates.of(action, locale))
                .toList();
    }

    /** @param redesign whose drafts are offered too; null for none */
    public Choices choices(UUID redesign, Locale locale, Actor by) {
        StudioPolicy.requireAdministrator(by);
        List<DraftView> drafts =
                redesign == null ? List.of() : redesigns.view(redesign, by).drafts();
        return new Choices(
                models(ModelKind.FORM, drafts),
                models(ModelKind.DECISION, drafts),
                models(ModelKind.PROCESS, drafts),
                roles(),
                licences.all().stream()
                        .map(kind -> new PaletteItem(kind.code(), kind.code()))
                        .toList(),
                activities(),
                stages(),
                actions.list(locale),
                fields.of(
                        redesign,
                        models(ModelKind.FORM, drafts).stream()
                                .map(PaletteModel::key)
                                .toList(),
                        actions.list(locale),
                        locale));
    }

    private List<PaletteModel> models(ModelKind kind, List<DraftView> drafts) {
        TreeMap<String, PaletteModel> models = new TreeMap<>();
        library.newest(kind)
                .forEach(model -> models.put(model.key(), new PaletteModel(model.key(), model.name(), false)));
        drafts.stream()
                .filter(draft -> draft.kind() == kind)
                .forEach(draft -> models.put(draft.key(), new PaletteModel(draft.key(), draft.name(), true)));
        return List.copyOf(models.values());
    }

    private List<PaletteItem> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR)
                .map(role -> new PaletteItem(role.id(), displayFormat.label("role", role.id())))
                .toList();
    }

    private List<PaletteItem> activities() {
        return ActivityKind.ids().stream()
                .map(kind -> new PaletteItem(kind, displayFormat.label("activity", kind)))
                .toList();
    }

    private List<PaletteItem> stages() {
        return displayFormat.taskStages().stream()
                .map(stage -> new PaletteItem(stage, displayFormat.label("stage", stage)))
                .toList();
    }
}
