package org.throughline.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.casefile.CaseAccess;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;
import org.throughline.staff.StaffDirectory;
import org.throughline.supervision.domain.AgendaPolicy;
import org.throughline.supervision.domain.AgendaRepository;
import org.throughline.supervision.domain.AgendaRepository.AgendaQuestion;
import org.throughline.supervision.domain.CaseAtWorkRepository;
import org.throughline.supervision.domain.CaseAtWorkRepository.CarriedCase;

/** The cases of a session: those that both may read, each with what spoke for talking about it. */
@Component
class SessionCases {

    private final CaseAtWorkRepository caseRows;
    private final AgendaRepository agenda;
    private final AgendaPolicy policy;
    private final CaseAccess access;
    private final StaffDirectory staff;
    private final Clock clock;

    SessionCases(
            CaseAtWorkRepository caseRows,
            AgendaRepository agenda,
            AgendaPolicy policy,
            CaseAccess access,
            StaffDirectory staff,
            Clock clock) {
        this.caseRows = caseRows;
        this.agenda = agenda;
        this.policy = policy;
        this.access = access;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Ids of the cases that the session is about, by number.
     *
     * @throws Rejection invalid at {@code topics} {@code session-case-unknown} for one that not both may read
     */
    Map<String, UUID> require(SessionContent content, String worker, Actor supervisor) {
        Set<String> numbers = Stream.concat(
                        content.topics().stream().map(SessionTopic::caseNumber),
                        content.decisions().stream().map(SessionDecision::caseNumber))
                .collect(Collectors.toSet());
        Actor carriesThem = staff.find(worker).orElseThrow().actor();
        Set<String> ofWorker = readable(numbers, carriesThem).keySet();
        Map<String, UUID> ofBoth = readable(ofWorker, supervisor).values().stream()
                .collect(Collectors.toMap(CarriedCase::caseNumber, CarriedCase::caseId));
        if (!ofBoth.keySet().containsAll(numbers)) {
            throw Rejection.invalidField("topics", "session-case-unknown");
        }
        return ofBoth;
    }

    /** The topics with their reasons: as they were written down before, or else as the agenda has them now. */
    List<SessionTopic> withReasons(
            List<SessionTopic> topics, List<SessionTopic> before, String worker, Actor supervisor) {
        Map<String, List<String>> reasons = reasons(worker, supervisor);
        before.forEach(topic -> reasons.put(topic.caseNumber(), topic.reasons()));
        return topics.stream()
                .map(topic -> new SessionTopic(
                        topic.caseNumber(), reasons.getOrDefault(topic.caseNumber(), List.of()), topic.note()))
                .toList();
    }

    AgendaQuestion question(String worker) {
        return new AgendaQuestion(
                worker, policy.highRisks(), clock.instant(), policy.discussedSince(LocalDate.now(clock)));
    }

    Map<String, CarriedCase> readable(Collection<String> numbers, Actor reader) {
        return caseRows.numbered(numbers, access.readableByRow(reader, "k.case_id"));
    }

    List<CarriedCase> ofWorker(String worker, Actor reader) {
        return caseRows.ofWorker(worker, access.readableByRow(reader, "k.case_id"));
    }

    private Map<String, List<String>> reasons(String worker, Actor supervisor) {
        return agenda
                .slice(question(worker), access.readableByRow(supervisor, "k.case_id"), null, Slice.MAX_LIMIT)
                .stream()
                .collect(Collectors.toMap(proposed -> proposed.item().caseNumber(), proposed -> proposed.item()
                        .reasons()));
    }
}
