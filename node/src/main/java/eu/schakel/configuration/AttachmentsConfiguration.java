package eu.schakel.configuration;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the node takes files that people send.
 *
 * @param folder where a file lies while its form is answered
 * @param clamd the virus scanner: {@code unix:} and a path, or host, colon and port; empty when there is none
 */
public record AttachmentsConfiguration(Path folder, Optional<String> clamd) {}
