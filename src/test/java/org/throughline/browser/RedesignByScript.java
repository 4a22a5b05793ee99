package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;
import org.throughline.studio.DraftView;
import org.throughline.studio.Redesigns;

/** Redraws models without the mouse, for walks that are about what comes after the drawing. */
record RedesignByScript(Redesigns redesigns) {

    static final Actor ADA = new Actor("administrator", "Ada Stone", Set.of("administrator"), Set.of());

    /** One model and what is written otherwise in it. */
    record Rewording(ModelKind kind, String key, UnaryOperator<String> words) {}

    /** @return the path of the redesign, that nobody published yet */
    String draw(String title, Rewording... rewordings) {
        UUID redesign = redesigns.open(title, "Because it is tested", ADA).id();
        for (Rewording one : rewordings) {
            DraftView draft = redesigns.add(redesign, one.kind(), one.key(), ADA);
            String drawn = one.words().apply(draft.content());
            assertThat(drawn).as(one.key()).isNotEqualTo(draft.content());
            redesigns.save(redesign, one.kind(), one.key(), drawn, draft.revision(), ADA);
        }
        return "/studio/redesigns/" + redesign;
    }
}
