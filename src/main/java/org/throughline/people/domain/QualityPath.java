package org.throughline.people.domain;

import java.util.Locale;
import org.throughline.people.RelationQuality;

/**
 * How two people get on, as a line bowed upward between them: doubled for close, in zigzag for conflict, in narrow zigzag for
 * violence, broken by two strokes where they do not speak.
 */
final class QualityPath {

    private static final int STEPS = 48;
    private static final double BOW = 30;
    private static final double APART = 3;
    private static final double ZIGZAG = 5;

    private final double x1;
    private final double y1;
    private final double x2;
    private final double y2;
    private final double length;

    private QualityPath(int x1, int y1, int x2, int y2) {
        boolean straight = x1 < x2 || x1 == x2 && y1 < y2;
        this.x1 = straight ? x1 : x2;
        this.y1 = straight ? y1 : y2;
        this.x2 = straight ? x2 : x1;
        this.y2 = straight ? y2 : y1;
        this.length = Math.hypot(this.x2 - this.x1, this.y2 - this.y1);
    }

    static String of(RelationQuality quality, int x1, int y1, int x2, int y2) {
        QualityPath path = new QualityPath(x1, y1, x2, y2);
        return switch (quality) {
            case CLOSE -> path.smooth(APART) + path.smooth(-APART);
            case CONFLICT -> path.zigzag(2);
            case VIOLENCE -> path.zigzag(1);
            case CUT_OFF -> path.smooth(0) + path.stroke(0.47) + path.stroke(0.53);
        };
    }

    private String smooth(double aside) {
        StringBuilder path = new StringBuilder();
        for (int step = 0; step <= STEPS; step++) {
            path.append(step == 0 ? "M" : "L").append(point(step / (double) STEPS, aside));
        }
        return path.toString();
    }

    private String zigzag(int every) {
        StringBuilder path = new StringBuilder();
        for (int step = 0; step <= STEPS; step += every) {
            double aside = step == 0 || step == STEPS ? 0 : step / every % 2 == 0 ? ZIGZAG : -ZIGZAG;
            path.append(step == 0 ? "M" : "L").append(point(step / (double) STEPS, aside));
        }
        return path.toString();
    }

    private String stroke(double at) {
        return "M" + point(at, 2 * ZIGZAG) + "L" + point(at, -2 * ZIGZAG);
    }

    /** A point of the bow, so far aside from it. */
    private String point(double share, double aside) {
        double bow = -BOW * 4 * share * (1 - share) + aside;
        double x = x1 + (x2 - x1) * share - bow * (y2 - y1) / length;
        double y = y1 + (y2 - y1) * share + bow * (x2 - x1) / length;
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
}
