package eu.schakel.edge.internal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Where a request comes from.
 *
 * @param address of the client, behind the proxies that we believe
 * @param local whether it was made on this machine and not passed on by a proxy
 */
record ClientAddress(InetAddress address, boolean local) {
    private static final List<String> PASSED_ON = List.of("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP");

    static ClientAddress of(Request request, Set<String> proxies) {
        var remote = request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress socket
                        && socket.getAddress() != null
                ? socket.getAddress()
                : InetAddress.getLoopbackAddress();
        var headers = request.getHeaders();
        var local = remote.isLoopbackAddress() && PASSED_ON.stream().noneMatch(headers::contains);
        return new ClientAddress(behind(remote, headers, proxies), local);
    }

    /** Each proxy adds the address it saw at the end; we believe as many of them as are ours. */
    private static InetAddress behind(InetAddress remote, HttpFields headers, Set<String> proxies) {
        var seen = headers.getCSV(HttpHeader.X_FORWARDED_FOR, false);
        var address = remote;
        for (var i = seen.size() - 1; i >= 0 && proxies.contains(address.getHostAddress()); i--) {
            try {
                address = InetAddress.ofLiteral(seen.get(i));
            } catch (IllegalArgumentException _) {
                return address;
            }
        }
        return address;
    }
}
