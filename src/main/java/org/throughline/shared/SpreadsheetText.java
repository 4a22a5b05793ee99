package org.throughline.shared;

/** Text that goes into a table which people open in a spreadsheet. */
public final class SpreadsheetText {

    /** Begins a file: spreadsheets take one without it for their own old alphabet, and ł or é for two letters. */
    public static final char BYTE_ORDER_MARK = '\ufeff';

    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r";

    private SpreadsheetText() {}

    /** A spreadsheet takes a text that begins like a formula for one: an apostrophe disarms it. Null stays null. */
    public static String safe(String text) {
        boolean formula = text != null && !text.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
