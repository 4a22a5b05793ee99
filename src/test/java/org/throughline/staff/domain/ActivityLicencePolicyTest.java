package org.throughline.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.staff.ActivityKind;
import org.throughline.staff.ActivityPermission.Grant;
import org.throughline.staff.LicenceKind;
import org.throughline.staff.LicenceLevel;
import org.throughline.staff.LicensedAct;

/** The kinds as V2910 ships them. */
class ActivityLicencePolicyTest {

    private static final Map<String, LicenceKind> KINDS = Stream.of(
                    kind("LBSW", null, LicenceLevel.BACHELOR, "assess", "counsel", LicenceLevel.CLINICAL),
                    kind("LMSW", null, LicenceLevel.MASTER, "assess sign", "diagnose counsel", LicenceLevel.CLINICAL),
                    kind("LCSW", null, LicenceLevel.CLINICAL, "assess diagnose counsel supervise sign", "", null),
                    kind(
                            "IL-LSW",
                            "Illinois",
                            LicenceLevel.MASTER,
                            "assess sign",
                            "diagnose counsel",
                            LicenceLevel.CLINICAL),
                    kind("IL-LCSW", "Illinois", LicenceLevel.CLINICAL, "assess diagnose counsel sign", "", null),
                    kind("ID-STR", "Indonesia", LicenceLevel.BACHELOR, "assess", "counsel", LicenceLevel.MASTER),
                    kind("ID-SIPPS", "Indonesia", LicenceLevel.MASTER, "assess counsel sign", "", null))
            .collect(Collectors.toMap(LicenceKind::code, kind -> kind));

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # licences      , information, linkage, advocacy, education, counselling, assessment, diagnosis
            -               , alone      , alone  , alone   , alone    , refused    , alone     , refused
            LBSW            , alone      , alone  , alone   , alone    , cosigned   , alone     , refused
            LMSW            , alone      , alone  , alone   , alone    , cosigned   , alone     , cosigned
            LCSW            , alone      , alone  , alone   , alone    , alone      , alone     , alone
            IL-LSW          , alone      , alone  , alone   , alone    , cosigned   , alone     , cosigned
            IL-LCSW         , alone      , alone  , alone   , alone    , alone      , alone     , alone
            ID-STR          , alone      , alone  , alone   , alone    , cosigned   , alone     , refused
            ID-SIPPS        , alone      , alone  , alone   , alone    , alone      , alone     , refused
            LBSW ID-SIPPS   , alone      , alone  , alone   , alone    , alone      , alone     , refused
            """)
    void whatEachLicenceLetsDo(
            String licences,
            String information,
            String linkage,
            String advocacy,
            String education,
            String counselling,
            String assessment,
            String diagnosis) {
        List<String> granted = Arrays.stream(ActivityKind.values())
                .map(activity -> ActivityLicencePolicy.permission(activity, held(licences))
                        .grant()
                        .name()
                        .toLowerCase())
                .toList();

        assertThat(granted)
                .containsExactly(information, linkage, advocacy, education, counselling, assessment, diagnosis);
    }

    @ParameterizedTest(name = "{1} co-signs {2} of {0}: {3}")
    @CsvSource(textBlock = """
            LBSW     , LCSW     , counselling , true
            LBSW     , IL-LCSW  , counselling , true
            LBSW     , LMSW     , counselling , false
            IL-LSW   , LCSW     , diagnosis   , true
            IL-LSW   , IL-LCSW  , diagnosis   , true
            IL-LSW   , IL-LSW   , diagnosis   , false
            IL-LSW   , ID-SIPPS , counselling , false
            ID-STR   , ID-SIPPS , counselling , true
            ID-STR   , IL-LCSW  , counselling , false
            ID-STR   , ID-SIPPS , diagnosis   , false
            LCSW     , LCSW     , counselling , false
            LBSW     , -        , counselling , false
            """)
    void whoCosigns(String author, String cosigner, String activity, boolean may) {
        assertThat(ActivityLicencePolicy.mayCosign(
                        ActivityKind.of(activity, "activity"), KINDS.get(author), held(cosigner)))
                .isEqualTo(may);
    }

    @Test
    void theLicenceThatItIsDoneByIsNamed() {
        assertThat(ActivityLicencePolicy.permission(ActivityKind.COUNSELLING, held("LMSW"))
                        .licence()
                        .code())
                .isEqualTo("LMSW");
        assertThat(ActivityLicencePolicy.permission(ActivityKind.ADVOCACY, held("LMSW"))
                        .licence())
                .isNull();
    }

    @Test
    void ofTwoThatNeedCosignatureTheOneWithTheNearerCosignerCounts() {
        assertThat(ActivityLicencePolicy.permission(ActivityKind.COUNSELLING, held("LBSW ID-STR")))
                .satisfies(permission -> {
                    assertThat(permission.grant()).isEqualTo(Grant.COSIGNED);
                    assertThat(permission.licence().code()).isEqualTo("ID-STR");
                });
    }

    private static List<LicenceKind> held(String codes) {
        return codes.equals("-")
                ? List.of()
                : Arrays.stream(codes.split(" ")).map(KINDS::get).toList();
    }

    private static LicenceKind kind(
            String code, String place, LicenceLevel level, String alone, String cosigned, LicenceLevel cosigner) {
        return new LicenceKind(code, code, place, level, acts(alone), acts(cosigned), cosigner, 0, false, 0, null);
    }

    private static Set<LicensedAct> acts(String ids) {
        return ids.isEmpty() ? Set.of() : LicensedAct.of(List.of(ids.split(" ")), "alone");
    }
}
