package org.openescrow.escrow.platform;

/** A platform by number and name. */
public record PlatformRef(PlatformNo platformNo, ApplicationId application, String name) {}
