package org.throughline.migration.process;

import java.util.UUID;
import org.throughline.engine.ModelKind;
import org.throughline.engine.ModelLibrary;
import org.throughline.engine.TaskProjection;
import org.throughline.studio.DraftView;
import org.throughline.studio.Redesigns;

/** The table of due dates that everybody shares, redrawn for the tasks of one test. */
record DueDateTable(Redesigns redesigns, ModelLibrary library) {

    String published() {
        return library.content(
                library.newest(ModelKind.DECISION, TaskProjection.DUE_DATES).orElseThrow());
    }

    /** A redesign of nothing but this table. */
    UUID redraw(String dmn) {
        UUID redesign = redesigns
                .open("Due otherwise", "Because it is tested", MigrationFixtures.ADA)
                .id();
        DraftView draft = redesigns.add(redesign, ModelKind.DECISION, TaskProjection.DUE_DATES, MigrationFixtures.ADA);
        redesigns.save(
                redesign, ModelKind.DECISION, TaskProjection.DUE_DATES, dmn, draft.revision(), MigrationFixtures.ADA);
        return redesign;
    }

    /** In a redesign of something else: the tasks of one kind are dated otherwise with it. */
    void redraw(UUID redesign, String taskKey) {
        DraftView draft = redesigns.add(redesign, ModelKind.DECISION, TaskProjection.DUE_DATES, MigrationFixtures.ADA);
        String dmn = ruled(draft.content(), taskKey, 36, 6, 12);
        redesigns.save(
                redesign, ModelKind.DECISION, TaskProjection.DUE_DATES, dmn, draft.revision(), MigrationFixtures.ADA);
    }

    /** With a rule above all others that dates the tasks of one kind. */
    static String ruled(String dmn, String taskKey, int due, int reminder, int escalation) {
        StringBuilder rule = new StringBuilder("<rule id='Rule_" + taskKey + "'>");
        for (String cell : new String[] {'"' + taskKey + '"', "", ""}) {
            rule.append(cell("inputEntry", taskKey, rule.length(), cell));
        }
        for (int hours : new int[] {due, reminder, escalation}) {
            rule.append(cell("outputEntry", taskKey, rule.length(), String.valueOf(hours)));
        }
        return dmn.replaceFirst("<rule ", rule.append("</rule>") + "<rule ");
    }

    private static String cell(String kind, String taskKey, int number, String text) {
        return "<%s id='Cell_%s_%d'><text>%s</text></%s>".formatted(kind, taskKey, number, text, kind);
    }
}
