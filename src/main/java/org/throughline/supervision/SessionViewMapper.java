package org.throughline.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.shared.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffNames;
import org.throughline.supervision.SupervisionSessionView.SessionError;
import org.throughline.supervision.SupervisionSessionView.SessionParty;
import org.throughline.supervision.SupervisionSessionView.SessionSignature;
import org.throughline.supervision.domain.CaseAtWorkRepository.CarriedCase;
import org.throughline.supervision.domain.SessionContentRepository;
import org.throughline.supervision.domain.SessionDecisionRow;
import org.throughline.supervision.domain.SessionRow;
import org.throughline.supervision.domain.SessionSignatureRepository;

/** Makes of the rows of a session what is shown of it. */
@Component
class SessionViewMapper {

    private final SessionContentRepository contents;
    private final SessionSignatureRepository signatures;
    private final SessionCases cases;
    private final StaffDirectory staff;

    SessionViewMapper(
            SessionContentRepository contents,
            SessionSignatureRepository signatures,
            SessionCases cases,
            StaffDirectory staff) {
        this.contents = contents;
        this.signatures = signatures;
        this.cases = cases;
        this.staff = staff;
    }

    SupervisionSessionView view(SessionRow row, Actor reader) {
        StaffNames names = new StaffNames(staff);
        List<SessionDecisionRow> decided = contents.decisions(row.id());
        SessionContent content = content(row, decided);
        return new SupervisionSessionView(
                row.id(),
                new SessionParty(row.worker(), names.of(row.worker())),
                new SessionParty(row.supervisor(), names.of(row.supervisor())),
                row.version(),
                row.status().id(),
                content,
                decisions(decided),
                signatures.of(row.id(), row.version()).stream()
                        .map(one -> new SessionSignature(
                                one.part(), names.of(one.by()), one.at(), one.sha256(), one.licence()))
                        .toList(),
                clients(content, reader),
                signatures
                        .error(row.id())
                        .map(error -> new SessionError(error.reason(), names.of(error.by()), error.at()))
                        .orElse(null));
    }

    SessionContent content(SessionRow row) {
        return content(row, contents.decisions(row.id()));
    }

    private SessionContent content(SessionRow row, List<SessionDecisionRow> decided) {
        return new SessionContent(
                row.heldOn(),
                row.minutes(),
                row.notes(),
                contents.topics(row.id()),
                decided.stream().map(SessionDecisionRow::decision).toList());
    }

    SupervisionSessionRow row(SessionRow row, StaffNames names) {
        return new SupervisionSessionRow(
                row.id(),
                row.worker(),
                names.of(row.worker()),
                row.supervisor(),
                names.of(row.supervisor()),
                row.heldOn(),
                row.minutes().total(),
                row.minutes().clinical(),
                row.status().id());
    }

    List<DecisionView> decisions(Collection<SessionDecisionRow> rows) {
        StaffNames names = new StaffNames(staff);
        return rows.stream().map(row -> decision(row, names)).toList();
    }

    private static DecisionView decision(SessionDecisionRow row, StaffNames names) {
        SessionDecisionRow.DecisionOutcomeRow outcome = row.outcome();
        return new DecisionView(
                row.id(),
                row.sessionId(),
                row.decision().caseNumber(),
                row.decision().text(),
                row.decision().assignee(),
                names.of(row.decision().assignee()),
                row.decision().dueOn(),
                outcome == null ? null : outcome.outcome(),
                outcome == null ? null : outcome.note(),
                outcome == null ? null : outcome.at());
    }

    private Map<String, String> clients(SessionContent content, Actor reader) {
        List<String> numbers = Stream.concat(
                        content.topics().stream().map(SessionTopic::caseNumber),
                        content.decisions().stream().map(SessionDecision::caseNumber))
                .distinct()
                .toList();
        return cases.readable(numbers, reader).values().stream()
                .collect(Collectors.toMap(CarriedCase::caseNumber, CarriedCase::clientName));
    }
}
