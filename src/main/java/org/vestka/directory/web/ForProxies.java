package org.vestka.directory.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;

/**
 * How answers are kept: a device keeps nothing, for it may be searched. Our own proxy, told in words that only proxies heed, may
 * carry a crowd for a while.
 */
public final class ForProxies {

    private ForProxies() {}

    /** A proxy may write it down. */
    public static HttpHeaders kept(Duration longest) {
        long seconds = longest.toSeconds();
        return headers(Long.toString(seconds), "public, max-age=" + seconds);
    }

    /** Nothing for any disk: what somebody has searched for or made up, and what may be otherwise in a moment. */
    public static HttpHeaders unkept() {
        return headers("0", "no-store");
    }

    private static HttpHeaders headers(String nginx, String others) {
        HttpHeaders headers = new HttpHeaders();
        // before Cache-Control: older versions of nginx go by the first of the two
        headers.set("X-Accel-Expires", nginx);
        headers.set("CDN-Cache-Control", others);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        return headers;
    }
}
