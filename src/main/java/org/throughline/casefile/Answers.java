package org.throughline.casefile;

import java.time.Instant;
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
import org.throughline.shared.CursorMoment;
import org.throughline.shared.Json;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

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

    /** What a task was completed with. */
    @Transactional(readOnly = true)
    public Optional<Submission> ofTask(UUID caseId, String taskId) {
        return submissionRepository.ofTask(caseId, taskId).map(Answers::submission);
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

    /** Of one form after that moment, newest first, for use inside a use case. */
    @Transactional(readOnly = true)
    public List<Submission> ofFormAfter(UUID caseId, String formId, Instant moment) {
        return submissionRepository.ofFormAfter(caseId, formId, moment).stream()
                .map(Answers::submission)
                .toList();
    }

    /** The first that was made in a task of the case after that moment, for use inside a use case. */
    @Transactional(readOnly = true)
    public Optional<Submission> firstInTaskAfter(UUID caseId, Instant moment) {
        return submissionRepository.firstInTaskAfter(caseId, moment).map(Answers::submission);
    }

    /** All of them, newest first; without those that are kept from this reader ({@link AnswerVisibility}). */
    @Transactional(readOnly = true)
    public List<Submission> shown(UUID caseId, Actor reader) {
        Set<String> kept = kept(caseId, reader);
        return submissionRepository.ofCase(caseId).stream()
                .map(Answers::submission)
                .filter(answers -> isShown(answers, kept, reader))
                .toList();
    }

    /** A page of {@link #shown}. */
    @Transactional(readOnly = true)
    public Slice<Submission> slice(UUID caseId, Integer limit, String after, Actor reader) {
        int size = Slice.limit(limit);
        List<SubmissionRepository.SubmissionRow> rows = submissionRepository.slice(
                caseId, kept(caseId, reader), reader.username(), CursorMoment.before(after), size + 1);
        return Slice.of(rows, size, row -> CursorMoment.cursor(row.at(), row.id()))
                .map(Answers::submission);
    }

    /** One of {@link #shown}. */
    @Transactional(readOnly = true)
    public Optional<Submission> shown(UUID caseId, UUID submissionId, Actor reader) {
        return submissionRepository
                .original(submissionId)
                .filter(row -> caseId.equals(row.caseId()))
                .map(Answers::submission)
                .filter(answers -> isShown(answers, kept(caseId, reader), reader));
    }

    /** The newest of a form that answers a field, as it was corrected since, if the reader may see it. */
    @Transactional(readOnly = true)
    public Optional<Submission> latestAnswering(UUID caseId, String formId, String key, Actor reader) {
        String onlyBy = kept(caseId, reader).contains(formId) ? reader.username() : null;
        return submissionRepository.latestAnswering(caseId, formId, key, onlyBy).map(Answers::submission);
    }

    private Set<String> kept(UUID caseId, Actor reader) {
        return visibility
                .orderedStream()
                .filter(some -> !some.mayRead(caseId, reader))
                .flatMap(some -> some.formIds().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isShown(Submission answers, Set<String> kept, Actor reader) {
        return !kept.contains(answers.formId()) || reader.isNamed(answers.by());
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
