package org.throughline.casefile.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Amendment;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.Forms;
import org.throughline.engine.Submission;
import org.throughline.shared.Rejection;
import org.throughline.staff.StaffDirectory;

/** Submissions as people read them: by the labels and options of the version of the form that they answered. */
@Component
class AnswerViewMapper {

    private final Forms forms;
    private final StaffDirectory staff;
    private final FilledForm filled;
    private final MessageSource messages;

    AnswerViewMapper(Forms forms, StaffDirectory staff, FilledForm filled, MessageSource messages) {
        this.forms = forms;
        this.staff = staff;
        this.filled = filled;
        this.messages = messages;
    }

    List<ShownAnswers> read(List<Submission> submissions, Locale locale) {
        Map<String, String> schemas = new HashMap<>();
        DisplayNames displayNames = new DisplayNames(staff);
        return submissions.stream()
                .map(submission -> shown(submission, schemas, displayNames, locale))
                .toList();
    }

    /** Corrections by the submission that they are of, each with the lines of the whole form as it reads since then. */
    Map<String, List<CorrectionView>> corrected(
            List<Submission> submissions, List<Amendment> amendments, Locale locale) {
        Map<UUID, Submission> originals =
                submissions.stream().collect(Collectors.toMap(Submission::id, Function.identity()));
        DisplayNames displayNames = new DisplayNames(staff);
        return amendments.stream()
                .filter(amendment -> originals.containsKey(amendment.submissionId()))
                .map(amendment -> new CorrectionView(
                        amendment.submissionId().toString(),
                        displayNames.worker(amendment.by()),
                        amendment.at(),
                        amendment.reason(),
                        filled.lines(schema(originals.get(amendment.submissionId()), locale), amendment.answers())))
                .collect(Collectors.groupingBy(CorrectionView::of));
    }

    record CorrectionView(String of, String by, Instant at, String reason, List<FilledForm.AnswerLine> lines) {}

    private ShownAnswers shown(
            Submission submission, Map<String, String> schemas, DisplayNames displayNames, Locale locale) {
        String schema = schemas.computeIfAbsent(
                submission.formId() + ":" + submission.formVersion(), id -> schema(submission, locale));
        return new ShownAnswers(
                submission.id().toString(),
                title(submission, locale),
                displayNames.worker(submission.by()),
                submission.at(),
                submission.formVersion(),
                filled.lines(schema, submission.answers()));
    }

    String title(Submission submission, Locale locale) {
        String form = messages.getMessage(
                "form." + submission.formId() + ".title", null, FilledForm.words(submission.formId()), locale);
        return submission.taskKey() == null
                ? form
                : messages.getMessage("task." + submission.taskKey(), null, form, locale);
    }

    /** Answers outlive their form: without that version they are read by another, and without any by their keys. */
    private String schema(Submission submission, Locale locale) {
        try {
            DeployedForm form = forms.find(submission.formId(), submission.formVersion())
                    .orElseGet(() -> forms.newest(submission.formId()));
            return forms.localized(form, locale);
        } catch (Rejection noSuchForm) {
            return "{}";
        }
    }

    record ShownAnswers(
            String id, String title, String by, Instant at, int formVersion, List<FilledForm.AnswerLine> lines) {}
}
