package org.openescrow.web.console.frame;

import java.io.Serializable;

/**
 * What a page says about the deed that led to it.
 *
 * @param good whether it was done
 * @param text in the operator's language
 */
public record Notice(boolean good, String text) implements Serializable {}
