package org.throughline.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.CaseActions;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.Cases;
import org.throughline.casefile.NewCase;
import org.throughline.casefile.OpenedCase;
import org.throughline.people.PersonDetails;
import org.throughline.people.Persons;
import org.throughline.referral.domain.MatchRepository;
import org.throughline.referral.domain.MatchRepository.UnmetNeedFacts;
import org.throughline.referral.domain.Referral;
import org.throughline.referral.domain.ReferralRepository;

/** How often which need was not met, as page, file and API show it: whole quarters, no small count. */
@LifecycleTest
class UnmetNeedsTest {

    private static final int LARGE = 12;
    private static final int SMALL = 3;

    @Autowired
    MatchRepository log;

    @Autowired
    ReferralRepository referrals;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private String place;
    private OpenedCase opened;
    private PageClient supervisor;

    @BeforeEach
    void needsOfTheLastQuarterAndOfThisOne() {
        place = "Town" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        UUID client = persons.register(PersonDetails.named("Rosa", "Unmet"), CaseActions.INTAKE);
        opened = cases.open(new NewCase(null, client, "self", null, "education"), CaseActions.INTAKE);
        LocalDate quarter = LocalDate.now(clock).with(IsoFields.DAY_OF_QUARTER, 1L);
        Instant before =
                quarter.minusDays(20).atTime(12, 0).atZone(clock.getZone()).toInstant();
        record(LARGE, "no-service", "25-59", before);
        record(LARGE, "too-far", "60+", before);
        record(SMALL, "language", "0-17", before);
        record(LARGE, "other", "18-24", clock.instant());
        supervisor = PageClient.signedIn(port, "supervisor");
    }

    @Test
    void apiPageAndFileShowWholeQuartersAndNoSmallCount() {
        String api = supervisor
                .get("/api/v1/unmet-needs?need=education&place=" + place)
                .body();
        assertThat(api)
                .contains("\"least\":11", "\"count\":" + (2 * LARGE + SMALL), "\"count\":" + LARGE)
                .doesNotContain("language", "\"count\":" + SMALL, "\"reason\":\"other\"");
        assertThat(supervisor.get("/unmet-needs.csv?place=" + place).body())
                .contains("," + (2 * LARGE + SMALL))
                .doesNotContain("," + SMALL + "\r");
        assertThat(supervisor.get("/unmet-needs?place=" + place).body()).contains(place);
    }

    @Test
    void aNarrowerQuestionShowsNoMore() {
        String group = supervisor
                .get("/api/v1/unmet-needs?place=" + place + "&group=0-17")
                .body();
        assertThat(group).contains("\"items\":[]");
        LocalDate quarter = LocalDate.now(clock).with(IsoFields.DAY_OF_QUARTER, 1L);
        assertThat(supervisor
                        .get("/api/v1/unmet-needs?place=" + place + "&from=" + quarter.minusDays(21) + "&to="
                                + quarter.minusDays(19))
                        .body())
                .as("days of a quarter are not told apart")
                .contains("\"items\":[]");
    }

    @Test
    void onlySupervisorsSeeThem() {
        assertThat(PageClient.signedIn(port, "caseworker")
                        .get("/api/v1/unmet-needs")
                        .statusCode())
                .isEqualTo(403);
        assertThat(PageClient.signedIn(port, "caseworker")
                        .get("/unmet-needs.csv")
                        .statusCode())
                .isEqualTo(403);
    }

    private void record(int often, String reason, String group, Instant at) {
        for (int n = 0; n < often; n++) {
            Referral one = Referral.open(opened.caseId(), UUID.randomUUID(), 1, "education", at, "caseworker");
            referrals.add(one, at, "caseworker");
            log.addUnmetNeed(one, new UnmetNeedFacts(reason, null, place, group), at, "caseworker");
        }
    }
}
