package org.throughline.agency;

/**
 * A number to call in need.
 *
 * @param language tag of the language that is answered; empty where any is
 * @param when to call it, in the agency's words; may be empty
 */
public record HelpLine(LineKind kind, String language, String name, String number, String when) {

    public boolean isAnsweredInAnyLanguage() {
        return language.isEmpty();
    }
}
