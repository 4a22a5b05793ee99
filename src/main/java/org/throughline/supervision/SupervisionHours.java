package org.throughline.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.staff.LicenceKind;
import org.throughline.staff.LicenceKinds;
import org.throughline.staff.Licences;
import org.throughline.staff.LicensedAct;
import org.throughline.supervision.domain.SupervisionHoursRepository;

/**
 * Clinical supervision that counts toward a licence: the clinical minutes of sessions that both have signed, held by a
 * supervisor whose licence let them supervise on that day. Counted anew whenever it is asked for.
 */
@Service
@Transactional(readOnly = true)
public class SupervisionHours {

    private final SupervisionHoursRepository records;
    private final Licences licences;
    private final LicenceKinds kinds;
    private final Clock clock;

    SupervisionHours(SupervisionHoursRepository records, Licences licences, LicenceKinds kinds, Clock clock) {
        this.records = records;
        this.licences = licences;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Code of the kind by which they supervise on that day, days of grace included. */
    Optional<String> licenceToSupervise(String supervisor, LocalDate day) {
        return licences.inForce(supervisor, day).stream()
                .filter(kind -> kind.alone().contains(LicensedAct.SUPERVISE))
                .map(LicenceKind::code)
                .findFirst();
    }

    /**
     * The kinds that the worker may be working toward, each with what counts: those that ask for supervised hours, that
     * none of their licences includes, and that are of the place of one of these or of none. Empty for whoever holds no
     * licence and was never supervised clinically.
     */
    public List<CountedHours> of(String worker) {
        List<LicenceKind> held = licences.inForce(worker, LocalDate.now(clock));
        Map<String, Integer> minutes = records.clinicalMinutes(worker);
        if (held.isEmpty() && minutes.isEmpty()) {
            return List.of();
        }
        return kinds.all().stream()
                .filter(kind -> kind.supervisedHours() > 0)
                .filter(kind -> held.stream().noneMatch(one -> one.includes(kind)))
                .filter(kind -> kind.jurisdiction() == null
                        || held.stream().anyMatch(one -> kind.jurisdiction().equals(one.jurisdiction())))
                .map(kind ->
                        new CountedHours(kind.code(), kind.title(), counted(kind, minutes), kind.supervisedHours()))
                .toList();
    }

    /** Those of supervisors who were licensed in the place of the kind. */
    private int counted(LicenceKind kind, Map<String, Integer> minutes) {
        return minutes.entrySet().stream()
                .filter(entry -> kinds.require(entry.getKey()).isOfPlace(kind.jurisdiction()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /**
     * @param kind code of the licence
     * @param minutes of clinical supervision so far
     * @param hoursNeeded of work under supervision, as the law of the place says
     */
    public record CountedHours(String kind, String title, int minutes, int hoursNeeded) {

        /** Whole hours. */
        public int hours() {
            return minutes / 60;
        }

        /** Minutes beyond the whole hours. */
        public int minutesOver() {
            return minutes % 60;
        }
    }
}
