package org.throughline.supervision;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffNames;
import org.throughline.supervision.AuditMonth.WorkerResult;
import org.throughline.supervision.domain.AuditPolicy;
import org.throughline.supervision.domain.AuditRepository.RecordRow;
import org.throughline.supervision.domain.AuditRepository.ResultRow;
import org.throughline.supervision.domain.AuditRepository.WorkerRow;

/** Makes of the rows of an audit what is shown of it. */
@Component
class AuditViewMapper {

    private final StaffDirectory staff;

    AuditViewMapper(StaffDirectory staff) {
        this.staff = staff;
    }

    List<AuditedRecord> records(List<RecordRow> rows) {
        StaffNames names = new StaffNames(staff);
        return rows.stream().map(row -> record(row, names)).toList();
    }

    List<WorkerResult> workers(List<WorkerRow> rows) {
        StaffNames names = new StaffNames(staff);
        return rows.stream()
                .map(row -> new WorkerResult(
                        row.worker(),
                        names.of(row.worker()),
                        row.records(),
                        AuditPolicy.percent(row.met(), row.unmet())))
                .toList();
    }

    RecordAuditView view(RecordRow row, String clientName, AuditChecklist current) {
        AuditedRecord record = record(row, new StaffNames(staff));
        ResultRow result = row.result();
        if (result == null) {
            return new RecordAuditView(record, clientName, current.version(), current.questions(), List.of(), null);
        }
        List<Map<?, ?>> answered = ((List<?>) result.seal().content().get("findings"))
                .stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
        return new RecordAuditView(
                record,
                clientName,
                result.checklist(),
                answered.stream().map(one -> text(one, "question")).toList(),
                answered.stream()
                        .map(one -> new AuditAnswer(text(one, "answer"), text(one, "remark")))
                        .toList(),
                result.seal().sha256());
    }

    private static AuditedRecord record(RecordRow row, StaffNames names) {
        ResultRow result = row.result();
        return new AuditedRecord(
                row.id(),
                row.month(),
                row.team(),
                row.caseNumber(),
                row.worker(),
                row.worker() == null ? null : names.of(row.worker()),
                result == null ? null : AuditPolicy.percent(result.met(), result.unmet()),
                result == null ? 0 : result.unmet(),
                result == null ? null : names.of(result.by()),
                result == null ? null : result.at());
    }

    private static String text(Map<?, ?> from, String key) {
        return String.valueOf(from.get(key));
    }
}
