package org.throughline.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.CaseDriver;
import org.throughline.LifecycleTest;
import org.throughline.PageClient;
import org.throughline.casefile.OpenedCase;
import org.throughline.directory.ServiceQuery;
import org.throughline.directory.Services;
import org.throughline.referral.ReferralChoices;
import org.throughline.referral.ReferralDriver;
import org.throughline.referral.Referrals;

/** What a worker reads of each service before choosing one. */
@LifecycleTest
class ChoicePageTest {

    private static final String WORKER = "caseworker";

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    ReferralDriver way;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralChoices choices;

    @Autowired
    Services services;

    @Test
    void aServiceThatWasSearchedForSaysThatItWasNotProposedAndNoneSaysWhatHeldOnlyThen() {
        OpenedCase opened = driver.open(WORKER, "north");
        way.start(opened, way.plan(opened, WORKER));
        UUID referral = referrals.ofCase(opened.caseId()).get(0).id();
        UUID other = services.search(new ServiceQuery(null, "transportation", null, null, null, 1, null))
                .items()
                .get(0)
                .id();
        assertThat(choices.of(referral).rows())
                .extracting(row -> row.service().id())
                .doesNotContain(other);
        choices.shortlist(referral, other, driver.actor(WORKER));

        String page = PageClient.signedIn(port, WORKER)
                .get("/cases/" + opened.caseNumber() + "/referrals/" + referral + "/exhibit")
                .body();
        assertThat(page)
                .contains("Not proposed. It is listed because")
                .doesNotContain("is open now")
                .doesNotContain("??");
        assertThat(choices.of(referral).rows())
                .allSatisfy(row -> assertThat(row.why()).doesNotContain("hours"));
    }
}
