package org.openescrow.web.console.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.operator.ActionFilter;
import org.openescrow.escrow.operator.ActionView;
import org.openescrow.escrow.operator.AuditLog;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Listing;
import org.openescrow.web.console.frame.Sheet;
import org.openescrow.web.csv.CsvLine;

/** What operators did. */
@Named("audit")
@RequestScoped
public class AuditList implements Sheet {
    @Inject
    AuditLog log;

    private @Nullable String operator;
    private @Nullable String action;
    private @Nullable String subject;
    private @Nullable String after;
    private Listing<ActionView> found = Listing.empty();

    public void load() {
        found = Listing.of(
                log.actions(filter(), new Part(Asked.optional("after", after, Asked::plain), Listing.READ)),
                ActionView::id);
    }

    private ActionFilter filter() {
        return new ActionFilter(
                Asked.optional("operator", operator, OperatorName::new),
                Asked.optional("action", action, Asked::plain),
                Asked.optional("subject", subject, Asked::plain));
    }

    @Override
    public String header() {
        return "id,at,operator,source,action,subject,before,after,reason\r\n";
    }

    @Override
    public void goOn(@Nullable String last) {
        setAfter(last);
        load();
    }

    @Override
    public List<String> lines() {
        return found.rows().stream().map(AuditList::line).toList();
    }

    @Override
    public Optional<String> next() {
        return found.next();
    }

    private static String line(ActionView row) {
        return new CsvLine()
                .plain(row.id())
                .plain(row.at().toString())
                .words(row.operator().value())
                .words(row.source().orElse(""))
                .plain(row.action())
                .words(row.subject())
                .words(row.before().orElse(""))
                .words(row.after().orElse(""))
                .words(row.detail())
                .text();
    }

    public Listing<ActionView> getFound() {
        return found;
    }

    public @Nullable String getOperator() {
        return operator;
    }

    public void setOperator(@Nullable String asked) {
        operator = asked;
    }

    public @Nullable String getAction() {
        return action;
    }

    public void setAction(@Nullable String asked) {
        action = asked;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String asked) {
        subject = asked;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String asked) {
        after = asked;
    }
}
