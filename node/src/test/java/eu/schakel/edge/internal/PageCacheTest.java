package eu.schakel.edge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;

/** How long a finished page serves, and how much of them is kept. */
class PageCacheTest {
    private static final long AGE = TimeUnit.MILLISECONDS.toNanos(PageCache.LONGEST_AGE_MS);

    private final PageCache cache = new PageCache();

    @Test
    void theFirstMakesThePageAndTheOthersShareIt() {
        var first = cache.join(key("/nl/"), 0);
        var second = cache.join(key("/nl/"), AGE - 1);
        assertThat(second).isSameAs(first);
        assertThat(first.claim()).isTrue();
        assertThat(second.claim()).isFalse();
    }

    @Test
    void theAgeCountsFromWhenTheMakingBegan() {
        var first = cache.join(key("/nl/"), 0);
        cache.land(first, page(10), AGE - 1);
        assertThat(cache.join(key("/nl/"), AGE - 1)).isSameAs(first);
        assertThat(cache.join(key("/nl/"), AGE)).isNotSameAs(first);
    }

    @Test
    void whatIsNotForEverybodyIsMadeAgain() {
        var first = cache.join(key("/nl/"), 0);
        cache.divert(first);
        assertThat(first.page().join()).isNull();
        assertThat(cache.join(key("/nl/"), 1)).isNotSameAs(first);
    }

    @Test
    void noMoreIsKeptThanAllowedAndOldPagesMakeRoom() {
        var large = PageCache.LARGEST_PAGE_BYTES - 2_000;
        for (var i = 0; i < 20; i++) {
            cache.land(cache.join(key("/nl/" + i), i), page(large), i);
            assertThat(cache.bytes()).isLessThanOrEqualTo(PageCache.MOST_BYTES);
        }
        var full = cache.bytes();
        assertThat(full).isGreaterThan(PageCache.MOST_BYTES / 2);
        cache.land(cache.join(key("/nl/new"), 2 * AGE), page(large), 2 * AGE);
        assertThat(cache.bytes()).isBetween(1L * large, 2L * large);
    }

    @Test
    void aPageThatIsTooLargeServesOnlyThoseWhoWaited() {
        var first = cache.join(key("/nl/"), 0);
        cache.land(first, page(PageCache.LARGEST_PAGE_BYTES + 1), 1);
        assertThat(first.page().join()).isNotNull();
        assertThat(cache.bytes()).isZero();
        assertThat(cache.join(key("/nl/"), 2)).isNotSameAs(first);
    }

    @Test
    void aLatePageDoesNotReplaceANewerOne() {
        var slow = cache.join(key("/nl/"), 0);
        var newer = cache.join(key("/nl/"), AGE + 1);
        cache.land(newer, page(5), AGE + 2);
        cache.land(slow, page(7), AGE + 3);
        assertThat(cache.join(key("/nl/"), AGE + 4)).isSameAs(newer);
        cache.divert(newer);
        assertThat(newer.page().join()).isNotNull();
    }

    private static PageCache.Key key(String path) {
        return new PageCache.Key(path, null, "", "", false);
    }

    private static CachedPage page(int bytes) {
        return new CachedPage("\"a\"", HttpFields.EMPTY, HttpFields.EMPTY, new byte[bytes]);
    }
}
