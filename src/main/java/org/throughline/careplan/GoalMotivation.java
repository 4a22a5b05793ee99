package org.throughline.careplan;

/**
 * What a goal means to the client at one moment: the rulers of motivational interviewing (Rollnick, Butler, Kinnersley,
 * Gregory &amp; Mash 2010, <i>BMJ</i> 340:c1900), and what they say themselves.
 *
 * @param importance how much it matters to them, {@value #LOWEST} to {@value #HIGHEST}; may be null
 * @param confidence how sure they are that they can do it, {@value #LOWEST} to {@value #HIGHEST}; may be null
 * @param changeTalk what they say of changing, in their own words; may be null
 * @param nextStep what comes next; may be null
 */
public record GoalMotivation(Integer importance, Integer confidence, String changeTalk, String nextStep) {

    /** Not at all. */
    public static final int LOWEST = 0;

    /** As much as can be. */
    public static final int HIGHEST = 10;

    /** Nothing was asked. */
    public static final GoalMotivation NONE = new GoalMotivation(null, null, null, null);

    /** @throws IllegalArgumentException for a mark that is not on the ruler */
    public GoalMotivation {
        requireOnRuler(importance);
        requireOnRuler(confidence);
    }

    /** Whether a ruler was marked. */
    public boolean isMarked() {
        return importance != null || confidence != null;
    }

    private static void requireOnRuler(Integer mark) {
        if (mark != null && (mark < LOWEST || mark > HIGHEST)) {
            throw new IllegalArgumentException("No mark of the ruler is " + mark);
        }
    }
}
