package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimPolicyTest {

    private final ClaimPolicy roles =
            new ClaimPolicy("groups", List.of("tl-workers=caseworker", "tl-leads=supervisor"));

    @Test
    void whatIsMappedIsGranted() {
        assertThat(roles.grants(Map.of("groups", List.of("tl-leads", "tl-workers"))))
                .containsExactly("caseworker", "supervisor");
        assertThat(roles.grants(Map.of("groups", "tl-leads"))).containsExactly("supervisor");
    }

    @Test
    void aValueThatIsNotMappedGrantsNothingEvenIfItIsCalledLikeARole() {
        assertThat(roles.grants(Map.of("groups", List.of("administrator", "tl-lead", "caseworker"))))
                .isEmpty();
        assertThat(roles.grants(Map.of("roles", List.of("tl-leads")))).isEmpty();
        assertThat(roles.grants(Map.of())).isEmpty();
    }

    @Test
    void withoutAClaimStaffDecides() {
        assertThat(new ClaimPolicy(null, List.of()).decides()).isFalse();
        assertThat(roles.decides()).isTrue();
    }

    @Test
    void aBlankClaimDecidesNothingAndAPairWithoutAnEqualsSignGrantsNothing() {
        ClaimPolicy policy = new ClaimPolicy(" ", List.of());
        assertThat(policy.decides()).isFalse();
        assertThat(new ClaimPolicy("groups", List.of("tl-leads")).grants(Map.of("groups", "tl-leads")))
                .isEmpty();
    }

    @Test
    void blanksAroundAPairDoNotCountAndTheGrantMayHoldAnEqualsSign() {
        ClaimPolicy policy = new ClaimPolicy("groups", List.of(" tl-leads = a=b "));
        assertThat(policy.grants(Map.of("groups", "tl-leads"))).containsExactly("a=b");
    }
}
