package org.openescrow.web.console.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.approval.KeyAddition;
import org.openescrow.escrow.platform.SigningKey;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.proposal.Proposing;
import org.openescrow.web.security.SignatureAlgorithm;
import org.openescrow.web.security.VerificationKey;

/** The form in which a key is proposed for a platform that has lost its own. */
@Named("newKey")
@RequestScoped
public class NewKeyForm {
    @Inject
    HttpServletRequest request;

    @Inject
    ApplicationPage page;

    @Inject
    Proposing proposing;

    private String pem = "";
    private String reason = "";

    @Does(Deed.PROPOSE_KEY)
    public @Nullable String propose() {
        return proposing.propose(() -> new KeyAddition(page.platform(), key(), reason.strip()));
    }

    /** Of what was typed; refuses what is no key or is weak. */
    private SigningKey key() {
        SignatureAlgorithm algorithm = Asked.id(
                getAlgorithm(),
                name -> SignatureAlgorithm.named(name).orElseThrow(IllegalArgumentException::new),
                EscrowRefusal.VALIDATION_FAILED);
        // A browser sends line ends of its own.
        String text = pem.strip().replace("\r\n", "\n");
        return new SigningKey(
                algorithm.registeredName(),
                text,
                VerificationKey.of(algorithm, text).thumbprint());
    }

    public List<String> getAlgorithms() {
        return Stream.of(SignatureAlgorithm.values())
                .map(SignatureAlgorithm::registeredName)
                .toList();
    }

    /** As chosen; null before that. */
    public @Nullable String getAlgorithm() {
        return request.getParameter("algorithm");
    }

    public String getPem() {
        return pem;
    }

    public void setPem(String typed) {
        pem = typed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
