package org.throughline.migration.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.FormTrials;
import org.throughline.migration.FormEffect.DraftEffect;
import org.throughline.migration.FormEffect.TypedDrafts;
import org.throughline.migration.domain.OpenFormRepository.TypedTask;
import org.throughline.migration.impact.FormDifferences;
import org.throughline.migration.impact.LongLists;
import org.throughline.shared.FieldError;
import org.throughline.shared.Language;

/** Holds drafts against the old and the new wording of their form, one after the other; keeps no answer. */
class DraftTrial {

    private static final Comparator<TriedDraft> TOUCHED_FIRST =
            Comparator.comparing(TriedDraft::isUntouched).thenComparing(TriedDraft::savedAt, Comparator.reverseOrder());

    private final FormTrials trials;
    private final DeployedForm old;
    private final DeployedForm drawn;
    private final Map<Language, FormDifferences> differences = new EnumMap<>(Language.class);
    private final List<TriedDraft> tried = new ArrayList<>();

    DraftTrial(FormTrials trials, DeployedForm old, DeployedForm drawn) {
        this.trials = trials;
        this.old = old;
        this.drawn = drawn;
        for (Language language : Language.values()) {
            differences.put(
                    language,
                    FormDifferences.between(
                            trials.fields(old, language.locale()), trials.fields(drawn, language.locale())));
        }
    }

    /** One draft, said in each language. */
    private record TriedDraft(Map<Language, DraftEffect> effects) {

        boolean isUntouched() {
            return effects.get(Language.FIRST).untouched();
        }

        Instant savedAt() {
            return effects.get(Language.FIRST).savedAt();
        }
    }

    void add(TypedTask typed) {
        List<FieldError> before = refusals(typed, old, Language.FIRST);
        List<FieldError> first = FormDifferences.newlyRefused(before, refusals(typed, drawn, Language.FIRST));
        Map<Language, DraftEffect> effects = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            boolean known = first.isEmpty() || language == Language.FIRST;
            List<FieldError> now =
                    known ? first : FormDifferences.newlyRefused(before, refusals(typed, drawn, language));
            effects.put(language, effect(typed, now, differences(language)));
        }
        tried.add(new TriedDraft(effects));
    }

    private List<FieldError> refusals(TypedTask typed, DeployedForm form, Language language) {
        return trials.refusals(typed.taskId(), form, typed.answers().values(), language.locale());
    }

    private static DraftEffect effect(TypedTask typed, List<FieldError> now, FormDifferences differences) {
        return new DraftEffect(
                typed.caseNumber(),
                typed.taskId(),
                typed.taskKey(),
                typed.taskName(),
                typed.username(),
                typed.savedAt(),
                differences.lost(typed.answers(), now),
                differences.unfit(typed.answers(), now));
    }

    int tried() {
        return tried.size();
    }

    FormDifferences differences(Language language) {
        return differences.get(language);
    }

    /** @param all how many there are, tried or not; @param keep names the list of those that were tried, where it is long */
    TypedDrafts drafts(Language language, long all, Function<List<DraftEffect>, String> keep) {
        List<DraftEffect> effects = tried.stream()
                .sorted(TOUCHED_FIRST)
                .map(draft -> draft.effects().get(language))
                .toList();
        return new TypedDrafts(
                all,
                effects.size(),
                effects.stream().filter(DraftEffect::untouched).count(),
                effects.stream().filter(draft -> !draft.lost().isEmpty()).count(),
                effects.stream().filter(draft -> !draft.unfit().isEmpty()).count(),
                effects.subList(0, Math.min(LongLists.NAMED, effects.size())),
                effects.size() > LongLists.NAMED ? keep.apply(effects) : null);
    }
}
