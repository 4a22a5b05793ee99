package org.throughline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.directory.ServiceRow;
import org.throughline.directory.ServiceView;
import org.throughline.insight.ProcessPicture;
import org.throughline.migration.ImpactAnalysis.CaseEffect;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.shared.Json;
import org.throughline.studio.DraftView;
import org.throughline.studio.RedesignView;

/** However a record is grouped within the program, its clients read one flat object, in one order. */
class FlatRowsTest {

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(
                        CaseRow.class,
                        "caseNumber client status stage episode priority riskLevel worker supervisor team openedAt"
                                + " closedAt outcome"),
                Arguments.of(
                        TaskRow.class,
                        "id name key subject formId caseNumber clientName stage assignee candidateRole createdAt dueAt"
                                + " priority requiredLicence activity"),
                Arguments.of(
                        ServiceRow.class,
                        "id name organizationId organization description needs places phone languages minimumAge"
                                + " maximumAge eligibility fees incomeLimitPercent veteransOnly immigrationStatuses"
                                + " lastChecked"),
                Arguments.of(
                        ServiceView.class,
                        "row alternateName url email status applicationProcess waitTime interpretation alert moreFees"
                                + " accreditations licenses organization phones locations hours source"),
                Arguments.of(
                        ProcessPicture.class,
                        "processKey name version drawnVersion since until started finished running median p90 steps"
                                + " flows again"),
                Arguments.of(
                        ProcessPicture.PictureStep.class,
                        "id name type drawn work openNow visits median p90 withDue late lateNow"),
                Arguments.of(
                        EffectView.class,
                        "progress outdated done total startedAt endedAt problem fates processes tasks caseFates byStage"
                                + " byWorker byTeam decisions ways forms dates later offers lost"),
                Arguments.of(
                        CaseEffect.class,
                        "caseNumber processInstanceId processKey version stage worker team fate from to reason tasks eventTimers"
                                + " cannotBeUndone"),
                Arguments.of(
                        DraftView.class,
                        "kind key name resource baseVersion content revision savedBy savedAt canUndo canRedo others"),
                Arguments.of(
                        RedesignView.class,
                        "id title note state createdBy createdAt updatedAt consentBy publishedBy publishedAt"
                                + " deploymentId scenarioReason differingScenarios drafts"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void clientsReadOneFlatObject(Class<?> row, String fields) throws Exception {
        List<String> written = new ArrayList<>();
        Json.mapper().valueToTree(blank(row)).fieldNames().forEachRemaining(written::add);
        assertThat(written).containsExactly(fields.split(" "));
    }

    /** A record of blanks, the groups within it too: none of them is ever null. */
    private static Object blank(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = value(type, parts[i].getType());
        }
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object value(Class<?> owner, Class<?> type) throws ReflectiveOperationException {
        boolean isGroup = type.isRecord()
                && (type.getNestHost() == owner.getNestHost()
                        || type.getSimpleName().equals("RedesignPublication"));
        if (isGroup) {
            return blank(type);
        }
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
    }
}
