package org.throughline.safety;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.throughline.casefile.Answers;
import org.throughline.safety.SuicideResponseView.ClosingView;
import org.throughline.safety.SuicideResponseView.InquiryView;
import org.throughline.safety.SuicideResponseView.SuicideStepView;
import org.throughline.safety.domain.SuicideResponseRepository;
import org.throughline.safety.domain.SuicideResponseRow;
import org.throughline.safety.domain.SuicideResponseRow.Closing;
import org.throughline.safety.domain.SuicideResponseRow.Inquiry;
import org.throughline.safety.domain.SuicideResponseRow.SuicideStep;
import org.throughline.staff.StaffDirectory;

/** Puts a response together from its records and what the forms said. */
@Component
class SuicideResponseViewMapper {

    private final Answers answers;
    private final SuicideResponseRepository responses;
    private final StaffDirectory staff;

    SuicideResponseViewMapper(Answers answers, SuicideResponseRepository responses, StaffDirectory staff) {
        this.answers = answers;
        this.responses = responses;
        this.staff = staff;
    }

    SuicideResponseView view(SuicideResponseRow row) {
        List<Inquiry> inquiries = responses.inquiries(row.id());
        List<SuicideStep> steps = responses.steps(row.id());
        Inquiry last = inquiries.isEmpty() ? null : inquiries.get(inquiries.size() - 1);
        return new SuicideResponseView(
                row.id(),
                row.begun().at(),
                staff.displayName(row.begun().by()),
                level(row, last, steps),
                last == null || last.decision() == null ? null : last.decision().contactBy(),
                inquiries.stream().map(this::inquiry).toList(),
                steps.stream().map(this::step).toList(),
                row.closing() == null ? null : closing(row.closing()));
    }

    /** What a clinician finds stands until the client is asked again. */
    private static String level(SuicideResponseRow row, Inquiry last, List<SuicideStep> steps) {
        if (row.closing() != null) {
            return row.closing().level();
        }
        if (last == null) {
            return null;
        }
        String decided = last.decision() == null ? null : last.decision().level();
        return steps.stream()
                .filter(done -> !done.recorded().at().isBefore(last.asked().at()))
                .map(SuicideStep::level)
                .filter(Objects::nonNull)
                .reduce(decided, (earlier, later) -> later);
    }

    private InquiryView inquiry(Inquiry inquiry) {
        return new InquiryView(
                inquiry.number(),
                answers.of(inquiry.submissionId()).answers(),
                inquiry.asked().at(),
                staff.displayName(inquiry.asked().by()),
                inquiry.decision() == null ? null : inquiry.decision().level(),
                inquiry.decision() == null ? null : inquiry.decision().reason());
    }

    private SuicideStepView step(SuicideStep done) {
        return new SuicideStepView(
                done.kind(),
                answers.of(done.submissionId()).answers(),
                done.level(),
                done.recorded().at(),
                staff.displayName(done.recorded().by()));
    }

    private ClosingView closing(Closing closing) {
        return new ClosingView(
                closing.level(),
                closing.reason(),
                closing.closed().at(),
                staff.displayName(closing.closed().by()));
    }
}
