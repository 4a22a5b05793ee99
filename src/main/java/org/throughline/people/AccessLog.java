package org.throughline.people;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.domain.AccessLogRepository;
import org.throughline.people.domain.AccessLogRepository.AccessLogFilter;
import org.throughline.shared.Actor;
import org.throughline.shared.Slice;

/**
 * Who signed in, who read or changed which client's record, and who was refused. Entries are only ever added, and
 * are chained afterwards. An entry belongs to the caller's transaction, which must not be read-only: what could not be
 * logged is not answered.
 *
 * <p>Which part of a case is read is declared where it is asked for, by {@link org.throughline.shell.Reads}.
 */
@Service
@Transactional
public class AccessLog {

    public static final String CASE = "case";
    public static final String PERSON = "person";
    private static final String LIST = "list";
    private static final String ACCOUNT = "account";

    private final AccessLogRepository entries;
    private final AccessLogStream stream;
    private final ObjectProvider<EmergencyAccess> emergencies;
    private final Clock clock;

    AccessLog(
            AccessLogRepository entries,
            AccessLogStream stream,
            ObjectProvider<EmergencyAccess> emergencies,
            Clock clock) {
        this.entries = entries;
        this.stream = stream;
        this.emergencies = emergencies;
        this.clock = clock;
    }

    /**
     * @param subjectKind {@link #CASE}, {@link #PERSON} or another short kebab-case word
     * @param caseId the case in which it was read, or null
     * @param what which part, kebab-case, e.g. {@code details}; never personal data
     */
    public void read(Actor actor, String subjectKind, UUID subjectId, UUID caseId, String what) {
        record(actor, "read", subjectKind, subjectId, caseId, what);
    }

    /** Reading of a case, or of something outside any case. */
    public void read(Actor actor, String subjectKind, UUID subjectId, String what) {
        read(actor, subjectKind, subjectId, caseOf(subjectKind, subjectId), what);
    }

    /** Reading of a case: of the part that the page or call declares; of the given one where none does. */
    public void readCase(Actor actor, UUID caseId, String part) {
        read(actor, CASE, caseId, caseId, AccessRequest.part(part));
    }

    public void wrote(Actor actor, String subjectKind, UUID subjectId, UUID caseId, String what) {
        record(actor, "write", subjectKind, subjectId, caseId, what);
    }

    /** Changing of a case, or of something outside any case. */
    public void wrote(Actor actor, String subjectKind, UUID subjectId, String what) {
        wrote(actor, subjectKind, subjectId, caseOf(subjectKind, subjectId), what);
    }

    /** A list or search that showed names. */
    public void listed(Actor actor, String what, AccessedList list) {
        String query = list.words() == null
                ? list.filter()
                : (list.filter() + " words=" + entries.keyedHash(list.words())).strip();
        if (!actor.isSystem()) {
            add(entry(actor, "list")
                    .on(LIST, null, null)
                    .part(AccessRequest.part(what))
                    .showing(list, query));
        }
    }

    /**
     * Somebody asked for what they may not see.
     *
     * @param caseId null where there is no such case
     * @param asked the number that no case has, or null
     */
    public void refused(Actor actor, String subjectKind, UUID caseId, String asked) {
        add(entry(actor, "refused")
                .on(subjectKind, caseId, caseId)
                .part(AccessRequest.part(subjectKind))
                .asking(asked == null ? null : "number=" + AccessedList.fixedWord(asked)));
    }

    /** A sign-in, its failure, or a sign-out. Written even where no record may be shown: people must get out. */
    void account(String username, String action, String query) {
        entries.add(NewAccess.by(username, action, clock.instant())
                .on(ACCOUNT, null, null)
                .part(ACCOUNT)
                .from(AccessRequest.door(), AccessRequest.address())
                .asking(query)
                .entry());
    }

    /** Everything that concerns a case, newest first. */
    @Transactional(readOnly = true)
    public Slice<AccessEntry> ofCase(UUID caseId, Integer limit, String after) {
        return entries.slice(AccessLogFilter.ofCase(caseId), limit, after);
    }

    /** What concerns a case, narrowed by person and day. */
    @Transactional(readOnly = true)
    public Slice<AccessEntry> ofCase(UUID caseId, AccessLogQuery query) {
        return entries.slice(
                AccessLogFilter.ofCase(caseId).narrowed(query, clock.getZone()), query.limit(), query.after());
    }

    /** Everything that concerns one subject, newest first. */
    @Transactional(readOnly = true)
    public Slice<AccessEntry> ofSubject(String subjectKind, UUID subjectId, Integer limit, String after) {
        return entries.slice(AccessLogFilter.ofSubject(subjectKind, subjectId), limit, after);
    }

    /** Everything that concerns a person, the lists that named them too, newest first. */
    @Transactional(readOnly = true)
    public Slice<AccessEntry> ofPerson(UUID personId, Integer limit, String after) {
        return entries.slice(AccessLogFilter.ofPerson(personId), limit, after);
    }

    /** What was read by one emergency access, newest first. */
    @Transactional(readOnly = true)
    public Slice<AccessEntry> ofEmergency(UUID emergency, Integer limit, String after) {
        return entries.slice(AccessLogFilter.ofEmergency(emergency), limit, after);
    }

    /** Sign-ins, failures and sign-outs, which name no client. */
    @Transactional(readOnly = true)
    public Slice<AccessEntry> ofAccounts(AccessLogQuery query) {
        return entries.slice(
                AccessLogFilter.ofAccounts().narrowed(query, clock.getZone()), query.limit(), query.after());
    }

    private void record(Actor actor, String action, String kind, UUID subject, UUID caseId, String what) {
        add(entry(actor, action).on(kind, subject, caseId).part(what).under(emergency(actor, caseId)));
    }

    private NewAccess entry(Actor actor, String action) {
        return NewAccess.by(actor.username(), action, clock.instant()).from(AccessRequest.door(), null);
    }

    private void add(NewAccess access) {
        stream.requireWritable();
        entries.add(access.entry());
    }

    private UUID emergency(Actor actor, UUID caseId) {
        return caseId == null || actor.isSystem()
                ? null
                : Optional.ofNullable(emergencies.getIfAvailable())
                        .flatMap(some -> some.of(actor, caseId))
                        .orElse(null);
    }

    private static UUID caseOf(String subjectKind, UUID subjectId) {
        return CASE.equals(subjectKind) ? subjectId : null;
    }
}
