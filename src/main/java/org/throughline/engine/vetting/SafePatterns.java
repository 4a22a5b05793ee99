package org.throughline.engine.vetting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.throughline.engine.Refusal;

/** Patterns of text, which run here and in every browser: they may not take for ever on a text made for it. */
final class SafePatterns {

    private static final int LONGEST = 300;
    private static final int MOST_REPEATS = 8;

    private SafePatterns() {}

    static Optional<Refusal> refusal(String pattern) {
        if (pattern.length() > LONGEST) {
            return Optional.of(Refusal.of("pattern-too-long", LONGEST));
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException | StackOverflowError broken) {
            return Optional.of(Refusal.of("pattern-unreadable", pattern));
        }
        return runsAway(pattern) ? Optional.of(Refusal.of("pattern-runs-away", pattern)) : Optional.empty();
    }

    /** Whether a group that repeats or chooses is itself repeated, which is what makes matching explode. */
    private static boolean runsAway(String pattern) {
        Deque<Boolean> groups = new ArrayDeque<>();
        boolean inner = false;
        boolean closed = false;
        int repeats = 0;
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean repeat = !inClass
                    && (c == '*' || c == '+' || c == '{' && pattern.substring(i).matches("(?s)\\{\\d+,.*"));
            if (repeat && closed || repeat && ++repeats > MOST_REPEATS) {
                return true;
            }
            closed = false;
            if (c == '\\') {
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(') {
                groups.push(inner);
                inner = false;
            } else if (c == ')') {
                closed = inner;
                inner = inner || !groups.isEmpty() && groups.pop();
            } else if (repeat || c == '|') {
                inner = true;
            }
        }
        return false;
    }
}
