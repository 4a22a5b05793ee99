package org.throughline.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.throughline.LifecycleTest;
import org.throughline.shared.Actor;
import org.throughline.shared.Language;
import org.throughline.shared.Rejection;

@LifecycleTest
class ActivityLicencesTest {

    @Autowired
    ActivityLicences activities;

    @Autowired
    Licences licences;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    MessageSource messages;

    @Autowired
    Clock clock;

    @Test
    void aRefusalNamesWhatToDoInsteadAndTheColleaguesToReferTo() {
        Rejection refused = refusal("casemanager", ActivityKind.COUNSELLING);

        assertThat(refused.code()).isEqualTo("activity-counselling-refused");
        assertThat(refused.field()).isEqualTo("activity");
        assertThat(text(refused, Locale.ENGLISH))
                .contains("You may inform, educate, link", "Ruth Adler", "Stella Grant")
                .doesNotContain("Samir Haddad");
        assertThat(text(refused, new Locale("id"))).contains("Konseling hanya untuk yang berlisensi", "Ruth Adler");
    }

    @Test
    void whereNoColleagueMayTheLicencesThatLetSomebodyAreNamed() {
        Rejection refused = refusal(worker(), ActivityKind.DIAGNOSIS);

        assertThat(refused.code()).isEqualTo("activity-diagnosis-nobody");
        assertThat(text(refused, Locale.ENGLISH)).contains("without naming a disorder", "IL-LCSW", "LCSW");
    }

    @Test
    void aLicenceCountsThroughItsLastDayAndNoLonger() {
        String username = worker();
        LocalDate today = LocalDate.now(clock);
        licences.add(username, "LCSW", "IL", "1", today.minusDays(1), Actor.SYSTEM);
        assertThat(activities.permission(username, ActivityKind.COUNSELLING).isRefused())
                .isTrue();

        licences.add(username, "IL-LSW", "IL", "2", today, Actor.SYSTEM);

        ActivityPermission permission = activities.require(username, ActivityKind.COUNSELLING, "activity");
        assertThat(permission.needsCosignature()).isTrue();
        assertThat(activities.mayCosign("clinician", ActivityKind.COUNSELLING, "IL-LSW"))
                .isTrue();
        assertThat(activities.mayCosign(username, ActivityKind.COUNSELLING, "IL-LSW"))
                .isFalse();
    }

    private Rejection refusal(String username, ActivityKind activity) {
        return catchThrowableOfType(Rejection.class, () -> activities.require(username, activity, "activity"));
    }

    private String text(Rejection refused, Locale locale) {
        return messages.getMessage("rejection." + refused.code(), refused.args(), locale);
    }

    private String worker() {
        String username = "w" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(
                new NewAccount(
                        username,
                        "Wanda",
                        "Alone",
                        username + "@agency.example",
                        "throughline-test",
                        Set.of("caseworker"),
                        Set.of(),
                        Language.FIRST.tag()),
                Actor.SYSTEM);
        return username;
    }
}
