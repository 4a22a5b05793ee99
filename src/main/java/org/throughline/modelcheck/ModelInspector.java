package org.throughline.modelcheck;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.model.BpmnProcess;
import org.throughline.model.DecisionModel;
import org.throughline.model.ModelReader;
import org.throughline.model.UnreadableModel;
import org.throughline.shared.Rejection;

/** Reads what was drawn as far as it must be known to keep it, and refuses what could do harm. */
@Component
public class ModelInspector {

    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,119}");

    private final ModelReader modelReader;
    private final ModelLibrary library;

    ModelInspector(ModelReader modelReader, ModelLibrary library) {
        this.modelReader = modelReader;
        this.library = library;
    }

    /** @param keys of all models in the file, those that run first; @param name of the first of them */
    public record InspectedModel(List<String> keys, String name) {}

    /** @throws Rejection invalid {@code model-too-large}, {@code model-unreadable} or {@code model-refused} */
    public InspectedModel read(ModelKind kind, String resource, String content) {
        requireSize(content.length());
        InspectedModel known = known(kind, content);
        requireHarmless(library.vet(List.of(new ModelFile(resource, content))));
        return known;
    }

    public static void requireSize(long size) {
        if (size > ModelLibrary.MAX_BYTES) {
            throw Rejection.invalid("model-too-large", ModelLibrary.MAX_BYTES / 1024 / 1024);
        }
    }

    /** @throws Rejection invalid {@code model-refused} */
    public static void requireHarmless(List<RefusalReason> reasons) {
        if (!reasons.isEmpty()) {
            throw Rejection.invalid("model-refused", RefusalGroup.text(reasons));
        }
    }

    private InspectedModel known(ModelKind kind, String content) {
        try {
            InspectedModel known =
                    switch (kind) {
                        case PROCESS -> process(content);
                        case DECISION -> decision(content);
                        case FORM -> form(content);
                    };
            if (known.keys().isEmpty()
                    || !known.keys().stream().allMatch(key -> KEY.matcher(key).matches())) {
                throw Rejection.invalid("model-key-missing");
            }
            return known;
        } catch (UnreadableModel unreadable) {
            throw refused(unreadable);
        }
    }

    private static Rejection refused(UnreadableModel unreadable) {
        String code = "drawing.unreadable." + unreadable.code();
        return Rejection.invalid(
                "model-unreadable", new DefaultMessageSourceResolvable(new String[] {code}, unreadable.args(), code));
    }

    private InspectedModel process(String content) {
        List<BpmnProcess> drawn = modelReader.process(content).processes().stream()
                .sorted((one, other) -> Boolean.compare(other.executable(), one.executable()))
                .toList();
        return new InspectedModel(
                drawn.stream().map(BpmnProcess::id).toList(),
                drawn.isEmpty() ? null : drawn.get(0).name());
    }

    private InspectedModel decision(String content) {
        List<DecisionModel.DecisionTable> drawn = modelReader.decision(content).tables();
        return new InspectedModel(
                drawn.stream().map(DecisionModel.DecisionTable::id).toList(),
                drawn.isEmpty() ? null : drawn.get(0).name());
    }

    private InspectedModel form(String content) {
        String id = modelReader.form(content).id();
        return new InspectedModel(id == null ? List.of() : List.of(id), null);
    }
}
