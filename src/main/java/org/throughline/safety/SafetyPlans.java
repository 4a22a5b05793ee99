package org.throughline.safety;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.engine.AnsweredForm;
import org.throughline.engine.Forms;
import org.throughline.engine.Submission;
import org.throughline.people.AccessLog;
import org.throughline.safety.domain.SafetyPlanRepository;
import org.throughline.safety.domain.SafetyPlanRepository.SafetyPlanRow;
import org.throughline.shared.Actor;
import org.throughline.shared.Attribution;
import org.throughline.shared.Cursor;
import org.throughline.shared.Rejection;
import org.throughline.shared.SealedRecord;
import org.throughline.shared.Slice;
import org.throughline.staff.StaffDirectory;

/** What a client has written down for the worst hours; sealed, and never changed: a new plan takes its place. */
@Service
@Transactional
public class SafetyPlans {

    /** The form that a plan is written with. */
    public static final String FORM = "safety-plan";

    private static final String KIND = "safety";
    private static final String PLAN = "plan";

    private final SafetyPlanRepository plans;
    private final Answers answers;
    private final Forms forms;
    private final Cases cases;
    private final CaseAccess access;
    private final StaffDirectory staff;
    private final Timeline timeline;
    private final AccessLog log;

    SafetyPlans(
            SafetyPlanRepository plans,
            Answers answers,
            Forms forms,
            Cases cases,
            CaseAccess access,
            StaffDirectory staff,
            Timeline timeline,
            AccessLog log) {
        this.plans = plans;
        this.answers = answers;
        this.forms = forms;
        this.cases = cases;
        this.access = access;
        this.staff = staff;
        this.timeline = timeline;
        this.log = log;
    }

    /** Seals the plan that was made within a response. */
    public void seal(UUID caseId, UUID responseId, UUID submissionId) {
        add(caseId, responseId, answers.of(submissionId));
    }

    /**
     * A plan that is written apart from any response.
     *
     * @param given answers of the form {@value #FORM}
     */
    public void make(UUID caseId, AnsweredForm given, Actor by) {
        access.requireChange(by, caseId);
        add(caseId, null, forms.accept(FORM, caseId, given, by));
        log.wrote(by, AccessLog.CASE, caseId, "safety-plan");
    }

    private void add(UUID caseId, UUID responseId, Submission written) {
        int revision = plans.nextRevision(caseId);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("case", cases.require(caseId).caseNumber());
        content.put("revision", revision);
        content.put("madeAt", written.at());
        content.put("madeBy", written.by());
        content.put(PLAN, written.answers());
        SealedRecord seal = SealedRecord.of(content);
        plans.add(
                caseId,
                responseId,
                written.id(),
                new SafetyPlanRow(revision, seal, new Attribution(written.by(), written.at())));
        String link = "/cases/" + cases.require(caseId).caseNumber() + "/safety-plan";
        timeline.recordLinked(caseId, link, KIND, written.by(), "timeline.safety-plan-made");
    }

    /** The plan in force; the caller has checked access. */
    @Transactional(readOnly = true)
    public Optional<SafetyPlanView> current(UUID caseId) {
        return plans.slice(caseId, Integer.MAX_VALUE, 1).stream()
                .map(row -> view(row, true))
                .findFirst();
    }

    /** The plan in force, then those before it; the caller has checked access. */
    @Transactional(readOnly = true)
    public Slice<SafetyPlanView> ofCase(UUID caseId, Integer limit, String after) {
        int size = Slice.limit(limit);
        int before = after == null ? Integer.MAX_VALUE : revision(Cursor.parts(after, 1));
        List<SafetyPlanRow> rows = plans.slice(caseId, before, size + 1);
        int newest = plans.nextRevision(caseId) - 1;
        return Slice.of(rows, size, row -> Cursor.of(row.revision())).map(row -> view(row, row.revision() == newest));
    }

    private SafetyPlanView view(SafetyPlanRow row, boolean current) {
        Map<String, String> texts = new LinkedHashMap<>();
        ConcernViewMapper.part(row.seal(), PLAN).forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return new SafetyPlanView(
                row.revision(),
                current,
                texts,
                row.seal().sha256(),
                row.made().at(),
                staff.displayName(row.made().by()));
    }

    private static int revision(List<String> cursor) {
        try {
            return Integer.parseInt(cursor.get(0));
        } catch (NumberFormatException notOurs) {
            throw Rejection.invalidField("after", "bad-cursor");
        }
    }
}
