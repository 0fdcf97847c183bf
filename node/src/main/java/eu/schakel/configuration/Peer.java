package eu.schakel.configuration;

import java.net.URI;
import java.nio.file.Path;

/**
 * Another node that this one exchanges with.
 *
 * @param name its node.name
 * @param titles the name of its government
 * @param exchangeAddress where its exchange listens: https, without path
 * @param publicAddress where its pages are: http or https, without path
 * @param logKey the C2SP verifier key of its logs
 * @param cosignKey the C2SP verifier key of its cosignatures
 * @param certificate a PEM file with the one certificate that it may show
 */
public record Peer(
        String name,
        Titles titles,
        URI exchangeAddress,
        URI publicAddress,
        String logKey,
        String cosignKey,
        Path certificate) {}
