package eu.schakel.edge.internal;

import java.time.Duration;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body may not become too large or take too long, whatever its headers promise. Who sends nothing at all is cut off by
 * the idle timeout; this is for who sends a byte now and then.
 */
class LimitedBody extends Request.Wrapper {
    private final int mostBytes;
    private final long longestNanos;
    private long bytes;

    LimitedBody(Request request, int mostBytes, Duration longest) {
        super(request);
        this.mostBytes = mostBytes;
        this.longestNanos = longest.toNanos();
    }

    @Override
    public Content.@Nullable Chunk read() {
        var chunk = super.read();
        if (chunk == null || Content.Chunk.isFailure(chunk)) {
            return chunk;
        }
        bytes += chunk.remaining();
        if (bytes > mostBytes) {
            return fail(chunk, 413);
        }
        return System.nanoTime() - getHeadersNanoTime() > longestNanos ? fail(chunk, 408) : chunk;
    }

    private Content.Chunk fail(Content.Chunk chunk, int status) {
        chunk.release();
        var failure = new HttpException.RuntimeException(status);
        getWrapped().fail(failure);
        return Content.Chunk.from(failure, true);
    }
}
