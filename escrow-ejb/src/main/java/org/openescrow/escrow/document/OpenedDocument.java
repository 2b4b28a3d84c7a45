package org.openescrow.escrow.document;

/** A document with what is in it, for an operator who has said why. */
public record OpenedDocument(DocumentView about, DocumentContent content) {}
