package org.throughline.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;
import org.throughline.shared.Actor;
import org.throughline.shared.MovableClock;
import org.throughline.shared.Rejection;

/** A link that opens one referral to whoever holds it and the code, as long as it serves and to nobody else. */
@LifecycleTest
class ProviderLinksTest {

    private static final String HERE = "203.0.113.7";

    @Autowired
    ProviderLinks links;

    @Autowired
    ProviderVisits visits;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final UUID referral = UUID.randomUUID();
    private final UUID release = UUID.randomUUID();
    private IssuedLink link;
    private Duration before;

    @BeforeEach
    void aLinkIsIssued() {
        before = clock.offset();
        link = issue(referral);
    }

    @AfterEach
    void theClockIsRight() {
        clock.setOffset(before);
    }

    private void advance(Duration by) {
        clock.setOffset(clock.offset().plus(by));
    }

    private IssuedLink issue(UUID of) {
        return links.issue(of, UUID.randomUUID(), UUID.randomUUID(), release, "intake@hope.example", Actor.SYSTEM);
    }

    @Test
    void theLinkAndItsCodeTogetherOpenTheReferral() {
        assertThat(visits.open(link.token(), HERE))
                .hasValueSatisfying(open -> assertThat(open.referralId()).isEqualTo(referral));
        String secret = visits.enter(link.token(), link.code(), HERE).orElseThrow();
        assertThat(visits.view(link.token(), secret, HERE))
                .hasValueSatisfying(open -> assertThat(open.releaseId()).isEqualTo(release));
        assertThat(links.of(referral)).singleElement().satisfies(view -> {
            assertThat(view.state()).isEqualTo("open");
            assertThat(view.sentTo()).isEqualTo("intake@hope.example");
            assertThat(view.firstViewedAt()).isNotNull();
        });
    }

    @Test
    void theCodeMayBeTypedAsItIsHeard() {
        assertThat(visits.enter(link.token(), link.code().replace(" ", ""), HERE))
                .isPresent();
        assertThat(visits.enter(link.token(), " " + link.code().replace(" ", "-"), HERE))
                .isPresent();
    }

    @Test
    void neitherTokenNorCodeNorSecretIsKept() {
        String secret = visits.enter(link.token(), link.code(), HERE).orElseThrow();
        String kept = String.join(
                "\n",
                jdbc.sql("select row_to_json(l)::text from provider_link l union all"
                                + " select row_to_json(s)::text from provider_link_session s union all"
                                + " select row_to_json(e)::text from provider_link_event e")
                        .query(String.class)
                        .list());
        assertThat(kept)
                .contains(referral.toString())
                .doesNotContain(link.token())
                .doesNotContain(link.code())
                .doesNotContain(link.code().replace(" ", ""))
                .doesNotContain(secret);
        assertThat(link.toString()).doesNotContain(link.token()).doesNotContain(link.code());
    }

    @Test
    void aTokenHasMoreThan128BitsAndStandsInAnAddressAsItIs() {
        assertThat(link.token()).matches("[A-Za-z0-9_-]{43}");
        assertThat(link.code()).matches("\\d{4} \\d{4}");
        assertThat(issue(UUID.randomUUID()).token()).isNotEqualTo(link.token());
    }

    @Test
    void aTamperedLinkOpensNothing() {
        char last = link.token().charAt(42);
        String tampered = link.token().substring(0, 42) + (last == 'A' ? 'B' : 'A');
        for (String wrong : List.of(tampered, link.token() + "A", link.token().toLowerCase(), "", "'or''='")) {
            assertThat(visits.open(wrong, HERE)).as(wrong).isEmpty();
            assertThat(visits.enter(wrong, link.code(), HERE)).as(wrong).isEmpty();
        }
    }

    @Test
    void fiveWrongCodesLockTheLinkAlsoForTheRightOne() {
        for (int i = 0; i < 5; i++) {
            assertThat(visits.enter(link.token(), "0000 000" + i, HERE)).isEmpty();
        }
        assertThat(visits.enter(link.token(), link.code(), HERE)).isEmpty();
        assertThat(visits.open(link.token(), HERE)).isEmpty();
        assertThat(links.of(referral)).singleElement().satisfies(view -> assertThat(view.state())
                .isEqualTo("locked"));
        assertThatThrownBy(() -> links.renewCode(referral, Actor.SYSTEM))
                .isInstanceOf(Rejection.class)
                .extracting("code")
                .isEqualTo("provider-link-over");
    }

    @Test
    void aLockedLinkIsShutForWhoeverWasInside() {
        String secret = visits.enter(link.token(), link.code(), HERE).orElseThrow();
        for (int i = 0; i < 5; i++) {
            visits.enter(link.token(), "x", HERE);
        }
        assertThat(visits.view(link.token(), secret, HERE)).isEmpty();
    }

    @Test
    void aRightCodeForgivesMistypedOnes() {
        for (int i = 0; i < 4; i++) {
            visits.enter(link.token(), "1", HERE);
        }
        assertThat(visits.enter(link.token(), link.code(), HERE)).isPresent();
        visits.enter(link.token(), "1", HERE);
        assertThat(visits.enter(link.token(), link.code(), HERE)).isPresent();
    }

    @Test
    void guessesThatComeTogetherAreCountedOneByOne() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Optional<String>>> guesses = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String guess = "9999 00%02d".formatted(i);
                guesses.add(() -> visits.enter(link.token(), guess, "198.51.100.1"));
            }
            for (Future<Optional<String>> guess : crowd.invokeAll(guesses)) {
                assertThat(guess.get()).isEmpty();
            }
        } finally {
            crowd.shutdown();
        }
        assertThat(count("code-wrong")).isEqualTo(5);
        assertThat(count("locked")).isEqualTo(1);
        assertThat(visits.enter(link.token(), link.code(), HERE)).isEmpty();
    }

    private int count(String kind) {
        return jdbc.sql("select count(*) from provider_link_event where link_id = :link and kind = :kind")
                .param("link", link.id())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoGuessesLinksIsNotHeardForAWhile() {
        String there = "192.0.2." + (1 + (int) (Math.random() * 250));
        for (int i = 0; i < 50; i++) {
            visits.open("guess" + i, there);
        }
        assertThat(visits.isThrottled(there)).isTrue();
        assertThat(visits.open(link.token(), there)).isEmpty();
        assertThat(visits.enter(link.token(), link.code(), there)).isEmpty();
        assertThat(visits.open(link.token(), HERE)).isPresent();
        advance(Duration.ofMinutes(6));
        assertThat(visits.open(link.token(), there)).isPresent();
    }

    @Test
    void anExpiredLinkOpensNothing() {
        String secret = visits.enter(link.token(), link.code(), HERE).orElseThrow();
        advance(Duration.ofDays(30).plusSeconds(1));
        assertThat(visits.open(link.token(), HERE)).isEmpty();
        assertThat(visits.enter(link.token(), link.code(), HERE)).isEmpty();
        assertThat(visits.view(link.token(), secret, HERE)).isEmpty();
        assertThat(links.of(referral)).singleElement().satisfies(view -> assertThat(view.state())
                .isEqualTo("expired"));
    }

    @Test
    void whoeverIsIdleIsAskedForTheCodeAgainAndBusyOnesAfterHalfADay() {
        String secret = visits.enter(link.token(), link.code(), HERE).orElseThrow();
        for (int i = 0; i < 13; i++) {
            assertThat(visits.view(link.token(), secret, HERE)).isPresent();
            advance(Duration.ofMinutes(55));
        }
        advance(Duration.ofMinutes(4));
        assertThat(visits.view(link.token(), secret, HERE)).isPresent();
        advance(Duration.ofMinutes(10));
        assertThat(visits.view(link.token(), secret, HERE)).isEmpty();
        String again = visits.enter(link.token(), link.code(), HERE).orElseThrow();
        advance(Duration.ofMinutes(61));
        assertThat(visits.view(link.token(), again, HERE)).isEmpty();
    }

    @Test
    void aRevokedLinkOpensNothingNotEvenToWhoeverIsInside() {
        String secret = visits.enter(link.token(), link.code(), HERE).orElseThrow();
        links.revoke(referral, Actor.SYSTEM);
        assertThat(visits.answer(link.token(), secret, HERE)).isEmpty();
        assertThat(visits.open(link.token(), HERE)).isEmpty();
        assertThat(visits.enter(link.token(), link.code(), HERE)).isEmpty();
    }

    @Test
    void withTheReleaseEveryLinkThatRestsOnItEnds() {
        IssuedLink another = issue(UUID.randomUUID());
        links.revokeFor(release, Actor.SYSTEM);
        assertThat(visits.open(link.token(), HERE)).isEmpty();
        assertThat(visits.open(another.token(), HERE)).isEmpty();
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        IssuedLink another = issue(referral);
        assertThat(visits.open(link.token(), HERE)).isEmpty();
        assertThat(visits.open(another.token(), HERE)).isPresent();
        assertThat(links.of(referral)).extracting(ProviderLinkView::state).containsExactly("open", "revoked");
    }

    @Test
    void aRenewedCodeEndsTheOneBeforeAndWhoeverGaveIt() {
        String secret = visits.enter(link.token(), link.code(), HERE).orElseThrow();
        String code = links.renewCode(referral, Actor.SYSTEM);
        assertThat(visits.view(link.token(), secret, HERE)).isEmpty();
        assertThat(visits.enter(link.token(), link.code(), HERE)).isEmpty();
        assertThat(visits.enter(link.token(), code, HERE)).isPresent();
    }

    @Test
    void theSecretOfOneLinkOpensNoOther() {
        IssuedLink another = issue(UUID.randomUUID());
        String secret = visits.enter(link.token(), link.code(), HERE).orElseThrow();
        assertThat(visits.view(another.token(), secret, HERE)).isEmpty();
        assertThat(visits.view(link.token(), null, HERE)).isEmpty();
        assertThat(visits.view(link.token(), "", HERE)).isEmpty();
    }

    @Test
    void whatWasLoggedIsNeverChanged() {
        visits.open(link.token(), HERE);
        assertThatThrownBy(() -> jdbc.sql("update provider_link_event set kind = 'opened'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from provider_link_event").update())
                .isInstanceOf(DataAccessException.class);
    }
}
