package org.throughline.people;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.KnownFact.FactSource;
import org.throughline.people.domain.FactPolicy;
import org.throughline.people.domain.FactRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.FactKind;
import org.throughline.shared.Rejection;
import org.throughline.shared.StorableText;

/**
 * Facts of persons that rules of services ask for, each with its day. What was said last holds; what nobody said is not
 * known, which is neither zero nor no. What a form told goes with its case when records are linked, and back with it.
 */
@Service
@Transactional
public class PersonFacts {

    private final FactRepository facts;
    private final AccessLog accessLog;
    private final Clock clock;

    PersonFacts(FactRepository facts, AccessLog accessLog, Clock clock) {
        this.facts = facts;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Keeps what an accepted form told.
     *
     * @param field the form's field, for a refusal
     * @param reason of a corrected form, else null
     * @throws Rejection at the field, {@code fact-unreadable}
     */
    public void record(UUID personId, StatedFact stated, FactSource source, String reason, Actor by) {
        FactPolicy.read(stated.kind(), stated.answer(), stated.field()).ifPresent(value -> {
            facts.keepCase(source.caseId(), personId);
            facts.add(personId, new KnownFact(stated.kind(), value, source, reason, clock.instant(), by.username()));
            accessLog.wrote(by, AccessLog.PERSON, personId, source.caseId(), "fact");
        });
    }

    /** @param answer as the form has it: text, number or a list */
    public record StatedFact(FactKind kind, String field, Object answer) {}

    /** Whose case it is from now on, after records of persons were linked or a link was taken back. */
    public void follow(UUID caseId, UUID personId) {
        facts.moveCase(caseId, personId);
    }

    /** What holds now; what is not known is left out. Not logged. */
    @Transactional(readOnly = true)
    public Map<FactKind, KnownFact> of(UUID personId) {
        Map<FactKind, KnownFact> now = new EnumMap<>(FactKind.class);
        facts.ofPerson(personId).forEach(fact -> now.putIfAbsent(fact.kind(), fact));
        now.values().removeIf(fact -> fact.value() == null);
        return now;
    }

    /** All that was ever said, by fact; not logged. */
    @Transactional(readOnly = true)
    public List<FactHistory> history(UUID personId) {
        Map<FactKind, List<KnownFact>> said = new LinkedHashMap<>();
        facts.ofPerson(personId).forEach(fact -> said.computeIfAbsent(fact.kind(), kind -> new ArrayList<>())
                .add(fact));
        return said.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new FactHistory(
                        one.getKey(),
                        one.getValue().get(0),
                        List.copyOf(one.getValue().subList(1, one.getValue().size()))))
                .toList();
    }

    /** When a fact was last said to be another than before, or said at all for the first time; empty for never. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastChange(UUID personId) {
        return history(personId).stream().map(PersonFacts::changedAt).max(Comparator.naturalOrder());
    }

    private static Instant changedAt(FactHistory fact) {
        KnownFact first = fact.now();
        for (KnownFact older : fact.before()) {
            if (!Objects.equals(older.value(), fact.now().value())) {
                return first.at();
            }
            first = older;
        }
        return first.at();
    }

    /**
     * Corrects a fact. The same said again changes nothing; an empty answer says that it is not known.
     *
     * @throws Rejection invalid {@code correction-reason-missing} at {@code reason}; {@code fact-unreadable} at {@code
     *     value}
     */
    void correct(UUID personId, FactKind kind, Object answer, String reason, Actor by) {
        StorableText.requireGiven("reason", reason, "correction-reason-missing");
        Optional<String> value = FactPolicy.read(kind, answer, "value");
        if (value.equals(Optional.ofNullable(of(personId).get(kind)).map(KnownFact::value))) {
            return;
        }
        facts.add(
                personId,
                new KnownFact(
                        kind, value.orElse(null), FactSource.NONE, reason.strip(), clock.instant(), by.username()));
        accessLog.wrote(by, AccessLog.PERSON, personId, "fact");
    }

    /** What a correction of the person's details says of the facts among them. */
    void correctDetails(UUID personId, PersonDetails before, PersonDetails after, String reason, Actor by) {
        follow(personId, FactKind.POSTAL_CODE, before.postalCode(), after.postalCode(), reason, by);
        follow(personId, FactKind.SEX, before.sex(), after.sex(), reason, by);
        follow(personId, FactKind.LANGUAGE, before.language(), after.language(), reason, by);
    }

    private void follow(UUID personId, FactKind kind, String before, String after, String reason, Actor by) {
        boolean fits =
                after == null || kind.choices().isEmpty() || kind.choices().contains(after);
        if (fits && !Objects.equals(before, after)) {
            correct(personId, kind, after, reason, by);
        }
    }
}
