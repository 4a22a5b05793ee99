package org.throughline.disclosure;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.disclosure.domain.OutboxRepository;
import org.throughline.disclosure.domain.OutboxRepository.DueMessage;
import org.throughline.disclosure.domain.RetryPolicy;
import org.throughline.people.Consents;

/**
 * Delivers the messages of the outbox, each in a transaction that also says so in the ledger. A message is locked while
 * it is sent, so that no other node sends it too and no release that it rests on is taken back meanwhile unseen; what a
 * node that stopped did not finish, the next one takes up. Logs name no recipient.
 */
@Component
class OutboxDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);

    private final OutboxRepository messages;
    private final Disclosures ledger;
    private final Consents releases;
    private final ObjectProvider<JavaMailSender> sender;
    private final String from;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxDelivery(
            OutboxRepository messages,
            Disclosures ledger,
            Consents releases,
            ObjectProvider<JavaMailSender> sender,
            @Value("${throughline.notices.from:${spring.mail.username:}}") String from,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.messages = messages;
        this.ledger = ledger;
        this.releases = releases;
        this.sender = sender;
        this.from = from;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${throughline.outbox.every:PT15S}")
    void onSchedule() {
        if (sender.getIfAvailable() == null) {
            return;
        }
        try {
            deliverDue();
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn(
                    "The outbox could not be read and is tried again: {}",
                    unreachable.getClass().getSimpleName());
        }
    }

    /** Everything whose turn it is. */
    void deliverDue() {
        while (Boolean.TRUE.equals(transaction.execute(status -> deliverNext()))) {
            // one after another, each in a short transaction of its own
        }
    }

    private boolean deliverNext() {
        Optional<DueMessage> due = messages.lockDue(clock.instant());
        due.ifPresent(this::deliver);
        return due.isPresent();
    }

    private void deliver(DueMessage due) {
        if (!isReleased(due.message())) {
            messages.stopped(due.id(), clock.instant());
            return;
        }
        Optional<String> failure = send(due.message());
        if (failure.isEmpty()) {
            messages.sent(due.id(), clock.instant());
            if (due.message().disclosure().document() != null) {
                ledger.record(due.message().disclosure(), due.by());
            }
            return;
        }
        LOG.warn("Message {} was not delivered: {}", due.id(), failure.get());
        Optional.of(failure.get())
                .filter(why -> !why.equals("address"))
                .flatMap(why -> RetryPolicy.next(due.attempts(), clock.instant()))
                .ifPresentOrElse(
                        at -> messages.postpone(due.id(), failure.get(), at),
                        () -> messages.failed(due.id(), failure.get(), clock.instant()));
    }

    private boolean isReleased(OutboxMessage message) {
        return releases.find(message.disclosure().about().releaseId())
                .filter(release -> release.isValidOn(LocalDate.now(clock)))
                .isPresent();
    }

    /** @return why it was not delivered; empty where it was */
    private Optional<String> send(OutboxMessage message) {
        try {
            JavaMailSender mail = sender.getObject();
            mail.send(mime(mail, message));
            return Optional.empty();
        } catch (MessagingException malformed) {
            return Optional.of("address");
        } catch (MailSendException refused) {
            return Optional.of(reason(refused));
        } catch (MailException other) {
            return Optional.of("refused");
        }
    }

    private static String reason(MailSendException refused) {
        List<SendFailedException> answers = refused.getFailedMessages().values().stream()
                .filter(SendFailedException.class::isInstance)
                .map(SendFailedException.class::cast)
                .toList();
        if (answers.isEmpty()) {
            return "unreachable";
        }
        boolean unknown = answers.stream()
                .anyMatch(answer -> answer.getInvalidAddresses() != null && answer.getInvalidAddresses().length > 0);
        return unknown ? "address" : "refused";
    }

    private MimeMessage mime(JavaMailSender mail, OutboxMessage message) throws MessagingException {
        MimeMessage mime = mail.createMimeMessage();
        MimeMessageHelper helper =
                new MimeMessageHelper(mime, message.fileName() != null, StandardCharsets.UTF_8.name());
        if (!from.isBlank()) {
            helper.setFrom(from);
        }
        helper.setTo(message.disclosure().to().address());
        helper.setSubject(message.subject());
        helper.setText(message.body());
        if (message.fileName() != null) {
            DisclosedDocument document = message.disclosure().document();
            helper.addAttachment(message.fileName(), new ByteArrayResource(document.content()), document.mediaType());
        }
        return mime;
    }
}
