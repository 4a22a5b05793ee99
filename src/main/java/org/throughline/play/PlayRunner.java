package org.throughline.play;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelRefused;
import org.throughline.play.domain.PlayTimePolicy;
import org.throughline.shared.Rejection;

/** Replays a script from its beginning, lets somebody look, and rolls everything back. */
@Component
class PlayRunner {

    private final PlayTools tools;
    private final PlayRecorder recorder;
    private final Clock clock;
    private final PlayTimePolicy time;

    @Autowired
    PlayRunner(PlayTools tools, PlayRecorder recorder, Clock clock) {
        this(tools, recorder, clock, PlayTimePolicy.STANDARD);
    }

    PlayRunner(PlayTools tools, PlayRecorder recorder, Clock clock, PlayTimePolicy time) {
        this.time = time;
        this.tools = tools;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * @param files the redesign, on top of what runs
     * @throws Rejection invalid {@code play-model-refused} where the redesign cannot be deployed, {@code play-too-slow} where
     *     it takes longer than {@link PlayTimePolicy} allows
     */
    <T> T replay(List<ModelFile> files, PlayScript script, Function<PlayedCase, T> then) {
        return within(files, script, played -> {
            played.replay();
            return then.apply(played);
        });
    }

    /** The same without doing anything yet. */
    <T> T within(List<ModelFile> files, PlayScript script, Function<PlayedCase, T> then) {
        long begun = System.nanoTime();
        try {
            return tools.deployment().run(files, time.whole(), () -> {
                tools.cast().begin();
                return then.apply(new PlayedCase(tools, script, recorder.begin(time.act()), LocalDate.now(clock)));
            });
        } catch (ModelRefused refused) {
            throw Rejection.invalid("play-model-refused", tools.texts().refusals(files, refused.reasons()));
        } catch (RuntimeException failed) {
            boolean late = System.nanoTime() - begun >= time.whole().toNanos();
            throw late ? PlayRecorder.tooSlow(time.whole()) : failed;
        } finally {
            recorder.end();
        }
    }
}
