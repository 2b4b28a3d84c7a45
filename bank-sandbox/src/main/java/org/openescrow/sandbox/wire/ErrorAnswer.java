package org.openescrow.sandbox.wire;

/** The body of every answer that is not the wanted one. */
public record ErrorAnswer(String code, String detail) {}
