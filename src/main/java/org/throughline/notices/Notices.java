package org.throughline.notices;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.throughline.shared.Language;
import org.throughline.shared.TrialRun;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;

/** Writes to the staff by E-mail, where the installation has a mail server and says that it is to be used. */
@Service
public class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final StaffDirectory staff;
    private final MessageSource messages;
    private final boolean wanted;
    private final String from;
    private final String address;

    Notices(
            ObjectProvider<JavaMailSender> sender,
            StaffDirectory staff,
            MessageSource messages,
            @Value("${throughline.notices.mail:false}") boolean wanted,
            @Value("${throughline.notices.from:${spring.mail.username:}}") String from,
            @Value("${throughline.notices.address:}") String address) {
        this.sender = sender;
        this.staff = staff;
        this.messages = messages;
        this.wanted = wanted;
        this.from = from;
        this.address = address;
        if (wanted && sender.getIfAvailable() == null) {
            LOG.warn(
                    "throughline.notices.mail is set, but no mail server: set spring.mail.host. Nobody is written to.");
        }
    }

    /**
     * Writes the message {@code <key>.subject} and {@code <key>.text}, in the language of whoever gets it. Does nothing
     * where mail is not wanted, where it is only tried what would come, or the person has no address or left.
     *
     * @param key of a message that takes nothing but this installation's address: nobody's name can get into it
     * @throws org.springframework.mail.MailException where the server does not take it; whoever calls tries again
     */
    public void write(String username, String key) {
        JavaMailSender mail = wanted && !TrialRun.isRunning() ? sender.getIfAvailable() : null;
        if (mail != null) {
            staff.find(username)
                    .filter(member -> member.active() && member.email() != null)
                    .ifPresent(member -> mail.send(message(member, key)));
        }
    }

    private SimpleMailMessage message(StaffMember member, String key) {
        Locale locale = Language.localeOf(member.language());
        SimpleMailMessage message = new SimpleMailMessage();
        if (!from.isBlank()) {
            message.setFrom(from);
        }
        message.setTo(member.email());
        message.setSubject(messages.getMessage(key + ".subject", null, locale));
        message.setText(messages.getMessage(key + ".text", new Object[] {address}, locale)
                        .strip() + "\n");
        return message;
    }
}
