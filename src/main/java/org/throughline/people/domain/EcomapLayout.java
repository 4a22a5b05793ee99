package org.throughline.people.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.people.Ecomap;
import org.throughline.people.PersonServices.PersonService;
import org.throughline.people.Support;
import org.throughline.people.Support.Flow;
import org.throughline.people.Support.Strength;

/**
 * Draws what is around a household on a circle, by the signs that are usual since Hartman (Diagrammatic Assessment of
 * Family Relationships, 1978): a thick line for a strong tie, a dashed one for a weak, a zigzag for a stressful one, and
 * arrows for which way help and effort go. Pure: the same is always drawn the same.
 */
public final class EcomapLayout {

    /** Half of the width, and of the height, of a sign. */
    public static final int ACROSS = 66;

    public static final int TALL = 34;

    private static final int CENTER = 74;
    private static final int MARGIN = 14;
    private static final int APART = 12;
    private static final double FLAT = 0.8;
    private static final double ARROW = 11;

    private EcomapLayout() {}

    /**
     * @param radius of the circle in the middle
     * @param x and {@code y} of the middle
     */
    public record EcomapPicture(int width, int height, int x, int y, int radius, List<EcomapSign> signs) {}

    /**
     * Something around the household.
     *
     * @param kind of a support, or {@code service}
     * @param strength of a support; {@code received} or {@code waiting} of a service
     * @param line the tie to the middle, as SVG writes it
     * @param arrows the points of the arrows, likewise
     */
    public record EcomapSign(
            int x, int y, String kind, String name, String strength, String line, String arrows, Support support) {}

    public static EcomapPicture of(Ecomap ecomap) {
        int count = ecomap.supports().size() + ecomap.services().size();
        double around = Math.max(CENTER + 2.2 * ACROSS, count * (2.0 * ACROSS + APART) / (2 * Math.PI) / FLAT + APART);
        int x = (int) Math.round(around) + ACROSS + MARGIN;
        int y = (int) Math.round(around * FLAT) + TALL + MARGIN;
        List<EcomapSign> signs = new ArrayList<>();
        for (Support support : ecomap.supports()) {
            signs.add(sign(place(signs.size(), count, around, x, y), support, x, y));
        }
        for (PersonService service : ecomap.services()) {
            signs.add(sign(place(signs.size(), count, around, x, y), service, x, y));
        }
        return new EcomapPicture(2 * x, 2 * y, x, y, CENTER, signs);
    }

    private record EcomapSpot(double x, double y) {}

    private static EcomapSpot place(int at, int of, double around, int x, int y) {
        double turn = 2 * Math.PI * at / of - Math.PI / 2;
        return new EcomapSpot(x + around * Math.cos(turn), y + around * FLAT * Math.sin(turn));
    }

    private static EcomapSign sign(EcomapSpot at, Support support, int x, int y) {
        return new EcomapSign(
                (int) Math.round(at.x),
                (int) Math.round(at.y),
                support.kind().id(),
                support.name(),
                support.strength().id(),
                line(at, x, y, support.strength() == Strength.STRESSFUL),
                arrows(at, x, y, support.flow()),
                support);
    }

    private static EcomapSign sign(EcomapSpot at, PersonService service, int x, int y) {
        return new EcomapSign(
                (int) Math.round(at.x),
                (int) Math.round(at.y),
                "service",
                service.name(),
                service.received() ? "received" : "waiting",
                line(at, x, y, false),
                service.received() ? arrows(at, x, y, Flow.TO) : "",
                null);
    }

    private static String line(EcomapSpot at, int x, int y, boolean zigzag) {
        EcomapSpot from = inner(at, x, y);
        EcomapSpot to = outer(at, x, y);
        double length = Math.hypot(to.x - from.x, to.y - from.y);
        int steps = zigzag ? Math.max(2, (int) (length / 8)) : 1;
        StringBuilder path = new StringBuilder();
        for (int step = 0; step <= steps; step++) {
            double share = step / (double) steps;
            double aside = step == 0 || step == steps ? 0 : step % 2 == 0 ? 5 : -5;
            path.append(step == 0 ? 'M' : 'L')
                    .append(point(
                            from.x + (to.x - from.x) * share - aside * (to.y - from.y) / length,
                            from.y + (to.y - from.y) * share + aside * (to.x - from.x) / length));
        }
        return path.toString();
    }

    private static String arrows(EcomapSpot at, int x, int y, Flow flow) {
        EcomapSpot inner = inner(at, x, y);
        EcomapSpot outer = outer(at, x, y);
        return (flow == Flow.FROM ? "" : arrow(outer, inner)) + (flow == Flow.TO ? "" : arrow(inner, outer));
    }

    private static String arrow(EcomapSpot from, EcomapSpot to) {
        double length = Math.hypot(to.x - from.x, to.y - from.y);
        double x = (to.x - from.x) / length;
        double y = (to.y - from.y) / length;
        return "M" + point(to.x, to.y) + "L" + point(to.x - ARROW * x - 5 * y, to.y - ARROW * y + 5 * x) + "L"
                + point(to.x - ARROW * x + 5 * y, to.y - ARROW * y - 5 * x) + "Z";
    }

    /** Where the tie leaves the circle in the middle. */
    private static EcomapSpot inner(EcomapSpot at, int x, int y) {
        double length = Math.hypot(at.x - x, at.y - y);
        return new EcomapSpot(x + (at.x - x) * (CENTER + 4) / length, y + (at.y - y) * (CENTER + 4) / length);
    }

    /** Where it meets the sign, an ellipse. */
    private static EcomapSpot outer(EcomapSpot at, int x, int y) {
        double dx = at.x - x;
        double dy = at.y - y;
        double share = 1 / Math.hypot(dx / (ACROSS + 3), dy / (TALL + 3));
        return new EcomapSpot(at.x - dx * share, at.y - dy * share);
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
}
