package org.openescrow.web.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openescrow.escrow.nonce.Nonce;
import org.openescrow.escrow.nonce.Nonces;
import org.openescrow.escrow.nonce.SignedNonce;
import org.openescrow.escrow.platform.KeyView;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.call.Call;
import org.openescrow.web.security.SignatureInput;
import org.openescrow.web.security.SignatureRefusal;
import org.openescrow.web.security.SignatureVerifier;
import org.openescrow.web.security.SignedRequest;
import org.openescrow.web.security.VerificationKey;

/** Verifies who signed the request that is being answered, and that the signature has not served before. */
@ApplicationScoped
public class CallerSignature {
    /** The label of the signature by a key that is to be registered. */
    private static final String PROOF = "sig2";

    @Inject
    Call call;

    @Inject
    Nonces nonces;

    @Inject
    RegisteredKeys keys;

    @Inject
    InstantSource clock;

    @Inject
    @ConfigProperty(name = "escrow.external-uri")
    Optional<URI> externalUri;

    /**
     * The registered key that the request is signed with. Refuses as {@link SignatureVerifier} does, with KEY_UNKNOWN,
     * and with what {@link KeyView#requireActive} refuses. The nonce has still to be used.
     */
    public KeyView verifyRegistered() {
        SignedRequest request = call.signed(externalUri);
        SignatureInput input = SignatureVerifier.parse(request, clock.instant());
        RegisteredKeys.Registered key = registered(input);
        SignatureVerifier.verify(request, input, key.key());
        call.setNonce(signed(key.view().id().value(), input));
        return key.view();
    }

    /**
     * The same of a request whose body has not been read: all but its digest, and whether the signature has to cover
     * one. Says whether the body is worth reading; {@link #verifyRegistered} has still to be asked.
     */
    public KeyView verifyHead() {
        SignedRequest request = call.signed(externalUri);
        SignatureInput input = SignatureVerifier.parse(request, clock.instant());
        RegisteredKeys.Registered key = registered(input);
        SignatureVerifier.verifyHead(request, input, key.key());
        return key.view();
    }

    private RegisteredKeys.Registered registered(SignatureInput input) {
        RegisteredKeys.Registered key =
                keys.key(input.keyId()).orElseThrow(() -> new Refusal(SignatureRefusal.KEY_UNKNOWN));
        key.view().requireActive(clock.instant());
        return key;
    }

    /** Marks the request's nonce as used; refuses with NONCE_REUSED. */
    public void useNonce() {
        if (!call.takeNonce().map(nonces::use).orElse(false)) {
            throw new Refusal(SignatureRefusal.NONCE_REUSED);
        }
    }

    /** Leaves the request's nonce unused, because nothing is done under it. */
    public void spareNonce() {
        call.takeNonce();
    }

    /** Sees to it that the request's nonce is used, now at the latest. */
    public void useUpNonce() {
        call.takeNonce().ifPresent(nonces::use);
    }

    /**
     * Verifies that the request is signed with this key, which is not registered; the signature may carry any keyid.
     *
     * @return the key's thumbprint: SHA-256 of its encoding, 64 hexadecimal digits
     */
    public String verifyWith(VerificationKey key) {
        SignedRequest request = call.signed(externalUri);
        SignatureInput input = SignatureVerifier.parse(request, clock.instant());
        SignatureVerifier.verify(request, input, key);
        String thumbprint = key.thumbprint();
        call.setNonce(signed(thumbprint, input));
        useNonce();
        return thumbprint;
    }

    /**
     * Verifies that whoever signs also holds the new key: the request has a second signature by it, under the rules of
     * the first. Its keyid is that of the signer's key, so that nobody can take another's proof for their own. It needs
     * no nonce of its own: a key is registered once. Refuses with KEY_PROOF_INVALID, and says why.
     */
    public void verifyPossession(VerificationKey newKey, KeyView signer) {
        SignedRequest request = call.signed(externalUri);
        try {
            SignatureInput proof = SignatureVerifier.parse(request, PROOF, clock.instant());
            if (!proof.keyId().equals(signer.id().value())) {
                throw new Refusal(SignatureRefusal.KEY_UNKNOWN, "its keyid is not that of sig1");
            }
            SignatureVerifier.verify(request, proof, newKey);
        } catch (Refusal why) {
            throw new Refusal(
                    SignatureRefusal.KEY_PROOF_INVALID, "sig2: " + why.code().name());
        }
    }

    private static SignedNonce signed(String signer, SignatureInput input) {
        // A second more: created is in whole seconds, and its last second counts.
        Instant forgottenAt = Instant.ofEpochSecond(input.created())
                .plus(SignatureVerifier.WINDOW)
                .plusSeconds(1);
        return new SignedNonce(new Nonce(signer, input.nonce()), forgottenAt);
    }
}
