package org.throughline.engine;

import java.util.List;
import java.util.Map;

/** How instances are carried over from one version of a process to another. */
public interface MigrationInstructions {

    DeployedProcess from();

    DeployedProcess to();

    /** Old activity to new activity of the same kind: the work goes on there as it is. */
    Map<String, String> kept();

    /** Old activity to new activity of another kind: the old work is dropped and the new activity begins. */
    Map<String, String> begun();

    /** Old activities that the engine does not carry over as wanted. */
    Map<String, RefusedInstruction> refused();

    /** @param failures the engine's sentences */
    record RefusedInstruction(String target, List<String> failures) {}
}
