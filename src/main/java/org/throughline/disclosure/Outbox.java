package org.throughline.disclosure;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.disclosure.domain.DisclosureRepository;
import org.throughline.disclosure.domain.OutboxRepository;
import org.throughline.people.ReleaseRevoked;
import org.throughline.shared.Actor;
import org.throughline.shared.Rejection;

/**
 * Messages that leave the house. They are written in the transaction of what they are about and delivered after it, see
 * {@link OutboxDelivery}; none is delivered without the release that it rests on.
 */
@Service
@Transactional
public class Outbox {

    private static final int SHOWN = 200;

    private final OutboxRepository messages;
    private final DisclosureRepository ledger;
    private final ProviderLinks links;
    private final ObjectProvider<JavaMailSender> sender;
    private final Clock clock;

    Outbox(
            OutboxRepository messages,
            DisclosureRepository ledger,
            ProviderLinks links,
            ObjectProvider<JavaMailSender> sender,
            Clock clock) {
        this.messages = messages;
        this.ledger = ledger;
        this.links = links;
        this.sender = sender;
        this.clock = clock;
    }

    /** Puts it there; it goes once this transaction is committed. */
    public UUID add(OutboxMessage message, Actor by) {
        if (message.disclosure().document() != null) {
            ledger.keep(message.disclosure().document());
        }
        UUID id = UUID.randomUUID();
        messages.add(id, message, clock.instant(), by.username());
        return id;
    }

    /** The messages of a referral, newest first; not logged. */
    @Transactional(readOnly = true)
    public List<MessageView> ofReferral(UUID referralId) {
        return messages.ofReferral(referralId).stream().map(this::withoutServer).toList();
    }

    /** The messages about a case and no referral of it, newest first; not logged. */
    @Transactional(readOnly = true)
    public List<MessageView> ofCase(UUID caseId) {
        return messages.ofCase(caseId).stream().map(this::withoutServer).toList();
    }

    /** What could not be delivered so far, in the whole agency, newest first, at most two hundred; names nobody. */
    @Transactional(readOnly = true)
    public List<MessageView> troubled() {
        boolean noServer = sender.getIfAvailable() == null;
        return messages.troubled(SHOWN, noServer).stream()
                .map(this::withoutServer)
                .toList();
    }

    /** Where no mail server is set up, what waits waits for that. */
    private MessageView withoutServer(MessageView message) {
        return message.isWaiting() && sender.getIfAvailable() == null ? message.withFailure("no-server") : message;
    }

    /**
     * Tries it again at once.
     *
     * @param subjectId of its referral, or of its case where it belongs to no referral
     * @throws Rejection conflict {@code message-over} where it is sent, stopped or withdrawn
     */
    public void repeat(UUID subjectId, UUID messageId) {
        if (!messages.repeat(subjectId, messageId, clock.instant())) {
            throw Rejection.conflict("message-over");
        }
    }

    /**
     * It is not sent.
     *
     * @param subjectId of its referral, or of its case where it belongs to no referral
     * @throws Rejection conflict {@code message-over} where it is sent, stopped or withdrawn already
     */
    public void withdraw(UUID subjectId, UUID messageId) {
        if (!messages.withdraw(subjectId, messageId, clock.instant())) {
            throw Rejection.conflict("message-over");
        }
    }

    /** With its release, what was not delivered and every link stop at once. */
    @EventListener
    void on(ReleaseRevoked revoked) {
        messages.stop(revoked.releaseId(), clock.instant());
        links.revokeFor(revoked.releaseId(), revoked.by());
    }
}
