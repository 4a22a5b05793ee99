package org.throughline.play;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.throughline.casefile.PastCases;
import org.throughline.engine.ModelFile;
import org.throughline.engine.TaskForm;
import org.throughline.migration.ChangeSet;
import org.throughline.migration.ChangeSet.ChangedModel;
import org.throughline.migration.ChangeSets;
import org.throughline.play.domain.PlayRepository;
import org.throughline.shared.Actor;
import org.throughline.shared.FormRefused;
import org.throughline.shared.Rejection;
import org.throughline.shared.Slice;

/**
 * One person's play of a case through a redesign. Nothing of it happens but in a transaction that is rolled back: each call
 * replays everything that was done. Administrators only.
 */
@Service
public class Plays {

    private static final int MOST_ACTS = 200;

    private final ChangeSets changes;
    private final PlayRepository table;
    private final PastCases pastCases;
    private final PastAnswersReader pastAnswers;
    private final PlayRunner runner;
    private final PlayTexts texts;
    private final PlayViewMapper mapper;
    private final Clock clock;

    Plays(
            ChangeSets changes,
            PlayRepository table,
            PastCases pastCases,
            PastAnswersReader pastAnswers,
            PlayRunner runner,
            PlayTexts texts,
            PlayViewMapper mapper,
            Clock clock) {
        this.changes = changes;
        this.table = table;
        this.pastCases = pastCases;
        this.pastAnswers = pastAnswers;
        this.runner = runner;
        this.texts = texts;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Finished cases that went through a process, to be played again; see {@link PastCases#list}. */
    public Slice<PlayableCase> pastCases(String process, String after, Integer limit, Actor by) {
        return pastCases
                .list(process, after, limit, by)
                .map(past -> new PlayableCase(past.caseNumber(), past.endedAt()));
    }

    /** @throws Rejection invalid {@code past-case-unknown}, {@code past-case-open} at {@code pastCase} */
    public void requirePastCase(String caseNumber, Actor by) {
        pastCases.require(caseNumber, by);
    }

    /**
     * Begins a play with a request of an invented client; the one that this person had before is over.
     *
     * @param request answers to the form of a request; who the client is, is invented
     * @param pastCase number of the finished case whose answers the forms open with; null for none
     * @throws FormRefused where a field does not fit
     * @throws Rejection conflict {@code redesign-closed}; invalid {@code play-model-refused}
     */
    public PlayView begin(UUID redesign, Map<String, Object> request, String pastCase, Actor by) {
        requireOpen(redesign, by);
        PlayScript script = new PlayScript(request, List.of(), pastAnswers.of(pastCase, by));
        PlayView view = checked(redesign, script);
        table.put(redesign, by.username(), script, clock.instant());
        return view;
    }

    private PlayView checked(UUID redesign, PlayScript script) {
        return runner.within(files(redesign), script, played -> {
            played.begin();
            return mapper.view(played);
        });
    }

    /** Rejection: not found {@code play-unknown} where this person plays none. */
    public PlayView view(UUID redesign, Actor by) {
        changes.change(redesign, by);
        return runner.replay(files(redesign), require(redesign, by), mapper::view);
    }

    public boolean isBegun(UUID redesign, Actor by) {
        changes.change(redesign, by);
        return find(redesign, by).isPresent();
    }

    /**
     * The form of an open step with what it opens with for whoever does it.
     *
     */
    public TaskForm form(UUID redesign, PlayAct step, Locale locale, Actor by) {
        changes.change(redesign, by);
        return runner.replay(
                files(redesign), require(redesign, by), played -> explained(() -> played.form(step, locale)));
    }

    /** The form of the request that a play begins with. @param pastCase as {@link #begin} */
    public TaskForm requestForm(UUID redesign, String pastCase, Locale locale, Actor by) {
        changes.change(redesign, by);
        PlayScript script = new PlayScript(Map.of(), List.of(), pastAnswers.of(pastCase, by));
        return runner.within(files(redesign), script, played -> played.form(null, locale));
    }

    /**
     * Does one more thing.
     *
     * @throws FormRefused where a field does not fit; nothing is kept then
     * @throws Rejection where the step fails, saying why
     */
    public PlayView act(UUID redesign, PlayAct act, Actor by) {
        requireOpen(redesign, by);
        PlayScript before = require(redesign, by);
        if (before.acts().size() >= MOST_ACTS) {
            throw Rejection.conflict("play-too-long", MOST_ACTS);
        }
        Played played = runner.replay(
                files(redesign),
                before,
                one -> explained(() -> {
                    one.act(act);
                    return new Played(one.script(), mapper.view(one));
                }));
        table.put(redesign, by.username(), played.script(), clock.instant());
        return played.view();
    }

    /** @param endedAt when the last process of that kind ended in it */
    public record PlayableCase(String caseNumber, Instant endedAt) {}

    private record Played(PlayScript script, PlayView view) {}

    /** Drops what was done after so many acts. */
    public PlayView back(UUID redesign, int acts, Actor by) {
        requireOpen(redesign, by);
        table.put(redesign, by.username(), require(redesign, by).until(Math.max(acts, 0)), clock.instant());
        return view(redesign, by);
    }

    public void end(UUID redesign, Actor by) {
        changes.change(redesign, by);
        table.forget(redesign, by.username());
    }

    /** Nobody plays a redesign any more that is published or discarded. Checks no access. */
    public void forget(UUID redesign) {
        table.forget(redesign);
    }

    private <T> T explained(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (FormRefused refused) {
            throw refused;
        } catch (RuntimeException failed) {
            throw texts.rejection(failed);
        }
    }

    private void requireOpen(UUID redesign, Actor by) {
        ChangeSet change = changes.change(redesign, by);
        if (change.discarded() || change.isPublished()) {
            throw Rejection.conflict("redesign-closed");
        }
    }

    private List<ModelFile> files(UUID redesign) {
        return changes.models(redesign).stream().map(ChangedModel::file).toList();
    }

    private PlayScript require(UUID redesign, Actor by) {
        return find(redesign, by).orElseThrow(() -> Rejection.notFound("play-unknown"));
    }

    private Optional<PlayScript> find(UUID redesign, Actor by) {
        return table.find(redesign, by.username());
    }
}
