package org.throughline.studio;

import java.util.List;
import org.throughline.engine.Conversion;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelRefused.RefusalReason;
import org.throughline.shared.Rejection;

/**
 * A file from elsewhere as it was understood, before it is kept.
 *
 * @param kind, key, name of the model in it; null where nothing can be made of it
 * @param content without what may not run here
 * @param refusals what stands against it as it is
 * @param conversions what it loses or is given so that it may be kept
 * @param drawn whether the redesign has this model already
 * @param problem why nothing can be made of it; null where something can
 */
public record ImportedFile(
        String fileName,
        ModelKind kind,
        String key,
        String name,
        String content,
        List<RefusalReason> refusals,
        List<Conversion> conversions,
        boolean drawn,
        Rejection problem) {

    static ImportedFile unusable(String fileName, Rejection problem) {
        return new ImportedFile(fileName, null, null, null, null, List.of(), List.of(), false, problem);
    }

    public boolean isUsable() {
        return problem == null;
    }

    /** Whether it cannot be kept without something being dropped or replaced. */
    public boolean isLosing() {
        return !refusals.isEmpty() || conversions.stream().anyMatch(Conversion::isLoss);
    }

    /** Whether it can be kept only with somebody's consent. */
    public boolean isAsking() {
        return !isUsable() || isLosing() || drawn;
    }

    boolean isSameModel(ImportedFile other) {
        return isUsable() && other.isUsable() && kind == other.kind && key.equals(other.key);
    }
}
