package org.openescrow.web.console.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.function.Consumer;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.console.access.Page;
import org.openescrow.web.console.frame.Notices;

/** The log-in page, and the one of its second step. */
@Named("signIn")
@RequestScoped
public class SignIn {
    @Inject
    LogIn door;

    @Inject
    Notices notices;

    private String name = "";
    private String password = "";
    private String code = "";
    private String next = "";

    /** Logs the operator in and leads to the page that was wanted, or asks for a code; says why where it does not. */
    public void logIn() throws IOException {
        prove(request -> door.byPassword(request, name, password));
    }

    /** The second step. */
    public void enterCode() throws IOException {
        prove(request -> door.byCode(request, code.strip()));
    }

    private void prove(Consumer<HttpServletRequest> step) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        try {
            step.accept(request);
        } catch (Refusal refusal) {
            refused(refusal, external, request.getContextPath());
            return;
        }
        external.redirect(new WayBack(request.getContextPath()).to(next));
    }

    private void refused(Refusal refusal, ExternalContext external, String application) throws IOException {
        if (refusal.code() == EscrowRefusal.LOGIN_CODE_REQUIRED) {
            external.redirect(application + Page.CODE.path() + "?next=" + URLEncoder.encode(next, UTF_8));
        } else {
            notices.refused(refusal);
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
