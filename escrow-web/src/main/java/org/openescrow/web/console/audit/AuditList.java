package org.openescrow.web.console.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
public class AuditList extends Sheet<ActionView> {
    @Inject
    AuditLog log;

    private @Nullable String operator;
    private @Nullable String action;
    private @Nullable String subject;

    @Override
    protected Listing<ActionView> find() {
        return Listing.of(
                log.actions(filter(), new Part(Asked.optional("after", getAfter(), Asked::plain), Listing.READ)),
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
    protected String line(ActionView row) {
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
}
