package org.throughline.studio.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.engine.ModelKind;
import org.throughline.migration.DueDateEffect.DueDateHours;
import org.throughline.migration.ImpactAnalysis.MoveOutcome;
import org.throughline.migration.ImpactAnalysis.TaskChange;
import org.throughline.migration.ImpactAnalysis.TaskEffect;
import org.throughline.modelcheck.Finding;
import org.throughline.shared.Language;
import org.throughline.shared.Rejection;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffMember;
import org.throughline.staff.Team;

/** How the studio's pages name people, models and steps in the reader's language; templates call it {@code @studio}. */
@Component
class StudioNames {

    private static final int FEW = 6;
    private static final double HOURS_OF_DAY = 24;

    private final MessageSource messages;
    private final StaffDirectory staff;

    StudioNames(MessageSource messages, StaffDirectory staff) {
        this.messages = messages;
        this.staff = staff;
    }

    public String team(String id) {
        return staff.teams().stream()
                .filter(team -> team.id().equals(id))
                .map(Team::name)
                .findFirst()
                .orElse(id == null || id.isBlank() ? say("studio.page.no-team") : id);
    }

    /** The business name of a model: what is drawn, or in another language what the program's texts say. */
    public String model(ModelKind kind, String key, String drawn) {
        String name = drawn == null || drawn.isBlank() || drawn.equals(key) ? plain(key) : drawn;
        if (isEnglish()) {
            return name;
        }
        String asTask = kind == ModelKind.FORM ? text("task." + taskOf(key), name) : name;
        return text("model." + kind.code() + "." + key, asTask);
    }

    public String process(String key, String drawn) {
        return model(ModelKind.PROCESS, key, drawn);
    }

    public String decision(String key, String drawn) {
        return model(ModelKind.DECISION, key, drawn);
    }

    public String form(String key, String drawn) {
        return model(ModelKind.FORM, key, drawn);
    }

    /** What a process waits for, in words: "Contact ended" for {@code ContactEnded}. */
    public String message(String name) {
        return text("studio.map.message." + name, plain(name));
    }

    public String worker(String username) {
        return username == null || username.isBlank() ? say("parts.nobody") : staff.displayName(username);
    }

    /** A person, or the group that a task is offered to. */
    public String who(String name) {
        if (name == null || name.isBlank()) {
            return say("parts.nobody");
        }
        return staff.find(name).map(StaffMember::displayName).orElseGet(() -> text("label.role." + name, name));
    }

    /** What a group is called, whoever is in it. */
    public String group(String role) {
        return text("label.role." + role.replaceFirst("@.*$", ""), role);
    }

    /** What these groups are called, whoever is in them; nobody for none. */
    public String groups(List<String> roles) {
        return roles.isEmpty()
                ? say("parts.nobody")
                : roles.stream().map(this::group).distinct().collect(Collectors.joining(", "));
    }

    /** The name of a step, e.g. "Review the plan". */
    public String step(String id, String drawn) {
        if (id == null) {
            return "";
        }
        String name = drawn == null || drawn.isBlank() ? id : drawn;
        return isEnglish() ? name : text("task." + id, name);
    }

    /** “Immediate danger”, “Children in the household”. */
    public String quoted(List<String> words) {
        return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    }

    /** What kind of step it is, in the words of the work: "a person's task". */
    public String stepType(String bpmnType) {
        return text("studio.page.step." + bpmnType, say("studio.page.step.other"));
    }

    /** What kind of answer a field of a form takes: "one line of text". */
    public String fieldType(String type) {
        return text("studio.page.field." + type, type);
    }

    /** Inputs or results of a decision: "priority urgent, hours 24". */
    public String values(Map<String, Object> values) {
        return values == null || values.isEmpty()
                ? say("studio.page.nothing")
                : values.entrySet().stream()
                        .map(entry -> plain(entry.getKey()) + ": " + value(entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** One cell of a decision table: texts without their quotation marks. */
    public String cell(String feel) {
        return switch (feel) {
            case "true" -> say("studio.page.yes");
            case "false" -> say("studio.page.no");
            case "null" -> "–";
            default -> feel.replace("\"", "");
        };
    }

    /** Whether anything happens to any of the tasks. */
    public boolean changed(List<TaskEffect> tasks) {
        return tasks.stream().anyMatch(task -> task.change() != TaskChange.SAME);
    }

    /** What changes about the reminders and escalations of a task. */
    public List<TimerChange> timers(TaskEffect task) {
        return TimerChange.of(task);
    }

    /** Of what came out only what would come out otherwise. */
    public String unlike(Map<String, Object> values, Map<String, Object> other) {
        Map<String, Object> unlike = new LinkedHashMap<>(values);
        unlike.entrySet()
                .removeIf(one -> String.valueOf(one.getValue()).equals(String.valueOf(other.get(one.getKey()))));
        return values(unlike);
    }

    /** The first few, and how many more there are. */
    public String some(List<String> numbers) {
        String first = String.join(", ", numbers.subList(0, Math.min(FEW, numbers.size())));
        return numbers.size() <= FEW ? first : first + " " + say("studio.page.and-more", numbers.size() - FEW);
    }

    /** "3 days", "36 hours". */
    public String span(double hours) {
        boolean days = hours > 0 && hours % HOURS_OF_DAY == 0;
        return days ? say("studio.page.span.days", hours / HOURS_OF_DAY) : say("studio.page.span.hours", hours);
    }

    /** When a task is due, reminded of and escalated, by a table: "due after 3 days, reminded 1 day before, …". */
    public String dueDates(DueDateHours hours) {
        return hours == null
                ? say("studio.page.effect.dates.none")
                : say(
                        "studio.page.effect.dates.says",
                        span(hours.due()),
                        span(hours.reminderBefore()),
                        span(hours.escalationAfter()));
    }

    public long count(Map<MoveOutcome, Long> outcomes, String outcome) {
        return outcomes.getOrDefault(MoveOutcome.valueOf(outcome), 0L);
    }

    /** "12 stay, 3 move". */
    public String outcomes(Map<MoveOutcome, Long> outcomes) {
        return Stream.of(MoveOutcome.values())
                .filter(outcome -> outcomes.getOrDefault(outcome, 0L) > 0)
                .map(outcome -> say("studio.page.short." + outcome.name(), outcomes.get(outcome)))
                .collect(Collectors.joining(", "));
    }

    public String finding(Finding finding) {
        return text("finding." + finding.code(), finding.code(), finding.args().toArray());
    }

    public String say(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    String say(MessageSourceResolvable text) {
        return messages.getMessage(text, locale());
    }

    /** Why something was refused, for pages. */
    public String refusal(Rejection refused) {
        return why(refused);
    }

    String why(Rejection refused) {
        return messages.getMessage("rejection." + refused.code(), refused.args(), say("error.rejected"), locale());
    }

    private String text(String key, String otherwise, Object... args) {
        return messages.getMessage(key, args, otherwise, locale());
    }

    /** A form is called after the task that asks it: {@code DraftPlan} for {@code draft-plan}. */
    private static String taskOf(String form) {
        return Stream.of(form.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** "Draft plan" for "draft-plan" or "draftPlan". */
    private static String plain(String key) {
        String words = key.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('-', ' ')
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String value(Object value) {
        if (value instanceof Boolean yes) {
            return say(yes ? "studio.page.yes" : "studio.page.no");
        }
        return value == null ? "–" : value.toString();
    }

    private static boolean isEnglish() {
        return Language.FIRST.locale().getLanguage().equals(locale().getLanguage());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
