package org.throughline.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.OwnerDatabase;
import org.throughline.disclosure.domain.OutboxRepository;
import org.throughline.people.Consents;
import org.throughline.referral.ReferralProcess;
import org.throughline.referral.ReleasedRecord;
import org.throughline.referral.ReleasedRecord.OfferedReferral;
import org.throughline.shared.Rejection;

/** A letter that is mailed leaves after the act of sending it, once, and never without its release. */
@LifecycleTest
class OutboxDeliveryTest {

    private static final String WORKER = "caseworker";
    private static final String PROVIDER = "intake@hope.example";

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    ReleasedRecord record;

    @Autowired
    CaseDriver driver;

    @Autowired
    OutboxRepository messages;

    @Autowired
    Outbox outbox;

    @Autowired
    Disclosures ledger;

    @Autowired
    Consents consents;

    @Autowired
    ProviderLinks links;

    @Autowired
    ProviderVisits visits;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private OfferedReferral offered;
    private int smtp;

    @BeforeEach
    void aLetterIsMailed() {
        owner.sql("update outbox_message set state = 'withdrawn' where state = 'waiting'")
                .update();
        start();
        offered = record.offered();
        record.release(offered, EnumSet.of(ReleasedClass.NAME_CONTACT, ReleasedClass.NEED));
        driver.complete(
                offered.process(),
                ReferralProcess.Elements.OFFER_TO_CLIENT,
                WORKER,
                Map.of("offerResult", "accepted", "method", "office"));
        driver.complete(
                offered.process(),
                ReferralProcess.Elements.SEND_REFERRAL,
                WORKER,
                Map.of("by", "mail", "to", PROVIDER));
    }

    @AfterEach
    void noMailServer() {
        server.stop();
    }

    @Test
    void theLetterIsAttachedSaysWhatWasReleasedAndStandsInTheLedgerAsItWasSent() throws Exception {
        assertThat(entries()).as("nothing has left yet").isEmpty();
        delivery(clock).deliverDue();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString(PROVIDER);
        byte[] letter = attachment(mail);
        assertThat(text(letter))
                .contains("Quillfeather", "ZQNEED")
                .doesNotContain(words(ReleasedClass.HEALTH, ReleasedClass.PLAN, ReleasedClass.SUBSTANCE_USE));
        String whole = GreenMailUtil.getWholeMessage(mail);
        String withoutLetter = whole.substring(0, whole.indexOf("application/pdf"));
        assertThat(withoutLetter).doesNotContain("Quillfeather", "ZQNEED", "TL-20");
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.channel()).isEqualTo("mail");
            assertThat(entry.address()).isEqualTo(PROVIDER);
            assertThat(entry.classes()).containsExactly("name-contact", "need");
            assertThat(entry.purpose()).isEqualTo(ReleasedRecord.PURPOSE);
            assertThat(entry.by()).isEqualTo(WORKER);
            assertThat(entry.sha256()).isEqualTo(new DisclosedDocument(DisclosedDocument.PDF, letter).sha256());
        });
        assertThat(message().state()).isEqualTo("sent");
        assertThatThrownBy(() -> outbox.repeat(offered.referralId(), message().id()))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void whatCouldNotBeDeliveredIsTriedAgainOnceTheServerIsBack() {
        server.stop();
        delivery(clock).deliverDue();
        assertThat(message().isTroubled()).isTrue();
        assertThat(message().attempts()).isEqualTo(1);
        assertThat(outbox.troubled())
                .extracting(MessageView::id)
                .contains(message().id());
        assertThat(entries()).isEmpty();

        start();
        delivery(Clock.offset(clock, Duration.ofMinutes(2))).deliverDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(message().state()).isEqualTo("sent");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void afterTwoDaysItIsGivenUpUntilSomebodySendsItAgain() {
        server.stop();
        for (int day = 0; day < 9; day++) {
            delivery(Clock.offset(clock, Duration.ofDays(day))).deliverDue();
        }
        assertThat(message().state()).isEqualTo("failed");

        outbox.repeat(offered.referralId(), message().id());
        start();
        delivery(clock).deliverDue();
        assertThat(message().state()).isEqualTo("sent");
    }

    @Test
    void aReleaseThatIsTakenBackBetweenSendingAndDeliveryStopsTheLetter() {
        consents.revoke(consents.of(offered.personId()).get(0).id(), "Changed her mind", driver.actor(WORKER));
        delivery(clock).deliverDue();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(message().state()).isEqualTo("stopped");
        assertThat(entries()).isEmpty();
        assertThatThrownBy(() -> outbox.repeat(offered.referralId(), message().id()))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void aReleaseThatEndedMeanwhileStopsItToo() {
        delivery(Clock.offset(clock, Duration.ofDays(400))).deliverDue();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(message().state()).isEqualTo("stopped");
    }

    @Test
    void aWithdrawnLetterDoesNotLeave() {
        outbox.withdraw(offered.referralId(), message().id());
        delivery(clock).deliverDue();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(message().state()).isEqualTo("withdrawn");
    }

    @Test
    void whatIsReadByALinkIsEnteredOnceForItsRelease() {
        UUID release = consents.of(offered.personId()).get(0).id();
        IssuedLink link = links.issue(
                offered.referralId(), offered.opened().caseId(), null, release, PROVIDER, driver.actor(WORKER));
        String secret = visits.enter(link.token(), link.code(), "203.0.113.7").orElseThrow();
        assertThat(entries()).isEmpty();

        visits.view(link.token(), secret, "203.0.113.7");
        visits.view(link.token(), secret, "203.0.113.7");
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.channel()).isEqualTo("link");
            assertThat(entry.address()).isEqualTo(PROVIDER);
            assertThat(entry.classes()).containsExactly("name-contact", "need");
            assertThat(entry.releaseId()).isEqualTo(release);
        });
    }

    @Test
    void twoNodesDeliverItOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = Stream.of(delivery(clock), delivery(clock))
                    .<Future<?>>map(node -> nodes.submit(node::deliverDue))
                    .toList();
            for (Future<?> node : both) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatLeftCannotBeRewritten() {
        delivery(clock).deliverDue();
        for (String sql : List.of(
                "update disclosure set recipient = 'Nobody'",
                "delete from disclosure",
                "truncate disclosure",
                "update disclosed_document set content = ''",
                "delete from release_signature")) {
            assertThatThrownBy(() -> owner.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    /** Each time at another port. */
    private void start() {
        server.start();
        smtp = server.getSmtp().getPort();
    }

    private OutboxDelivery delivery(Clock at) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", sender);
        return new OutboxDelivery(
                messages,
                ledger,
                consents,
                beans.getBeanProvider(JavaMailSender.class),
                "throughline@agency.example",
                transactions,
                at);
    }

    private MessageView message() {
        return messages.ofReferral(offered.referralId()).get(0);
    }

    private List<DisclosureRow> entries() {
        return ledger.of(offered.personId(), null, null, driver.actor(WORKER)).items();
    }

    private static String[] words(ReleasedClass... classes) {
        return Stream.of(classes)
                .flatMap(one -> ReleasedRecord.WORDS.get(one).stream())
                .toArray(String[]::new);
    }

    private static byte[] attachment(MimeMessage mail) throws Exception {
        Multipart parts = (Multipart) mail.getContent();
        return parts.getBodyPart(parts.getCount() - 1).getInputStream().readAllBytes();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
