package org.openescrow.web.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.nonce.SignedNonce;
import org.openescrow.escrow.platform.KeyView;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.error.WebRefusal;
import org.openescrow.web.security.SignedRequest;
import org.openescrow.web.security.TargetUri;

/** The request that is being answered: what is known of it grows on its way in. */
@RequestScoped
public class Call {
    private String requestId = "";
    private String challenge = "Signature";
    private byte[] body = {};
    private boolean faultReported;
    private @Nullable HttpServletRequest request;
    private @Nullable PlatformNo platform;
    private @Nullable KeyView applicantKey;
    private @Nullable KeyView signer;
    private @Nullable SignedNonce nonce;
    private @Nullable Quota quota;

    void begin(HttpServletRequest arrived, String id) {
        request = arrived;
        requestId = id;
    }

    /** The answer's Request-Id. */
    public String requestId() {
        return requestId;
    }

    /** What the answer to an unknown caller asks for (RFC 9110, section 11.6.1). */
    String challenge() {
        return challenge;
    }

    /**
     * Whether nobody has reported a fault of this request yet; Jersey asks a mapper twice about an EJB's exception.
     */
    boolean isFirstReport() {
        boolean first = !faultReported;
        faultReported = true;
        return first;
    }

    /** Says that this request has to carry a bearer token. */
    public void expectToken() {
        challenge = "Bearer";
    }

    public String method() {
        return arrived().getMethod();
    }

    /** Who the request comes from, as far as the server sees it. */
    public String remoteAddress() {
        return arrived().getRemoteAddr();
    }

    /** The path as it was sent, percent-encoding untouched. */
    public String rawPath() {
        return arrived().getRequestURI();
    }

    /** The values of all lines of a header; empty where there is none. */
    public List<String> header(String name) {
        return Collections.list(arrived().getHeaders(name));
    }

    /** The body's bytes, bounded where they are read; empty where there is none. Not copied: must not be changed. */
    public byte[] body() {
        return body;
    }

    public void setBody(byte[] bytes) {
        body = bytes;
    }

    /** The nonce that the request was signed with, for whoever marks it as used; empty when that has been done. */
    public Optional<SignedNonce> takeNonce() {
        Optional<SignedNonce> taken = Optional.ofNullable(nonce);
        nonce = null;
        return taken;
    }

    /** Leaves the nonce to be used later. */
    public void setNonce(SignedNonce unused) {
        nonce = unused;
    }

    /** What its sender may still send; empty where nobody counts. */
    public Optional<Quota> quota() {
        return Optional.ofNullable(quota);
    }

    public void setQuota(Quota left) {
        quota = left;
    }

    /** The platform that signed the request; only there where a platform's signature was asked for. */
    public PlatformNo platform() {
        if (platform == null) {
            throw new IllegalStateException("no platform has signed this request");
        }
        return platform;
    }

    /** The key that signed the request; only there where any registered key will do. */
    public KeyView applicantKey() {
        if (applicantKey == null) {
            throw new IllegalStateException("no applicant has signed this request");
        }
        return applicantKey;
    }

    public void setApplicantKey(KeyView key) {
        applicantKey = key;
    }

    /** The platform that signed, and its key. */
    public void setPlatform(PlatformNo no, KeyView key) {
        platform = no;
        signer = key;
    }

    /** The key that the platform signed with; only there where a platform's signature was asked for. */
    public KeyView signer() {
        if (signer == null) {
            throw new IllegalStateException("no platform has signed this request");
        }
        return signer;
    }

    /**
     * The request as far as a signature can cover it.
     *
     * @param externalUri under which callers reach us, where a proxy stands before us
     */
    public SignedRequest signed(Optional<URI> externalUri) {
        HttpServletRequest arrived = arrived();
        URI origin = externalUri.orElseGet(() -> addressed(arrived));
        Function<String, List<String>> headers = this::header;
        return new SignedRequest(
                arrived.getMethod(), TargetUri.of(origin, rawPath(), arrived.getQueryString()), headers, body);
    }

    /** What the caller addressed; behind a proxy it is not what we see, so it must be told. */
    private static URI addressed(HttpServletRequest arrived) {
        try {
            return URI.create(arrived.getScheme() + "://" + arrived.getServerName() + ":" + arrived.getServerPort());
        } catch (IllegalArgumentException noHost) {
            throw new Refusal(WebRefusal.REQUEST_MALFORMED, "Host is not a host.");
        }
    }

    private HttpServletRequest arrived() {
        if (request == null) {
            throw new IllegalStateException("no request is being answered");
        }
        return request;
    }
}
