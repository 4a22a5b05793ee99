package org.throughline.engine.process;

import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;

/** FEEL as the program has it, for a decision engine without a process engine around it. */
public final class ProgramFeel {

    private ProgramFeel() {}

    public static FeelEngineFactory factory() {
        return CachingFeelEngine::new;
    }
}
