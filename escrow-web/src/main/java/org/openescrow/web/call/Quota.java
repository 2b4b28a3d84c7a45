package org.openescrow.web.call;

/**
 * What a caller may still send, as the answer's {@code RateLimit} fields say it (draft-ietf-httpapi-ratelimit-headers).
 *
 * @param most how many requests may come at once
 * @param windowSeconds after which so many may come again
 * @param left how many may come now
 * @param moreAfterSeconds until there is one more; 0 where none is missing
 * @param isExceeded whether this request was one too many
 */
public record Quota(long most, long windowSeconds, long left, long moreAfterSeconds, boolean isExceeded) {
    private static final String NAME = "\"requests\"";

    /** The value of {@code RateLimit-Policy}. */
    public String policy() {
        return NAME + ";q=" + most + ";w=" + windowSeconds;
    }

    /** The value of {@code RateLimit}. */
    public String state() {
        return NAME + ";r=" + left + ";t=" + moreAfterSeconds;
    }
}
