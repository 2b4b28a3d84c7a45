package org.openescrow.web.api.consumption;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openescrow.escrow.answer.ConsumptionAnswer;
import org.openescrow.escrow.consumption.ConsumptionCommand;
import org.openescrow.escrow.consumption.ConsumptionView;
import org.openescrow.escrow.consumption.Consumptions;
import org.openescrow.payment.refusal.Outcome;
import org.openescrow.web.call.Answer;
import org.openescrow.web.once.SharedCalls;

/** Where purchases that come at the same time are paid together. */
@ApplicationScoped
class Checkout {
    @Inject
    SharedCalls.Books books;

    @EJB
    Consumptions consumptions;

    /** How many transactions of purchases may be under way at once. */
    @Inject
    @ConfigProperty(name = "escrow.checkout.lanes", defaultValue = "2")
    int lanes;

    private SharedCalls<ConsumptionCommand, ConsumptionView> calls;

    @PostConstruct
    void open() {
        calls = new SharedCalls<>(
                books,
                lanes,
                ConsumptionCommand::number,
                new Sales(consumptions),
                view -> Answer.created(ConsumptionAnswer.of(view)));
    }

    SharedCalls<ConsumptionCommand, ConsumptionView> calls() {
        return calls;
    }

    private record Sales(Consumptions consumptions) implements SharedCalls.Work<ConsumptionCommand, ConsumptionView> {
        @Override
        public List<Outcome<ConsumptionView>> doAll(List<ConsumptionCommand> commands) {
            return consumptions.consumeAll(commands);
        }

        @Override
        public List<Outcome<ConsumptionView>> doAllNew(List<ConsumptionCommand> commands) {
            return consumptions.consumeAllNew(commands);
        }
    }
}
