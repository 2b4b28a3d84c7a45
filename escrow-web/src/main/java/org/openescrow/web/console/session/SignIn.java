package org.openescrow.web.console.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.console.frame.Notices;

/** The log-in page. */
@Named("signIn")
@RequestScoped
public class SignIn {
    @Inject
    SecurityContext security;

    @Inject
    Notices notices;

    private String name = "";
    private String password = "";
    private String next = "";

    /** Logs the operator in and leads to the page that was wanted; says why where it does not. */
    public void logIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(name, password))
                        .newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            external.redirect(new WayBack(request.getContextPath()).to(next));
        } else if (request.getAttribute(ConsoleAuthentication.REFUSAL) instanceof Refusal refusal) {
            notices.refused(refusal);
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

    public String getNext() {
        return next;
    }

    public void setNext(String wanted) {
        next = wanted;
    }
}
