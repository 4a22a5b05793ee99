package org.throughline.designer;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.throughline.designer.check.KnownModels;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelRefused;
import org.throughline.engine.ModelVersion;
import org.throughline.engine.expression.EngineExpressionReader;
import org.throughline.engine.expression.ShippedActions;
import org.throughline.model.ModelReader;
import org.throughline.model.ModelSources;
import org.throughline.shared.Stage;

/** The house as it is shipped, without an engine: what modelChecks know of it. */
public final class ShippedLibrary implements ModelLibrary {

    private static final ModelReader DRAWINGS = new ModelReader();
    private static final CheckContext.Parts PARTS = parts();

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

    private static CheckContext.Parts parts() {
        ShippedLibrary library = new ShippedLibrary();
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/engine",
                "messages/intake",
                "messages/casefile",
                "messages/assessment",
                "messages/careplan",
                "messages/referral",
                "messages/followup",
                "messages/closure",
                "messages/safety",
                "messages/shell",
                "messages/drawing",
                "messages/designer");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        return new CheckContext.Parts(
                library,
                new PublishedModelReader(library, DRAWINGS),
                new ShippedActions(),
                new EngineExpressionReader(),
                messages,
                Stage.idsOfTasks());
    }

    public static KnownModels shipped() {
        return new CheckContext(PARTS, DraftOverlay.NONE);
    }

    /** The shipped house with these files drawn in it. */
    public static KnownModels with(ModelFile... drawn) {
        return new CheckContext(PARTS, DraftOverlay.of(List.of(drawn), DRAWINGS));
    }

    /** The modelChecks themselves, with a redesign of these files. */
    public static ModelChecks checks(ModelFile... drawn) {
        Redesigns redesigns = (Redesigns) Proxy.newProxyInstance(
                ShippedLibrary.class.getClassLoader(), new Class<?>[] {Redesigns.class}, (proxy, method, args) -> {
                    if (method.getName().equals("files")) {
                        return List.of(drawn);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        return new ModelChecks(DRAWINGS, redesigns, PARTS);
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
    public List<ModelRefused.Reason> vet(List<ModelFile> files) {
        return List.of();
    }

    @Override
    public List<ModelRefused.Reason> refusals(List<ModelFile> files) {
        return List.of();
    }

    @Override
    public String deploy(String name, List<ModelFile> files) {
        throw new UnsupportedOperationException("this house is only looked at");
    }
}
