package org.openescrow.web.console.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode.Kind;
import org.openescrow.web.call.Refusals;

/** What is said about deeds: a no on the same page, a yes on the page that follows. */
@Named("notices")
@RequestScoped
public class Notices {
    private static final String ATTRIBUTE = Notices.class.getName();

    @Inject
    HttpServletRequest request;

    @Inject
    Words words;

    private final List<Notice> now = new ArrayList<>();

    /**
     * Does a deed; says that it is done, or why not.
     *
     * @param key of the words that say that it is done
     * @param next the page that follows; where the deed is refused, the same page stays
     */
    public @Nullable String after(String key, String next, Runnable deed) {
        if (!isDone(deed)) {
            return null;
        }
        request.getSession(true).setAttribute(ATTRIBUTE, new Notice(true, words.get(key)));
        return next + (next.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /** Does a deed and says so on this page, which shows what is shown once; whether it is done. */
    public boolean here(String key, Runnable deed) {
        boolean done = isDone(deed);
        if (done) {
            now.add(new Notice(true, words.get(key)));
        }
        return done;
    }

    private boolean isDone(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (RuntimeException thrown) {
            refused(Refusals.find(thrown).orElseThrow(() -> thrown));
            return false;
        }
    }

    /** Says no on this page. */
    public void refused(Refusal refusal) {
        now.add(new Notice(false, text(refusal)));
    }

    private String text(Refusal refusal) {
        String key = "refusal." + refusal.code().name();
        String meaning = words.has(key) ? words.get(key) : refusal.code().meaning();
        boolean saysMore = refusal.code().kind() == Kind.INVALID
                && !refusal.detail().equals(refusal.code().meaning());
        return saysMore ? meaning + " " + refusal.detail() : meaning;
    }

    /** What is to be said on this page, each thing once. */
    public List<Notice> take() {
        before().ifPresent(now::add);
        return List.copyOf(now);
    }

    private Optional<Notice> before() {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Notice notice)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(notice);
    }
}
