package org.openescrow.micro.server;

import java.nio.file.Path;

/**
 * How the server is to run.
 *
 * @param host the address to listen on
 * @param port the HTTP port
 * @param folder its working folder, of which nothing needs to be kept
 * @param log the file that its log goes to
 */
public record ServerSettings(String host, int port, Path folder, Path log) {}
