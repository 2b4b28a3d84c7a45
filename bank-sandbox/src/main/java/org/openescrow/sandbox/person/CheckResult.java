package org.openescrow.sandbox.person;

/** The authority's answer, with the number of the check. */
public record CheckResult(boolean match, String serial) {}
