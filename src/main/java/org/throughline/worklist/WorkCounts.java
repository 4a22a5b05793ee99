package org.throughline.worklist;

/**
 * How many tasks stand in each tab. Counting stops at {@value #CAP}: nobody needs to know more exactly than "99+".
 */
public record WorkCounts(int mine, int team, int all, int mineOverdue, int teamOverdue, int allOverdue) {

    public static final int CAP = 100;

    public static String words(int count) {
        return count >= CAP ? (CAP - 1) + "+" : String.valueOf(count);
    }
}
