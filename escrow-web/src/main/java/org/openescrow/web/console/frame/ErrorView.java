package org.openescrow.web.console.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.openescrow.web.call.Call;

/** The page that stands where there is none, or where it is not for this operator, or where we have a fault. */
@Named("errorPage")
@RequestScoped
public class ErrorView {
    private static final int NOT_FOUND = 404;

    @Inject
    HttpServletRequest request;

    @Inject
    Call call;

    @Inject
    Words words;

    public int getStatus() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : NOT_FOUND;
    }

    public String getTitle() {
        return words.get("error." + group() + ".title");
    }

    public String getAdvice() {
        return words.get("error." + group() + ".advice");
    }

    public String getRequestId() {
        return call.requestId();
    }

    private String group() {
        return switch (getStatus()) {
            case 403 -> "forbidden";
            case 404 -> "missing";
            default -> getStatus() < 500 ? "wrong" : "fault";
        };
    }
}
