package org.openescrow.sandbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.openescrow.sandbox.magic.MagicPage;

/** What the sandbox offers, for somebody who opens it in a browser. */
@Path("/")
@RequestScoped
public class IndexResource {

    private static final String INDEX =
            """
            The sandbox: a bank, a real-name authority and people's phones, to test against.
            No real money, no real people.

            Steering, open to everybody:
              POST /sandbox/people {name, idCardNo, mobile}                   a person whom the authority knows
              POST /sandbox/cards {cardNo, name, idCardNo, mobile, balance}   a bank card; balance in fen
              GET  /sandbox/cards/{cardNo}                                    its balance and movements
              GET  /sandbox/phones/{mobile}/messages                          text messages, newest first
              GET  /sandbox/faults, PUT /sandbox/faults                       how the next calls misbehave
              GET  /sandbox/statements/{yyyy-MM-dd}                           the bank's file of a day (UTC+8)

            The bank, signed requests only:
              POST /sandbox/bank/agreements                            POST /sandbox/bank/debits
              POST /sandbox/bank/agreements/{requestNo}/confirmation   GET  /sandbox/bank/payments/{requestNo}
              GET  /sandbox/bank/agreements/{requestNo}                POST /sandbox/bank/payments/{requestNo}/closure
              POST /sandbox/bank/agreements/{requestNo}/termination    POST /sandbox/bank/credits
              GET  /sandbox/bank/statements/{yyyy-MM-dd}

            The real-name authority, signed requests only:
              POST /sandbox/real-name/checks

            Faults: {"debit": {"mode": "CALLBACK_TWICE", "delayMillis": 0, "next": 1}}
              (delayMillis 0 stands for the mode's own delay)
              sign, sms, realName: NORMAL DECLINE TIMEOUT_BUT_DONE TIMEOUT_NOT_DONE
              debit, credit, also: SYNC_SUCCESS CALLBACK_LOST CALLBACK_TWICE CALLBACK_TWICE_OTHER_SERIAL CALLBACK_LATE
                                   CALLBACK_WRONG_AMOUNT WRONG_AMOUNT CALLBACK_BAD_SIGNATURE SILENT

            Here from the start (name, ID number, mobile, card, balance at opening in fen):
              张三  999999198001010011  13000000001  6222000000000017  100000000
              李四  999999198505050025  13000000002  6222000000000025  100000000
              王五  999999199009090030  13000000003  6222000000000033        100
            """;

    @GET
    @Produces(MediaType.TEXT_PLAIN + "; charset=UTF-8")
    public String index() {
        return INDEX + MagicPage.text();
    }
}
