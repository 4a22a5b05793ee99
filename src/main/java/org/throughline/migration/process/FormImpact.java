package org.throughline.migration.process;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.FormTrials;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.ModelVersion;
import org.throughline.migration.ChangeSet.ChangedModel;
import org.throughline.migration.FormEffect;
import org.throughline.migration.FormEffect.OpenUse;
import org.throughline.migration.domain.OpenFormRepository;
import org.throughline.migration.domain.OpenFormRepository.TypedTask;
import org.throughline.migration.impact.CountedCases;
import org.throughline.migration.impact.FormDifferences;
import org.throughline.migration.impact.LongLists;
import org.throughline.shared.Language;

/** What a redesign's forms do to those who answer them now: forms are bound latest, so it happens with the publishing. */
@Component
class FormImpact {

    private static final int SLICE = 200;

    /** Drafts of one form that are held against it; where there are more, that is said. */
    private static final int MOST_DRAFTS = 2000;

    private final ModelLibrary library;
    private final FormTrials trials;
    private final OpenFormRepository open;

    FormImpact(ModelLibrary library, FormTrials trials, OpenFormRepository open) {
        this.library = library;
        this.trials = trials;
        this.open = open;
    }

    /** By the tag of the language that its words are in. */
    Map<String, List<FormEffect>> forms(ImpactJob job, KeptLists lists, ImpactProgress watch) {
        Map<String, List<FormEffect>> forms = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            forms.put(language.tag(), new ArrayList<>());
        }
        for (ChangedModel form : job.of(ModelKind.FORM)) {
            watch.requireGoingOn();
            wordings(job, form).ifPresent(wordings -> effects(form, wordings, lists, watch)
                    .forEach((language, effect) -> forms.get(language.tag()).add(effect)));
        }
        return forms;
    }

    private Map<Language, FormEffect> effects(
            ChangedModel form, Wordings wordings, KeptLists lists, ImpactProgress watch) {
        OpenUse use = use(form.key(), lists);
        DraftTrial trial = trial(form.key(), wordings, watch);
        long drafts = open.drafts(form.key());
        Map<Language, FormEffect> effects = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            FormDifferences differences = trial.differences(language);
            effects.put(
                    language,
                    new FormEffect(
                            form.key(),
                            form.name(),
                            use,
                            trial.drafts(language, Math.max(drafts, trial.tried()), lists::keepDrafts),
                            differences.gone(),
                            differences.retyped(),
                            differences.required()));
        }
        return effects;
    }

    private OpenUse use(String form, LongLists lists) {
        CountedCases cases = new CountedCases();
        cases.addAll(open.cases(form));
        return new OpenUse(open.tasks(form), cases.count(), cases.listed(), cases.list(lists));
    }

    private DraftTrial trial(String form, Wordings wordings, ImpactProgress watch) {
        DraftTrial trial = new DraftTrial(trials, wordings.old(), wordings.drawn());
        List<TypedTask> slice = open.drafts(form, null, SLICE);
        while (!slice.isEmpty()) {
            watch.add(slice.size());
            for (TypedTask typed : slice) {
                watch.requireGoingOn();
                trial.add(typed);
            }
            watch.done(slice.size());
            TypedTask last = slice.get(slice.size() - 1);
            slice = trial.tried() < MOST_DRAFTS ? open.drafts(form, last, SLICE) : List.of();
        }
        return trial;
    }

    /** @param old what open tasks ask until it is published */
    private record Wordings(DeployedForm old, DeployedForm drawn) {}

    /** A form that is new is asked by nobody yet. */
    private Optional<Wordings> wordings(ImpactJob job, ChangedModel form) {
        return before(job, form)
                .map(version -> new Wordings(
                        new DeployedForm(form.key(), version.version(), library.content(version)),
                        new DeployedForm(
                                form.key(), version.version() + 1, form.file().content())));
    }

    /** Of a published redesign, the one that it replaced. */
    private Optional<ModelVersion> before(ImpactJob job, ChangedModel form) {
        Stream<ModelVersion> versions = library.versions(ModelKind.FORM, form.key()).stream();
        return job.deploymentId() == null
                ? versions.findFirst()
                : versions.dropWhile(version -> !version.deploymentId().equals(job.deploymentId()))
                        .skip(1)
                        .findFirst();
    }
}
