package org.openescrow.web.console.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.call.Refusals;
import org.openescrow.web.console.audit.AuditList;
import org.openescrow.web.console.frame.Sheet;
import org.openescrow.web.console.order.ConsumptionList;
import org.openescrow.web.console.order.RechargeList;
import org.openescrow.web.error.StatusTable;

/** A list as a file of comma-separated values, filtered as its page is, the newest ten thousand rows at the most. */
@WebServlet({"/console/recharges.csv", "/console/consumptions.csv", "/console/audit.csv"})
public class ExportServlet extends HttpServlet {
    private static final int MOST_ROWS = 10_000;
    private static final long serialVersionUID = 1L;

    // Excel takes a file for UTF-8 only where it begins so.
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Inject
    transient RechargeList recharges;

    @Inject
    transient ConsumptionList consumptions;

    @Inject
    transient AuditList audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Sheet<?> sheet = asked(request);
        try {
            sheet.goOn(null);
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusals.find(thrown).orElseThrow(() -> thrown);
            response.sendError(StatusTable.status(refusal.code().kind()));
            return;
        }
        String name =
                request.getServletPath().substring(request.getServletPath().lastIndexOf('/') + 1);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        write(sheet, response.getWriter());
    }

    private static void write(Sheet<?> sheet, PrintWriter out) {
        out.print(BYTE_ORDER_MARK);
        out.print(sheet.header());
        int rows = 0;
        Optional<String> next;
        do {
            sheet.lines().forEach(out::print);
            rows += sheet.lines().size();
            next = sheet.next();
            next.ifPresent(sheet::goOn);
        } while (next.isPresent() && rows < MOST_ROWS);
    }

    /** The list, told what to filter by. */
    private Sheet<?> asked(HttpServletRequest request) {
        if (request.getServletPath().endsWith("audit.csv")) {
            audit.setOperator(request.getParameter("operator"));
            audit.setAction(request.getParameter("action"));
            audit.setSubject(request.getParameter("subject"));
            return audit;
        }
        if (request.getServletPath().endsWith("consumptions.csv")) {
            consumptions.ask(request::getParameter);
            consumptions.setMerchant(request.getParameter("merchant"));
            return consumptions;
        }
        recharges.ask(request::getParameter);
        recharges.setStatus(request.getParameter("status"));
        return recharges;
    }
}
