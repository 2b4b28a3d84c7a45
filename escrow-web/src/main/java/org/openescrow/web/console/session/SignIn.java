package org.openescrow.web.console.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.console.access.Page;
import org.openescrow.web.console.frame.Notices;

/** The log-in page, and the one of its second step. */
@Named("signIn")
@RequestScoped
public class SignIn {
    @Inject
    SecurityContext security;

    @Inject
    Notices notices;

    private String name = "";
    private String password = "";
    private String code = "";
    private String next = "";

    /** Logs the operator in and leads to the page that was wanted, or asks for a code; says why where it does not. */
    public void logIn() throws IOException {
        prove(new UsernamePasswordCredential(name, password));
    }

    /** The second step. */
    public void enterCode() throws IOException {
        prove(new CodeCredential(code.strip()));
    }

    private void prove(Credential credential) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(credential).newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            external.redirect(new WayBack(request.getContextPath()).to(next));
        } else if (request.getAttribute(ConsoleAuthentication.REFUSAL) instanceof Refusal refusal) {
            if (refusal.code() == EscrowRefusal.LOGIN_CODE_REQUIRED) {
                external.redirect(request.getContextPath() + Page.CODE.path() + "?next="
                        + URLEncoder.encode(next, StandardCharsets.UTF_8));
            } else {
                notices.refused(refusal);
            }
        } else {
            throw new IllegalStateException("the container answered a log-in with " + status);
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        code = typed;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String wanted) {
        next = wanted;
    }
}
