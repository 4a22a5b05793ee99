package org.throughline.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.CaseFile;
import org.throughline.casefile.domain.CaseFileRepository;
import org.throughline.casefile.domain.PastCasePolicy;
import org.throughline.engine.InstanceHistory;
import org.throughline.engine.Submission;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/** Finished cases, for trying a redesign with what they answered. What was refused stays in the log of access. */
@Service
@Transactional(noRollbackFor = Rejection.class)
public class PastCases {

    private final CaseFileRepository files;
    private final Answers answers;
    private final InstanceHistory history;
    private final AccessLog log;
    private final ReadLog refusals;

    PastCases(CaseFileRepository files, Answers answers, InstanceHistory history, AccessLog log, ReadLog refusals) {
        this.files = files;
        this.answers = answers;
        this.history = history;
        this.log = log;
        this.refusals = refusals;
    }

    /** @param endedAt when the last process of that kind ended in it */
    public record PastCase(String caseNumber, Instant endedAt) {}

    /** Cases in which nothing goes on any more and that went through a process; the last that did first. Names nobody. */
    @Transactional(readOnly = true)
    public Slice<PastCase> list(String processKey, String after, Integer limit, Actor by) {
        PastCasePolicy.requireMayTry(by);
        return history.finishedCases(processKey, after, Slice.limit(limit))
                .map(ended -> new PastCase(ended.caseNumber(), ended.endedAt()));
    }

    /** @throws Rejection invalid {@code past-case-unknown}, {@code past-case-open} at {@code pastCase} */
    public void require(String caseNumber, Actor by) {
        finished(caseNumber, by);
    }

    /**
     * Everything that was answered in a finished case, in order, but for what fewer people may read than the case. Logs the
     * read in the case. The caller takes names, words and everything else that is personal out of it at once.
     *
     * @throws Rejection invalid {@code past-case-unknown}, {@code past-case-open} at {@code pastCase}
     */
    public List<Submission> answers(String caseNumber, Actor by) {
        CaseFile file = finished(caseNumber, by);
        log.read(by, AccessLog.CASE, file.id(), file.id(), "play");
        return answers.shown(file.id(), by).stream()
                .sorted(Comparator.comparing(Submission::at).thenComparing(Submission::id))
                .toList();
    }

    private CaseFile finished(String caseNumber, Actor by) {
        PastCasePolicy.requireMayTry(by);
        String number = caseNumber == null ? "" : caseNumber.strip().replace("\u0000", "");
        Optional<CaseFile> file = files.find(number);
        if (file.isEmpty()) {
            refusals.refusedCase(number, by);
            throw Rejection.invalidField("pastCase", "past-case-unknown", number);
        }
        return PastCasePolicy.requireFinished(file.get());
    }
}
