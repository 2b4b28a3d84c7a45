package org.openescrow.web.caller;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.KeyView;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.trace.Trace;
import org.openescrow.web.call.BoundedBody;
import org.openescrow.web.call.Call;
import org.openescrow.web.call.KnownParameters;
import org.openescrow.web.call.Quota;
import org.openescrow.web.error.WebRefusal;

/**
 * Stands before every resource for platforms: nobody passes without a signature by a key of an approved platform,
 * unless the resource says otherwise by {@link SignedWithKeyInBody} or {@link SignedByApplicant}.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class PlatformFilter implements ContainerRequestFilter, ContainerResponseFilter {
    @Context
    ResourceInfo resource;

    @Inject
    Call call;

    @Inject
    CallerSignature signature;

    @Inject
    RateLimit rate;

    @Inject
    LargeBodyPlace place;

    @Inject
    Platforms platforms;

    @Override
    public void filter(ContainerRequestContext context) {
        Method method = resource.getResourceMethod();
        boolean large = method.isAnnotationPresent(LargeBody.class);
        call.setBody(large ? largeBody(method, context) : body(context));
        if (!method.isAnnotationPresent(SignedWithKeyInBody.class)) {
            KeyView key = signature.verifyRegistered();
            if (!large) {
                admit(key);
            }
            if (!method.isAnnotationPresent(SharesTransaction.class)) {
                signature.useNonce();
            }
            if (method.isAnnotationPresent(SignedByApplicant.class)) {
                call.setApplicantKey(key);
            } else {
                PlatformNo platform =
                        key.platformNo().orElseThrow(() -> new Refusal(EscrowRefusal.PLATFORM_NOT_APPROVED));
                // What is posted asks for itself, after its idempotency key; what is deleted has none.
                if (method.isAnnotationPresent(DELETE.class)) {
                    platforms.requireActive(platform);
                }
                call.setPlatform(platform, key);
                Trace.about("escrow.platform_no", platform.value());
            }
        }
        KnownParameters.check(method, context.getUriInfo());
    }

    private static byte[] body(ContainerRequestContext context) {
        return BoundedBody.read(context.getEntityStream(), BoundedBody.MOST);
    }

    /** None of it is read for a stranger, for who sends too much, or where too many are being read. */
    private byte[] largeBody(Method method, ContainerRequestContext context) {
        admit(signature.verifyHead());
        place.take();
        int most = method.getAnnotation(LargeBody.class).mostBytes();
        return BoundedBody.read(context.getEntityStream(), most);
    }

    /** Only who has proven who they are is counted: a stranger cannot use up what a platform may send. */
    private void admit(KeyView key) {
        String caller =
                key.platformNo().map(PlatformNo::value).orElseGet(() -> key.id().value());
        Optional<Quota> quota = rate.take(caller);
        quota.ifPresent(call::setQuota);
        if (quota.filter(Quota::isExceeded).isPresent()) {
            // To write down what is too much would be the work that the limit is to save.
            signature.spareNonce();
            throw new Refusal(WebRefusal.RATE_LIMITED);
        }
    }

    /** What was refused before its nonce could be used with the work: the nonce is used up all the same. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        signature.useUpNonce();
        call.quota().ifPresent(quota -> tell(quota, response.getHeaders()));
    }

    private static void tell(Quota quota, MultivaluedMap<String, Object> headers) {
        headers.putSingle("RateLimit-Policy", quota.policy());
        headers.putSingle("RateLimit", quota.state());
        if (quota.isExceeded()) {
            headers.putSingle(HttpHeaders.RETRY_AFTER, quota.moreAfterSeconds());
        }
    }
}
