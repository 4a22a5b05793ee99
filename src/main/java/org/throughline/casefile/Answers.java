package org.throughline.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.AmendmentRepository;
import org.throughline.casefile.domain.SubmissionRepository;
import org.throughline.engine.AnswerStore;
import org.throughline.engine.Submission;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;
import org.throughline.shared.Json;
import org.throughline.shared.Rejection;

/** Every accepted form submission, whole and unchangeable. The caller has checked access. */
@Service
@Transactional
public class Answers implements AnswerStore {

    private final SubmissionRepository submissionRepository;
    private final ObjectProvider<AnswerVisibility> visibility;
    private final AccessLog log;
    private final ApplicationEventPublisher events;

    Answers(
            SubmissionRepository submissionRepository,
            ObjectProvider<AnswerVisibility> visibility,
            AccessLog log,
            ApplicationEventPublisher events) {
        this.submissionRepository = submissionRepository;
        this.visibility = visibility;
        this.log = log;
        this.events = events;
    }

    @Override
    public void keep(Submission submission) {
        submissionRepository.add(new SubmissionRepository.SubmissionRow(
                submission.id(),
                submission.caseId(),
                submission.formId(),
                submission.formVersion(),
                submission.taskKey(),
                submission.taskId(),
                submission.by(),
                submission.at(),
                Json.of(submission.answers())));
        if (submission.caseId() != null) {
            Actor by = new Actor(submission.by(), submission.by(), Set.of(), Set.of());
            log.wrote(by, AccessLog.CASE, submission.caseId(), submission.formId());
            events.publishEvent(new AnswersKept(submission));
        }
    }

    /** @throws org.throughline.shared.Rejection not found {@code submission-unknown} */
    @Transactional(readOnly = true)
    public Submission of(UUID submissionId) {
        return find(submissionId).orElseThrow(() -> Rejection.notFound("submission-unknown"));
    }

    /** Every later step reads the answers as they were corrected; what was first answered is shown beside them. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Submission> find(UUID submissionId) {
        return submissionRepository.find(submissionId).map(Answers::submission);
    }

    static Amendment amendment(AmendmentRepository.StoredAmendment row) {
        return new Amendment(row.id(), row.submissionId(), row.reason(), answers(row.answers()), row.by(), row.at());
    }

    /** Newest first; all of them, for use inside a use case. */
    @Transactional(readOnly = true)
    public List<Submission> ofCase(UUID caseId) {
        return submissionRepository.ofCase(caseId).stream()
                .map(Answers::submission)
                .toList();
    }

    /** Newest first; without those that are kept from this reader ({@link AnswerVisibility}). */
    @Transactional(readOnly = true)
    public List<Submission> shown(UUID caseId, Actor reader) {
        Set<String> kept = visibility
                .orderedStream()
                .filter(some -> !some.mayRead(caseId, reader))
                .flatMap(some -> some.formIds().stream())
                .collect(Collectors.toSet());
        return ofCase(caseId).stream()
                .filter(answers -> !kept.contains(answers.formId()) || reader.isNamed(answers.by()))
                .toList();
    }

    /** The newest submission of that form in the case. */
    @Transactional(readOnly = true)
    public Optional<Submission> latest(UUID caseId, String formId) {
        return submissionRepository.latest(caseId, formId).map(Answers::submission);
    }

    private static Submission submission(SubmissionRepository.SubmissionRow row) {
        return new Submission(
                row.id(),
                row.caseId(),
                row.formId(),
                row.formVersion(),
                row.taskKey(),
                row.taskId(),
                row.by(),
                row.at(),
                answers(row.answers()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> answers(String json) {
        return (Map<String, Object>) plain(Json.read(json));
    }

    /** Whole numbers as Long and others as Double, as the engine hands them in. */
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, item) -> plain.put(key.toString(), plain(item)));
            return plain;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Answers::plain).toList();
        }
        return value instanceof Integer whole ? Long.valueOf(whole) : value;
    }
}
