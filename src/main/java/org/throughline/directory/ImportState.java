package org.throughline.directory;

/**
 * Where an import stands.
 *
 * @param failure the code of a rejection that says why it failed, else null
 * @param table being read or taken over while it runs, else null
 * @param rows read of it so far
 */
public record ImportState(ImportStage stage, String failure, String table, int rows) {

    /** Only {@link #DONE} has changed the directory, and not even that where it was a dry run. */
    public enum ImportStage {
        RUNNING,
        DONE,
        FAILED,
        STOPPED
    }

    static final ImportState DONE = new ImportState(ImportStage.DONE, null, null, 0);

    /** True until it has ended, however it does. */
    public boolean isRunning() {
        return stage == ImportStage.RUNNING;
    }
}
