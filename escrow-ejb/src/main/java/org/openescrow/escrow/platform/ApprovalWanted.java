package org.openescrow.escrow.platform;

/**
 * Fired in the transaction that is about to approve, with the application's row locked: who knows a reason against it
 * refuses, and nothing has happened. Platforms do not know what else an application needs.
 */
public record ApprovalWanted(ApplicationId application) {}
