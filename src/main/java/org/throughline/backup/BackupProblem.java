package org.throughline.backup;

/** Why a backup or a restore did not come about, in words for the operator. */
public class BackupProblem extends RuntimeException {

    public BackupProblem(String problem) {
        super(problem);
    }

    public BackupProblem(String problem, Throwable cause) {
        super(problem, cause);
    }
}
