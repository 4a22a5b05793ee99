package org.throughline.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.throughline.shared.Language;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;

class NoticesTest {

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final StaffDirectory staff = mock();

    @BeforeEach
    void aMailServer() {
        server.start();
        member("carla", "carla@agency.example", "en", true);
    }

    @AfterEach
    void noMailServer() {
        server.stop();
    }

    @Test
    void aWorkerIsNotifiedThatSomethingWaitsAndOfNothingThatNamesAnybody() throws Exception {
        notices(true).write("carla", "notice.appointment");

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("carla@agency.example");
        assertThat(mail.getFrom()[0]).hasToString("throughline@agency.example");
        assertThat(mail.getSubject()).isEqualTo("Throughline: a reminder waits on your desk");
        assertThat(GreenMailUtil.getBody(mail))
                .contains("https://throughline.agency.example")
                .doesNotContain("TL-");
    }

    @Test
    void itIsWrittenInTheLanguageOfWhoeverGetsIt() throws Exception {
        member("budi", "budi@agency.example", "id", true);
        notices(true).write("budi", "notice.appointment");
        assertThat(server.getReceivedMessages()[0].getSubject()).contains("pengingat");
    }

    @Test
    void aClientIsRemindedInTheirLanguageOfTimeAndPlaceAndTheSubjectSaysNeither() throws Exception {
        notices(true)
                .writeTo(
                        "client@home.example",
                        Language.INDONESIAN.locale(),
                        "notice.client-appointment-at",
                        "Senin",
                        "09:30",
                        "Jalan Utama 5");

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("client@home.example");
        assertThat(mail.getSubject()).isEqualTo("Pengingat");
        assertThat(GreenMailUtil.getBody(mail)).contains("Senin", "09:30", "Jalan Utama 5");
        assertThat(notices(false).isOn()).isFalse();
    }

    @Test
    void nobodyIsWrittenToUnlessTheInstallationSaysSo() {
        notices(false).write("carla", "notice.appointment");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoeverLeftOrHasNoAddressIsNotWrittenTo() {
        member("gone", "gone@agency.example", "en", false);
        member("none", null, "en", true);
        notices(true).write("gone", "notice.appointment");
        notices(true).write("none", "notice.appointment");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerIsAFailureThatTheJobTriesAgain() {
        Notices notices = notices(true);
        server.stop();
        assertThatThrownBy(() -> notices.write("carla", "notice.appointment")).isInstanceOf(MailException.class);
    }

    private void member(String username, String email, String language, boolean active) {
        when(staff.find(username))
                .thenReturn(Optional.of(new StaffMember(
                        username, username, username, "Test", email, Set.of(), Set.of(), language, active)));
    }

    private Notices notices(boolean wanted) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", sender);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/notices");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Notices(
                beans.getBeanProvider(JavaMailSender.class),
                staff,
                messages,
                wanted,
                "throughline@agency.example",
                "https://throughline.agency.example");
    }
}
