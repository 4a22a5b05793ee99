package org.throughline.modelcheck;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.throughline.engine.ConvertedModel;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelRefused;
import org.throughline.engine.ModelVersion;
import org.throughline.engine.expression.EngineExpressionReader;
import org.throughline.engine.expression.ShippedActions;
import org.throughline.model.FormModel;
import org.throughline.model.ModelReader;
import org.throughline.model.ModelSources;
import org.throughline.modelcheck.bpmn.ProcessRuleSet;
import org.throughline.modelcheck.bpmn.ReachedValues;
import org.throughline.modelcheck.dmn.DecisionRuleSet;
import org.throughline.modelcheck.form.FormRuleSet;
import org.throughline.shared.Role;
import org.throughline.shared.Stage;
import org.throughline.staff.LicenceKind;
import org.throughline.staff.LicenceLevel;
import org.throughline.staff.LicensedAct;

/** The models as they are shipped, without an engine: what checks know of them. */
public final class ShippedLibrary implements ModelLibrary {

    private static final ModelReader DRAWINGS = new ModelReader();
    private static final List<LicenceKind> LICENCES = List.of(
            kind("LBSW", LicenceLevel.BACHELOR, Set.of(LicensedAct.ASSESS), Set.of()),
            kind("LMSW", LicenceLevel.MASTER, Set.of(LicensedAct.ASSESS), Set.of(LicensedAct.COUNSEL)),
            kind("LCSW", LicenceLevel.CLINICAL, Set.of(LicensedAct.values()), Set.of()),
            kind("CADC", LicenceLevel.SUBSTANCE_USE, Set.of(LicensedAct.COUNSEL), Set.of()));
    private static final CheckContext.CheckSources PARTS = parts(List.of());

    private final Map<ModelVersion, String> models = new LinkedHashMap<>();

    private ShippedLibrary() {
        ModelSources.processes().forEach((file, text) -> add(ModelKind.PROCESS, file, text));
        ModelSources.decisions().forEach((file, text) -> add(ModelKind.DECISION, file, text));
        ModelSources.forms().forEach((file, text) -> add(ModelKind.FORM, file, text));
    }

    private void add(ModelKind kind, String file, String text) {
        String key = DRAWINGS.keys(file, text).get(0);
        models.put(new ModelVersion(kind, key, key, 1, key + ":1", file, "d", Instant.EPOCH, true), text);
    }

    private static CheckContext.CheckSources parts(List<ModelFile> more) {
        ShippedLibrary library = new ShippedLibrary();
        more.forEach(file -> library.add(
                Arrays.stream(ModelKind.values())
                        .filter(kind -> file.resource().endsWith(kind.suffix()))
                        .findFirst()
                        .orElseThrow(),
                file.resource(),
                file.content()));
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        return new CheckContext.CheckSources(
                library,
                new PublishedModelReader(library, DRAWINGS),
                new ShippedActions(),
                new EngineExpressionReader(),
                messages,
                Stage.idsOfTasks(),
                new CheckContext.CheckedStaff(
                        () -> LICENCES,
                        (role, activity) -> activity.licensedAct().isEmpty()
                                || Role.CLINICIAN.id().equals(role)));
    }

    /** All that are shipped, so that a new module's are not forgotten. */
    private static String[] bundles() {
        String suffix = "_id.properties";
        return Arrays.stream(Objects.requireNonNull(
                        Path.of("src/main/resources/messages").toFile().list()))
                .filter(file -> file.endsWith(suffix))
                .map(file -> "messages/" + file.replace(suffix, ""))
                .sorted()
                .toArray(String[]::new);
    }

    private static LicenceKind kind(
            String code, LicenceLevel level, Set<LicensedAct> alone, Set<LicensedAct> cosigned) {
        LicenceLevel cosigner = cosigned.isEmpty() ? null : LicenceLevel.CLINICAL;
        return new LicenceKind(code, code, null, level, alone, cosigned, cosigner, 0, false, 0, null);
    }

    public static CheckContext shipped() {
        return new CheckContext(PARTS, DraftOverlay.NONE);
    }

    /** The shipped models with these files drawn among them. */
    public static CheckContext with(ModelFile... drawn) {
        return new CheckContext(PARTS, DraftOverlay.of(List.of(drawn), DRAWINGS));
    }

    /** The shipped models and these published, with those drawn among them. */
    static CheckContext published(List<ModelFile> published, ModelFile... drawn) {
        return new CheckContext(parts(published), DraftOverlay.of(List.of(drawn), DRAWINGS));
    }

    public static ModelChecks checks() {
        return new ModelChecks(DRAWINGS, new ProcessRuleSet(), new DecisionRuleSet(), new FormRuleSet(), PARTS);
    }

    static ModelKnowledge knowledge() {
        return new ModelKnowledge(DRAWINGS, new ReachedValues(), PARTS);
    }

    /** The same checks, but for those of forms. */
    static ModelChecks checks(RuleSet<FormModel> formRules) {
        return new ModelChecks(DRAWINGS, new ProcessRuleSet(), new DecisionRuleSet(), formRules, PARTS);
    }

    /** What is found in these files as one redesign. */
    public static List<Finding> findings(ModelFile... drawn) {
        return checks().of(List.of(drawn));
    }

    /** What is said of it, in a language. */
    public static String text(Finding finding, Locale locale) {
        return PARTS.messages()
                .getMessage("finding." + finding.code(), finding.args().toArray(), locale);
    }

    @Override
    public List<ModelVersion> newest(ModelKind kind) {
        return models.keySet().stream().filter(model -> model.kind() == kind).toList();
    }

    @Override
    public Optional<ModelVersion> newest(ModelKind kind, String key) {
        return newest(kind).stream().filter(model -> model.key().equals(key)).findFirst();
    }

    @Override
    public List<ModelVersion> versions(ModelKind kind, String key) {
        return newest(kind, key).stream().toList();
    }

    @Override
    public Optional<ModelVersion> find(ModelKind kind, String key, int version) {
        return newest(kind, key);
    }

    @Override
    public List<ModelVersion> deployed(String deploymentId) {
        return new ArrayList<>(models.keySet());
    }

    @Override
    public String content(ModelVersion version) {
        return models.get(version);
    }

    @Override
    public Map<String, Map<Integer, Long>> openCases() {
        return Map.of();
    }

    @Override
    public Map<Integer, Long> openCases(String processKey) {
        return Map.of();
    }

    @Override
    public Runnable eviction(String deploymentId) {
        return () -> {};
    }

    @Override
    public List<ModelRefused.RefusalReason> vet(List<ModelFile> files) {
        return List.of();
    }

    @Override
    public List<ConvertedModel> convert(ModelFile file) {
        return List.of(new ConvertedModel(file, List.of()));
    }

    @Override
    public List<ModelRefused.RefusalReason> refusals(List<ModelFile> files) {
        return List.of();
    }

    @Override
    public String deploy(String name, List<ModelFile> files) {
        throw new UnsupportedOperationException("this house is only looked at");
    }
}
