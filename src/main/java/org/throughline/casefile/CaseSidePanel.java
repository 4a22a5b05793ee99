package org.throughline.casefile;

/**
 * Port: something of the case in short, such as its plan, that stands beside every task of it. The task page knows
 * nothing of the module that it comes from.
 */
public interface CaseSidePanel {

    /** Path of an HTML fragment, loaded with the reader's own session; it checks access by itself. May come out empty. */
    String fragmentUrl(String caseNumber);
}
