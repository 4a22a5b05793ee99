package org.throughline.studio.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.migration.DueDateEffect.DueDateShift;
import org.throughline.migration.FormEffect;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.LaterEffect;
import org.throughline.migration.LaterEffect.DecidedShift;
import org.throughline.migration.LaterEffect.StepAhead;

/** Which line of an effect a list of cases belongs to, in the reader's words. */
@Component
class ImpactLists {

    private final StudioNames names;

    ImpactLists(StudioNames names) {
        this.names = names;
    }

    /** Empty where no line has that list. */
    Optional<String> title(EffectView effect, String list) {
        return Stream.of(
                        ofDates(effect, list),
                        ofOffers(effect, list),
                        effect.forms().stream().flatMap(form -> ofForm(form, list)),
                        effect.later().stream().flatMap(later -> ofLater(later, list)))
                .flatMap(titles -> titles)
                .findFirst();
    }

    private Stream<String> ofDates(EffectView effect, String list) {
        return effect.dates() == null
                ? Stream.empty()
                : effect.dates().shifts().stream()
                        .filter(shift -> list.equals(shift.list()))
                        .map(this::title);
    }

    private String title(DueDateShift shift) {
        return names.step(shift.taskKey(), shift.taskName()) + ": " + names.dueDates(shift.to());
    }

    private Stream<String> ofOffers(EffectView effect, String list) {
        return effect.offers().stream()
                .flatMap(offers -> offers.shifts().stream())
                .filter(shift -> list.equals(shift.list()))
                .map(shift -> names.step(shift.taskKey(), shift.taskName()) + ": "
                        + (shift.reason() == null ? names.groups(shift.to()) : shift.reason()));
    }

    private Stream<String> ofForm(FormEffect form, String list) {
        String title = names.say("studio.page.effect.form", names.form(form.formId(), form.name()));
        return list.equals(form.use().list())
                ? Stream.of(title)
                : list.equals(form.typed().list())
                        ? Stream.of(title + ". " + names.say("studio.page.effect.form.list"))
                        : Stream.empty();
    }

    private Stream<String> ofLater(LaterEffect later, String list) {
        Stream<String> steps =
                later.steps().stream().filter(step -> list.equals(step.list())).map(this::title);
        Stream<String> shifts = later.decided() == null
                ? Stream.empty()
                : later.decided().shifts().stream()
                        .filter(shift -> list.equals(shift.list()))
                        .map(shift -> names.model(later.kind(), later.key(), later.name()) + ": " + title(shift));
        return Stream.concat(steps, shifts);
    }

    private String title(StepAhead step) {
        return names.say(
                "studio.page.effect.later.step",
                step.cases(),
                names.step(step.stepId(), step.stepName()),
                names.process(step.processKey(), step.processName()));
    }

    private String title(DecidedShift shift) {
        return shift.to() == null
                ? names.values(shift.from()) + " – " + names.say("studio.page.effect.later.undecided")
                : names.say(
                        "studio.page.from-to",
                        names.unlike(shift.from(), shift.to()),
                        names.unlike(shift.to(), shift.from()));
    }
}
