package org.throughline.staff.domain;

/** Whoever was signed in as this account is so no more. */
public record SessionsEnded(String username) {}
