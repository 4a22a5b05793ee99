package org.throughline.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.Answers;
import org.throughline.casefile.CaseAccess;
import org.throughline.casefile.CaseSummary;
import org.throughline.casefile.Cases;
import org.throughline.casefile.Timeline;
import org.throughline.engine.CaseProcesses;
import org.throughline.engine.Submission;
import org.throughline.intake.domain.ClientLink;
import org.throughline.intake.domain.ClientLink.LinkState;
import org.throughline.intake.domain.ClientLinkRepository;
import org.throughline.intake.domain.IntakePolicy;
import org.throughline.intake.domain.LinkDecision;
import org.throughline.intake.domain.LinkDecisionPolicy;
import org.throughline.people.Person;
import org.throughline.people.Persons;
import org.throughline.shared.Actor;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;
import org.throughline.staff.StaffDirectory;

/**
 * Whose case it is, where somebody on file may be the client. It is proposed by whoever takes the request down, and until
 * somebody who answers for the file has confirmed it, the case shows only what was stated. It can be declined, and taken
 * back later.
 */
@Service
@Transactional
public class ClientLinks {

    private static final String KIND = "intake";

    private final ClientLinkRepository links;
    private final LinkAudience audience;
    private final Persons persons;
    private final Cases cases;
    private final CaseAccess access;
    private final CaseProcesses processes;
    private final Answers answers;
    private final Timeline timeline;
    private final SubmissionActor acting;
    private final StaffDirectory staff;
    private final Clock clock;

    ClientLinks(
            ClientLinkRepository links,
            LinkAudience audience,
            Persons persons,
            Cases cases,
            CaseAccess access,
            CaseProcesses processes,
            Answers answers,
            Timeline timeline,
            SubmissionActor acting,
            StaffDirectory staff,
            Clock clock) {
        this.links = links;
        this.audience = audience;
        this.persons = persons;
        this.cases = cases;
        this.access = access;
        this.processes = processes;
        this.answers = answers;
        this.timeline = timeline;
        this.acting = acting;
        this.staff = staff;
        this.clock = clock;
    }

    /** Says that the client of a case is this person on file, and asks those who may decide. */
    void propose(UUID caseId, UUID knownId, String grounds, String by) {
        CaseSummary about = cases.require(caseId);
        ClientLink link = ClientLink.proposed(caseId, about.personId(), knownId, grounds, by, clock.instant());
        links.add(link);
        timeline.record(caseId, KIND, by, "timeline.link-proposed");
        Map<String, Object> variables = new HashMap<>();
        variables.put(ClientLinkProcess.Variables.LINK_ID, link.id().toString());
        audience.teamFor(knownId).ifPresent(team -> variables.put(ClientLinkProcess.Variables.LINK_TEAM, team));
        processes.start(ClientLinkProcess.KEY, caseId, about.caseNumber(), variables);
    }

    /** Who is asked first: the worker of the person's open case, or who covers for them; null where there is none. */
    @Transactional(readOnly = true)
    public String decider(UUID linkId) {
        return audience.workerFor(find(linkId).knownId()).orElse(null);
    }

    /**
     * Carries out what the form confirm-client-link decided.
     *
     * @return {@code same-person} or {@code somebody-else}
     * @throws Rejection forbidden {@code link-not-yours}
     */
    public String decide(UUID linkId, UUID submissionId) {
        Submission decided = answers.of(submissionId);
        FormAnswers said = decided.form();
        LinkDecision decision = said.decision("linkDecision", LinkDecision.class);
        ClientLink link = links.lock(linkId).orElseThrow(() -> Rejection.notFound("link-unknown"));
        if (link.state() == LinkState.WITHDRAWN) {
            // a question that was drawn before it could be withdrawn is still asked, and leads nowhere
            return LinkDecision.SOMEBODY_ELSE.id();
        }
        link.requireOpen();
        Actor actor = acting.named(decided.by());
        List<UUID> moved =
                decision == LinkDecision.SAME_PERSON ? confirm(link, said.flag("takeContacts"), actor) : List.of();
        links.decide(linkId, decision.state(), moved, said.text("decisionNotes"), decided.by(), decided.at());
        timeline.record(link.caseId(), KIND, decided.by(), "timeline.link-" + decision.id());
        return decision.id();
    }

    /**
     * Says of any case that its client is this person on file. Whoever may confirm that links at once; for everybody else
     * it is a proposal, as at intake.
     *
     * @return {@code confirmed} or {@code proposed}
     * @throws Rejection forbidden {@code intake-not-yours}; not found {@code person-unknown}; invalid {@code
     *     link-reason-missing} at {@code reason}; conflict {@code link-same-already}, or {@code link-standing} where a link
     *     waits or stands: it is taken back first
     */
    public String link(UUID caseId, UUID knownId, String reason, Actor by) {
        access.requireChange(by, caseId);
        IntakePolicy.requireMayTake(by);
        StorableText.requireGiven("reason", reason, "link-reason-missing");
        requireLinkable(caseId, knownId);
        if (!LinkDecisionPolicy.mayConfirm(by, audience.of(knownId, by), by.username())) {
            propose(caseId, knownId, reason.strip(), by.username());
            return name(LinkState.PROPOSED);
        }
        ClientLink link = ClientLink.proposed(
                caseId, cases.require(caseId).personId(), knownId, reason.strip(), by.username(), clock.instant());
        links.add(link);
        List<UUID> moved = confirm(link, persons.hasNewerContacts(link.statedId(), knownId), by);
        links.decide(link.id(), LinkState.CONFIRMED, moved, null, by.username(), clock.instant());
        moved.forEach(one -> timeline.record(one, KIND, by.username(), "timeline.link-same-person"));
        return name(LinkState.CONFIRMED);
    }

    private void requireLinkable(UUID caseId, UUID knownId) {
        Person known = persons.find(knownId).orElseThrow(() -> Rejection.notFound("person-unknown"));
        if (known.id().equals(cases.requireHeld(caseId).personId())) {
            throw Rejection.conflict("link-same-already");
        }
        if (links.ofCase(caseId).stream().anyMatch(ClientLink::stands)) {
            throw Rejection.conflict("link-standing");
        }
    }

    private List<UUID> confirm(ClientLink link, boolean newerContacts, Actor actor) {
        LinkDecisionPolicy.requireMayConfirm(
                actor, audience.of(link.knownId(), actor), link.proposal().by());
        List<UUID> moved = cases.ofPerson(link.statedId()).stream()
                .map(CaseSummary::caseId)
                .toList();
        UUID survivor = persons.link(link.statedId(), link.knownId(), newerContacts, actor);
        moved.forEach(caseId -> cases.linkPerson(caseId, survivor));
        return moved;
    }

    /** Of whom the client of a case is said to be, where that waits to be decided. */
    @Transactional(readOnly = true)
    Optional<UUID> proposedFor(UUID caseId) {
        return links.ofCase(caseId).stream()
                .filter(link -> link.state() == LinkState.PROPOSED)
                .findFirst()
                .map(ClientLink::knownId);
    }

    /**
     * Takes a link back: each case that it moved belongs again to the person who was stated at intake. Where it waits to
     * be confirmed, nobody is asked any longer.
     *
     * @throws Rejection invalid {@code link-undo-reason-missing} at {@code reason}; forbidden {@code link-not-yours};
     *     conflict {@code link-not-confirmed} where neither waits nor holds
     */
    public void undo(UUID caseId, String reason, Actor by) {
        access.requireRead(by, caseId);
        ClientLink standing = standing(caseId).orElseThrow(() -> Rejection.conflict("link-not-confirmed"));
        if (!mayTakeBack(standing, by)) {
            throw Rejection.forbidden("link-not-yours");
        }
        StorableText.requireGiven("reason", reason, "link-undo-reason-missing");
        ClientLink link = links.lock(standing.id()).orElseThrow();
        LinkState takenBack = link.takenBack();
        links.takeBack(link.id(), takenBack, reason.strip(), by.username(), clock.instant());
        if (takenBack == LinkState.WITHDRAWN) {
            withdraw(link, reason.strip(), by);
        } else {
            handBack(link, reason.strip(), by);
        }
    }

    private void withdraw(ClientLink link, String why, Actor by) {
        processes.announce(
                ClientLinkProcess.Messages.LINK_WITHDRAWN,
                cases.require(link.caseId()).caseNumber());
        timeline.record(link.caseId(), KIND, by.username(), "timeline.link-withdrawn", why);
    }

    private void handBack(ClientLink link, String why, Actor by) {
        persons.unlink(link.statedId(), why, by);
        link.moved().forEach(moved -> {
            cases.linkPerson(moved, link.statedId());
            timeline.record(moved, KIND, by.username(), "timeline.link-undone", why);
        });
        cases.ofPerson(link.knownId())
                .forEach(kept -> timeline.record(
                        kept.caseId(), KIND, by.username(), "timeline.link-undone-here", numbers(link.moved()), why));
    }

    private String numbers(List<UUID> moved) {
        return moved.stream().map(one -> cases.require(one).caseNumber()).collect(Collectors.joining(", "));
    }

    /** All that was ever said of a case, newest first; the caller has checked access. */
    @Transactional(readOnly = true)
    public List<ClientLinkView> ofCase(UUID caseId) {
        return links.ofCase(caseId).stream().map(this::view).toList();
    }

    /** Whether this person may say anew whose case it is, which they read. */
    @Transactional(readOnly = true)
    public boolean mayLink(UUID caseId, Actor actor) {
        return IntakePolicy.mayTake(actor) && links.ofCase(caseId).stream().noneMatch(ClientLink::stands);
    }

    /** Whether this person may take back what is said of whose case it is, which they read. */
    @Transactional(readOnly = true)
    public boolean mayUndo(UUID caseId, Actor actor) {
        return standing(caseId).filter(link -> mayTakeBack(link, actor)).isPresent();
    }

    private boolean mayTakeBack(ClientLink link, Actor actor) {
        return link.state() == LinkState.PROPOSED
                ? LinkDecisionPolicy.mayWithdraw(actor, link.proposal().by())
                : LinkDecisionPolicy.mayUndo(actor, audience.of(link.knownId(), actor));
    }

    private Optional<ClientLink> standing(UUID caseId) {
        return links.ofCase(caseId).stream().filter(ClientLink::stands).findFirst();
    }

    public ClientLink find(UUID linkId) {
        return links.find(linkId).orElseThrow(() -> Rejection.notFound("link-unknown"));
    }

    private static String name(LinkState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private ClientLinkView view(ClientLink link) {
        boolean stands = link.state() == LinkState.CONFIRMED;
        return new ClientLinkView(
                link.id(),
                name(link.state()),
                stands ? persons.find(link.knownId()).map(Person::name).orElse(null) : null,
                staff.displayName(link.proposal().by()),
                link.proposal().at(),
                link.decision().by() == null
                        ? null
                        : staff.displayName(link.decision().by()),
                link.decision().at(),
                link.undo().by() == null ? null : staff.displayName(link.undo().by()),
                link.undo().at(),
                link.undo().reason(),
                link.moved().stream()
                        .map(one -> cases.require(one).caseNumber())
                        .toList());
    }
}
