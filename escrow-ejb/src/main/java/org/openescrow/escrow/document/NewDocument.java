package org.openescrow.escrow.document;

/** A document as an applicant hands it over. */
public record NewDocument(DocumentKind kind, FileName fileName, DocumentType type, DocumentContent content) {}
