package org.throughline.casefile;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.throughline.casefile.domain.SubmissionEvidenceRepository;
import org.throughline.shared.ConsistencyCheck;

/** What somebody is said to have done, approvals before all, they did themselves, in that case and that task. */
@Service
class RecordedWorkCheck implements ConsistencyCheck {

    private static final int MOST = 100;

    private final ObjectProvider<RecordedWork> work;
    private final SubmissionEvidenceRepository evidence;

    RecordedWorkCheck(ObjectProvider<RecordedWork> work, SubmissionEvidenceRepository evidence) {
        this.work = work;
        this.evidence = evidence;
    }

    @Override
    public String claim() {
        return "Whatever somebody is recorded to have done rests on their own submission in that case and task";
    }

    /** Some of each kind, the newest, so that none hides another. */
    @Override
    public List<String> violations() {
        List<RecordedWork> kinds = work.stream().toList();
        int ofEach = Math.max(1, MOST / Math.max(1, kinds.size()));
        return kinds.stream()
                .flatMap(kind -> evidence.missing(kind.sql(), kind.tasks(), ofEach).stream()
                        .map(row -> "%s of case %s: no submission of %s by the person recorded"
                                .formatted(
                                        row.id(),
                                        row.caseId(),
                                        kind.tasks().isEmpty() ? "that form" : String.join(" or ", kind.tasks()))))
                .toList();
    }
}
