package org.throughline.designer.check.bpmn;

import java.util.HashSet;
import java.util.Set;
import org.throughline.designer.check.Check;
import org.throughline.designer.check.Known;
import org.throughline.designer.check.Report;
import org.throughline.drawing.DrawnStep;

/** A join awaits every way into it; behind a choice only one of them comes. */
class WaitingJoin implements Check<Picture> {

    @Override
    public void look(Picture picture, Known known, Report report) {
        picture.steps("exclusiveGateway")
                .filter(choice -> picture.from(choice).size() > 1)
                .forEach(choice -> picture.steps("parallelGateway")
                        .filter(join -> picture.to(join).size() > 1 && starves(picture, choice, join))
                        .forEach(join -> report.error("join-starves", join, picture.called(choice.id()))));
    }

    /** Two ways of the choice lead straight, over plain steps only, into the same join. */
    private static boolean starves(Picture picture, DrawnStep choice, DrawnStep join) {
        return picture.from(choice).stream()
                        .filter(flow -> straightInto(picture, flow.target(), join.id()))
                        .count()
                > 1;
    }

    private static boolean straightInto(Picture picture, String from, String join) {
        Set<String> seen = new HashSet<>();
        String at = from;
        while (!at.equals(join)) {
            DrawnStep step = picture.step(at);
            if (Picture.isGateway(step) || picture.from(step).size() != 1 || !seen.add(at)) {
                return false;
            }
            at = picture.from(step).get(0).target();
        }
        return true;
    }
}
