package org.throughline.staff.domain;

/** What may be owed before a person is signed in. */
public enum SignInStep {
    /** a code of their second factor */
    CODE,
    /** a second factor, where their role may not work without one */
    ENROLLMENT,
    /** a password of their own in place of one that somebody else set */
    NEW_PASSWORD
}
