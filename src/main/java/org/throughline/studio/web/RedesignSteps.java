package org.throughline.studio.web;

import java.util.ArrayList;
import java.util.List;
import org.throughline.migration.CaseMigrations.MoveState;
import org.throughline.migration.CaseMigrations.MoveView;
import org.throughline.migration.ImpactAnalysis.EffectView;
import org.throughline.migration.ImpactAnalysis.RunProgress;
import org.throughline.modelcheck.Finding;
import org.throughline.studio.RedesignView;
import org.throughline.studio.domain.RedesignState;

/** The steps of a redesign, and which of them is next; cases are moved only where some can be. */
record RedesignSteps(List<RedesignStep> steps, String next) {

    /** @param state done, now or ahead; @param href null where there is nothing to see yet */
    record RedesignStep(String code, String state, String href) {}

    /** @param movable whether a running case could be moved to it */
    static RedesignSteps of(
            RedesignView redesign, List<Finding> findings, EffectView effect, List<MoveView> all, boolean movable) {
        List<MoveView> moves = all.stream().filter(MoveView::movesCases).toList();
        boolean published = redesign.state() == RedesignState.PUBLISHED;
        boolean drawn = !redesign.drafts().isEmpty();
        boolean sound = drawn && findings.stream().noneMatch(one -> one.severity() == Finding.Severity.ERROR);
        boolean seen = effect.progress() == RunProgress.DONE && !effect.outdated();
        boolean moved = !moves.isEmpty() && moves.stream().allMatch(move -> move.state() == MoveState.DONE);
        String base = RedesignController.path(redesign.id());
        List<Done> done = new ArrayList<>(List.of(
                new Done("draw", published || drawn, base),
                new Done("check", published || sound, base + "#findings"),
                new Done("effect", published || (sound && seen), base + "/effect"),
                new Done("publish", published, base + "/publish")));
        if (movable || !moves.isEmpty()) {
            String choice = moves.isEmpty()
                    ? base + "/publish"
                    : "/studio/moves/" + moves.get(0).id();
            done.add(new Done("move", published && moved, choice));
        }
        return of(done);
    }

    private record Done(String code, boolean done, String href) {}

    private static RedesignSteps of(List<Done> all) {
        List<RedesignStep> steps = new ArrayList<>();
        String next = null;
        for (Done one : all) {
            boolean now = next == null && !one.done();
            next = now ? one.code() : next;
            String state = one.done() ? "done" : now ? "now" : "ahead";
            steps.add(new RedesignStep(one.code(), state, one.done() || now ? one.href() : null));
        }
        return new RedesignSteps(List.copyOf(steps), next);
    }
}
