package org.throughline.shell;

/** Port: what people are called on pages. Implemented by the module that keeps their accounts. */
public interface PersonNames {

    /** The name to show for a username; the username itself where nobody carries it. Never null. */
    String displayName(String username);
}
