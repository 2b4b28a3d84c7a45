package org.openescrow.sandbox;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Serves every resource of this archive right below its context root. */
@ApplicationPath("/")
public class SandboxApplication extends Application {}
