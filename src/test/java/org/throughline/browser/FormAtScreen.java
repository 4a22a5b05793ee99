package org.throughline.browser;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Fills a Camunda Form as it stands on a screen: looks at what is shown and still empty, types and clicks. */
final class FormAtScreen {

    private static final int MOST_PASSES = 8;
    private static final DateTimeFormatter SOON = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final String FIELD = ".fjs-form-field";

    private final Page page;
    private final Set<String> preferred;

    /** @param preferred how the options begin that are to be chosen; elsewhere the last of a question is */
    FormAtScreen(Page page, Set<String> preferred) {
        this.page = page;
        this.preferred = preferred;
    }

    void fill() {
        page.waitForSelector(".fjs-form");
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            boolean changed = false;
            for (ElementHandle field : page.querySelectorAll(FIELD)) {
                changed |= field.isVisible() && answer(field);
            }
            if (!changed) {
                return;
            }
        }
    }

    private boolean answer(ElementHandle field) {
        String kind = field.getAttribute("class");
        if (kind.contains("fjs-form-field-textfield") || kind.contains("fjs-form-field-textarea")) {
            return type(field, "input, textarea", words(field));
        }
        if (kind.contains("fjs-form-field-number")) {
            return type(field, "input", firstStep(field));
        }
        if (kind.contains("fjs-form-field-datetime")) {
            return type(
                    field,
                    "input[type=text]",
                    asksFor("birth", field)
                            ? "1991-04-12"
                            : SOON.format(LocalDate.now().plusDays(20)));
        }
        if (kind.contains("fjs-form-field-radio") || kind.contains("fjs-form-field-checklist")) {
            return choose(field);
        }
        return (kind.contains("fjs-form-field-select") || kind.contains("fjs-form-field-taglist")) && pick(field);
    }

    private static String words(ElementHandle field) {
        if (asksFor("postalCode", field)) {
            return "60601";
        }
        return asksFor("mail", field) ? "june@mail.example" : "As told on the phone";
    }

    /** By the key of the question, which is the same in every language. */
    private static boolean asksFor(String what, ElementHandle field) {
        return field.querySelector("[id*=" + what + " i]") != null;
    }

    /** A number counted in steps, such as the per cent of a goal, takes whole steps only. */
    private static String firstStep(ElementHandle field) {
        ElementHandle input = field.querySelector("input");
        String step = input == null ? null : input.getAttribute("data-step");
        return step != null && step.matches("[1-9]\\d*") ? step : "1";
    }

    private boolean type(ElementHandle field, String selector, String text) {
        ElementHandle input = field.querySelector(selector);
        if (input == null || !input.isEditable() || !input.inputValue().isEmpty()) {
            return false;
        }
        input.fill(text);
        input.press("Tab");
        return true;
    }

    private boolean choose(ElementHandle field) {
        List<ElementHandle> boxes = field.querySelectorAll("input");
        if (boxes.isEmpty() || boxes.get(0).isDisabled() || boxes.stream().anyMatch(ElementHandle::isChecked)) {
            return false;
        }
        int last = boxes.size() - 1;
        int chosen = IntStream.rangeClosed(0, last)
                .filter(i ->
                        isPreferred((ElementHandle) boxes.get(i).evaluateHandle("box => box.closest('label, div')")))
                .findFirst()
                .orElse(last);
        boxes.get(chosen).evaluate("box => box.click()");
        return true;
    }

    private boolean pick(ElementHandle field) {
        ElementHandle input = field.querySelector("input");
        ElementHandle shown = field.querySelector(".fjs-select-display");
        boolean empty =
                shown == null ? input.inputValue().isEmpty() : field.querySelector(".fjs-select-placeholder") != null;
        if (!empty || input != null && input.isDisabled()) {
            return false;
        }
        (shown == null ? input : shown).click();
        List<ElementHandle> options = page.querySelectorAll(".fjs-dropdownlist-item");
        if (options.isEmpty()) {
            page.keyboard().press("Escape");
            return false;
        }
        options.stream()
                .filter(this::isPreferred)
                .findFirst()
                .orElse(options.get(0))
                .click();
        return true;
    }

    private boolean isPreferred(ElementHandle option) {
        String text = option.innerText().strip();
        return preferred.stream().anyMatch(text::startsWith);
    }
}
