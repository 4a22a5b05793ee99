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

/** Writes to the staff, and to clients who asked for it, by E-mail, where the installation has a mail server and says that it is to be used. */
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
        staff.find(username)
                .filter(member -> member.active() && member.email() != null)
                .ifPresent(member -> writeTo(member.email(), Language.localeOf(member.language()), key, address));
    }

    /** False where mail is not wanted or not set up, and where it is only tried what would come. */
    public boolean isOn() {
        return server() != null;
    }

    /**
     * Writes the message {@code <key>.subject} and {@code <key>.text} to somebody who is no member of the staff. Does nothing
     * where mail is not {@linkplain #isOn on}. The caller answers for what {@code args} say and that it is safe to write.
     *
     * @param args of the text; the subject takes none, since it is seen without opening the mail
     * @throws org.springframework.mail.MailException where the server does not take it; whoever calls tries again
     */
    public void writeTo(String email, Locale locale, String key, Object... args) {
        JavaMailSender mail = server();
        if (mail != null) {
            mail.send(message(email, locale, key, args));
        }
    }

    private JavaMailSender server() {
        return wanted && !TrialRun.isRunning() ? sender.getIfAvailable() : null;
    }

    private SimpleMailMessage message(String email, Locale locale, String key, Object... args) {
        SimpleMailMessage message = new SimpleMailMessage();
        if (!from.isBlank()) {
            message.setFrom(from);
        }
        message.setTo(email);
        message.setSubject(messages.getMessage(key + ".subject", null, locale));
        message.setText(messages.getMessage(key + ".text", args, locale).strip() + "\n");
        return message;
    }
}
