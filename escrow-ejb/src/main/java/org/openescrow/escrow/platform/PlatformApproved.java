package org.openescrow.escrow.platform;

/** News, fired in the transaction that approves the application. */
public record PlatformApproved(PlatformNo platform, ApplicationView application) {}
