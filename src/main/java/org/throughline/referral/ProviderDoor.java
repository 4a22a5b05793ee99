package org.throughline.referral;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.engine.TaskCompletion;
import org.throughline.referral.domain.ProviderAccessPolicy;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/**
 * How a provider answers a referral, by link or over FHIR: it completes the open task of that referral's process, through
 * the one door and by the deployed form, as the actor {@code provider:<organization>}. Whoever calls has made sure that it
 * is that provider who asks. Nothing is taken without a live release of the client to it. Each call is a transaction of its
 * own, so that what is refused can still be kept as a message.
 */
@Component
public class ProviderDoor {

    private final ReferralRepository referrals;
    private final ReferralProviders providers;
    private final ReferralConsent consent;
    private final ReferralContext context;
    private final ReferralTasks tasks;
    private final TaskCompletion door;
    private final ProviderReports reports;

    ProviderDoor(
            ReferralRepository referrals,
            ReferralProviders providers,
            ReferralConsent consent,
            ReferralContext context,
            ReferralTasks tasks,
            TaskCompletion door,
            ProviderReports reports) {
        this.referrals = referrals;
        this.providers = providers;
        this.consent = consent;
        this.context = context;
        this.tasks = tasks;
        this.door = door;
        this.reports = reports;
    }

    /** What the referral waits for now. */
    public ProviderTurn turn(UUID referralId) {
        return openTask(referrals.require(referralId)).turn();
    }

    /** The task by which the provider would answer now; empty where it is not its turn. */
    public Optional<String> task(UUID referralId) {
        return Optional.ofNullable(openTask(referrals.require(referralId)).taskId());
    }

    /**
     * Answers by the task that is open for the referral now.
     *
     * @param provider as {@link ReferralProvider#actor()} names it
     * @throws Rejection not found {@code referral-unknown} where the referral is not that provider's; forbidden {@code
     *     release-not-live}; conflict {@code provider-reply-not-now} where this is not what the referral waits for, {@code task-completed} or {@code
     *     task-stale} where somebody was faster; invalid {@code provider-appointment-missing} at {@code appointmentAt}
     * @throws org.throughline.shared.FormRefused where an answer does not fit the deployed form; nothing has changed
     */
    public void answer(UUID referralId, ProviderReply reply, Actor provider) {
        Referral referral = require(referralId, provider);
        ProviderTask open = openTask(referral);
        Map<String, Object> answers = ProviderReplyMapper.answers(open.turn(), reply);
        door.complete(open.taskId(), answers, provider);
    }

    /**
     * Keeps what the provider says beside: whether the client came, that it is done, or a message to the worker.
     *
     * @throws Rejection not found {@code referral-unknown} where the referral is not that provider's; forbidden {@code
     *     release-not-live}; conflict {@code provider-reply-not-now} where it has ended, or for more than a message before the client was taken; else as
     *     {@link ProviderReports#record} says
     */
    public void report(UUID referralId, ProviderReport.ReportContent said, Actor provider) {
        Referral referral = require(referralId, provider);
        boolean message = said.kind() == ProviderReport.ReportKind.MESSAGE;
        if (isClosed(referral) || !message && !ProviderAccessPolicy.mayReport(referral.status())) {
            throw Rejection.conflict("provider-reply-not-now");
        }
        reports.record(referralId, said, provider.username());
    }

    /**
     * Keeps for the worker what could not be taken as an answer, also where the referral has ended meanwhile, so that
     * nothing that was typed is lost.
     */
    public void keep(UUID referralId, String text, Actor provider) {
        require(referralId, provider);
        String kept = text.substring(0, Math.min(text.length(), ProviderReports.LONGEST_TEXT));
        reports.record(
                referralId,
                new ProviderReport.ReportContent(ProviderReport.ReportKind.MESSAGE, null, null, kept),
                provider.username());
    }

    private Referral require(UUID referralId, Actor provider) {
        Referral referral = referrals.require(referralId);
        if (providers
                .of(referral)
                .filter(one -> one.actor().isNamed(provider.username()))
                .isEmpty()) {
            throw Rejection.notFound("referral-unknown");
        }
        if (!consent.onFile(referral)) {
            throw Rejection.forbidden("release-not-live");
        }
        return referral;
    }

    private ProviderTask openTask(Referral referral) {
        if (isClosed(referral)) {
            return new ProviderTask(ProviderTurn.CLOSED, null);
        }
        return ProviderAccessPolicy.TASKS.entrySet().stream()
                .flatMap(
                        task -> open(referral, task.getKey()).map(id -> new ProviderTask(task.getValue(), id)).stream())
                .findFirst()
                .orElseGet(() -> new ProviderTask(withoutTask(referral), null));
    }

    private Optional<String> open(Referral referral, String taskKey) {
        return tasks.open(referral.caseId(), referral.id(), taskKey);
    }

    private static ProviderTurn withoutTask(Referral referral) {
        return ProviderAccessPolicy.mayReport(referral.status()) ? ProviderTurn.SERVICE : ProviderTurn.NOTHING;
    }

    private boolean isClosed(Referral referral) {
        return !referral.isOpen() || !context.caseOf(referral).isOpen();
    }

    /** @param taskId null where no task of the provider's is open */
    private record ProviderTask(ProviderTurn turn, String taskId) {}
}
