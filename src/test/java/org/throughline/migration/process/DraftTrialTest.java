package org.throughline.migration.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.throughline.engine.DeployedForm;
import org.throughline.engine.FormTrials;
import org.throughline.migration.FormEffect.DraftEffect;
import org.throughline.migration.FormEffect.TypedDrafts;
import org.throughline.migration.domain.OpenFormRepository.TypedTask;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormAnswers;
import org.throughline.shared.Language;

class DraftTrialTest {

    private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");

    private final Function<List<DraftEffect>, String> kept = all -> "a list of " + all.size();

    private final DraftTrial trial =
            new DraftTrial(new Visits(), new DeployedForm("visit", 1, "old"), new DeployedForm("visit", 2, "drawn"));

    @Test
    void countsAllAndListsThoseThatSomethingBecomesOfBeforeTheOthers() {
        trial.add(typed("fits", 9, Map.of("kind", "a")));
        trial.add(typed("unfit", 1, Map.of("kind", "b")));
        trial.add(typed("losing", 2, Map.of("notes", "Seen")));

        TypedDrafts drafts = trial.drafts(Language.ENGLISH, 3, kept);

        assertThat(drafts.untouched()).isEqualTo(1);
        assertThat(drafts.losing()).isEqualTo(1);
        assertThat(drafts.unfit()).isEqualTo(1);
        assertThat(drafts.drafts()).extracting(DraftEffect::holder).containsExactly("losing", "unfit", "fits");
        assertThat(drafts.list()).isNull();
    }

    @Test
    void namesAHundredAndKeepsTheListOfAll() {
        for (int draft = 0; draft < 101; draft++) {
            trial.add(typed("fits " + draft, draft, Map.of("kind", "a")));
        }
        TypedDrafts drafts = trial.drafts(Language.ENGLISH, 101, kept);

        assertThat(drafts.drafts()).hasSize(100);
        assertThat(drafts.list()).isEqualTo("a list of 101");
    }

    @Test
    void saysWhyInEachLanguage() {
        trial.add(typed("unfit", 1, Map.of("kind", "b")));
        for (Language language : Language.values()) {
            assertThat(trial.drafts(language, 1, kept).drafts().get(0).unfit())
                    .containsExactly(new FieldError("kind", "refused in " + language.tag()));
        }
    }

    private static TypedTask typed(String by, int minute, Map<String, Object> answers) {
        return new TypedTask(
                "task-" + by,
                "Visit",
                "Visit",
                "TL-2026-000001",
                by,
                new FormAnswers(answers),
                NOON.plusSeconds(60L * minute));
    }

    /** The old form asks notes and takes any kind, the new one takes no kind but a. */
    private static final class Visits implements FormTrials {

        @Override
        public List<FormField> fields(DeployedForm form, Locale locale) {
            FormField kind = new FormField("kind", "Kind", "select", false);
            return form.version() == 1
                    ? List.of(kind, new FormField("notes", "Notes", "textarea", false))
                    : List.of(kind);
        }

        @Override
        public List<FieldError> refusals(String taskId, DeployedForm form, Map<String, Object> answers, Locale locale) {
            boolean refused = form.version() == 2 && "b".equals(answers.get("kind"));
            return refused ? List.of(new FieldError("kind", "refused in " + locale.getLanguage())) : List.of();
        }
    }
}
