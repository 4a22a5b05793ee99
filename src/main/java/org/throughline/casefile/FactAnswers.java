package org.throughline.casefile;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.throughline.engine.Forms;
import org.throughline.engine.Submission;
import org.throughline.people.KnownFact.FactSource;
import org.throughline.people.PersonFacts;
import org.throughline.people.PersonFacts.StatedFact;
import org.throughline.shared.Actor;
import org.throughline.shared.FactKind;

/**
 * What any form tells of the facts that rules of services ask for is kept with the client, in the same transaction; what
 * was left empty is not. It goes with the case when records of persons are linked, and back with it.
 */
@Component
class FactAnswers {

    private final Cases cases;
    private final Forms forms;
    private final PersonFacts facts;

    FactAnswers(Cases cases, Forms forms, PersonFacts facts) {
        this.cases = cases;
        this.forms = forms;
        this.facts = facts;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AnswersKept kept) {
        Submission taken = kept.submission();
        keep(taken, facts(taken), null, taken.by());
    }

    /** Only what the correction changed: what was said of the rest may have been said anew meanwhile. */
    @EventListener
    void on(AnswersAmended amended) {
        Stream<StatedFact> changed = facts(amended.corrected())
                .filter(fact ->
                        !Objects.equals(fact.answer(), answer(amended.first().answers(), fact.field())));
        keep(amended.corrected(), changed, amended.reason(), amended.by());
    }

    @EventListener
    void on(CaseLinked linked) {
        facts.follow(linked.caseId(), linked.personId());
    }

    private Stream<StatedFact> facts(Submission submission) {
        return forms.marked(submission.formId(), submission.formVersion(), FactKind.PROPERTY).entrySet().stream()
                .flatMap(field -> FactKind.of(field.getValue())
                        .map(kind -> new StatedFact(kind, field.getKey(), answer(submission.answers(), field.getKey())))
                        .stream())
                .filter(fact -> fact.answer() != null);
    }

    private void keep(Submission source, Stream<StatedFact> stated, String reason, String by) {
        Actor actor = new Actor(by, by, Set.of(), Set.of());
        stated.forEach(fact -> facts.record(
                client(source.caseId()), fact, new FactSource(source.caseId(), source.id()), reason, actor));
    }

    private UUID client(UUID caseId) {
        return cases.require(caseId).personId();
    }

    /** The answer at a path of groups and a key, or null. */
    private static Object answer(Map<String, Object> answers, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return answers.get(path);
        }
        return Optional.ofNullable(answers.get(path.substring(0, dot)))
                .filter(Map.class::isInstance)
                .map(inner -> answer(asAnswers(inner), path.substring(dot + 1)))
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asAnswers(Object inner) {
        return (Map<String, Object>) inner;
    }
}
