package org.throughline.referral;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.notices.Notices;
import org.throughline.people.ContactRules;
import org.throughline.people.Deaths;
import org.throughline.people.Person;
import org.throughline.referral.domain.Appointment;
import org.throughline.referral.domain.ClientMailPolicy;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;
import org.throughline.shared.Language;

/**
 * The reminder to the client by E-mail, the day before an appointment: the time and the place that the client agreed to
 * read there, and nothing else.
 */
@Service
@Transactional
public class ClientReminders {

    private final ReferralRepository referrals;
    private final ReferralContext context;
    private final AppointmentReminders reminders;
    private final ContactRules contactRules;
    private final Deaths deaths;
    private final Notices notices;

    ClientReminders(
            ReferralRepository referrals,
            ReferralContext context,
            AppointmentReminders reminders,
            ContactRules contactRules,
            Deaths deaths,
            Notices notices) {
        this.referrals = referrals;
        this.context = context;
        this.reminders = reminders;
        this.contactRules = contactRules;
        this.deaths = deaths;
        this.notices = notices;
    }

    /**
     * Writes to the client, in the client's language where it is spoken here, else in English. Does nothing where mail is not
     * set up, the appointment does not stand any more, or writing may endanger the client: nobody said that they may be
     * reached at any time, or the address is not safe.
     *
     * @throws org.springframework.mail.MailException where the server does not take it; whoever calls tries again
     */
    public void write(UUID referralId) {
        Referral referral = referrals.require(referralId);
        if (notices.isOn() && reminders.isStillNeeded(referralId)) {
            context.client(referral).ifPresent(client -> write(referral, client));
        }
    }

    private void write(Referral referral, Person client) {
        Optional<String> address = deaths.of(client.id()).isPresent()
                ? Optional.empty()
                : ClientMailPolicy.address(
                        client.details().contact(), contactRules.of(client.id()).orElse(null));
        address.ifPresent(to -> {
            Language language =
                    Language.of(String.valueOf(client.details().language())).orElse(Language.FIRST);
            context.recordEvent(referral, ReferralContext.SYSTEM, "timeline.client-reminded-by-mail");
            send(to, language.locale(), referral.details().appointment());
        });
    }

    private void send(String to, Locale locale, Appointment appointment) {
        ZonedDateTime at = appointment.at().atZone(context.zone());
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(at);
        String time = DateTimeFormatter.ofPattern("HH:mm").format(at);
        if (appointment.place() == null) {
            notices.writeTo(to, locale, "notice.client-appointment", day, time);
        } else {
            notices.writeTo(to, locale, "notice.client-appointment-at", day, time, appointment.place());
        }
    }
}
