package eu.schakel.configuration;

/**
 * Where the node listens.
 *
 * @param bind an IP address or host name of this machine
 * @param port 1 to 65535
 */
public record Listener(String bind, int port) {}
