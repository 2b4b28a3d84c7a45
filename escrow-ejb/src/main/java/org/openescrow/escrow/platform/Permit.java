package org.openescrow.escrow.platform;

/** That a platform may use a service now, and within which limits of its own. */
public record Permit(PlatformNo platform, OwnLimits limits) {}
