package org.openescrow.sandbox.magic;

import java.util.Arrays;
import java.util.Optional;
import org.openescrow.sandbox.fault.Fault;
import org.openescrow.sandbox.fault.FaultMode;
import org.openescrow.sandbox.fault.Operation;

/** Cards of the first resident, there from the start; each but the last is special while it is being signed. */
public enum MagicCard {
    REFUSED("6222000000001015", Operation.SIGN, FaultMode.DECLINE, "the bank refuses to sign"),
    ANSWER_LOST("6222000000001023", Operation.SIGN, FaultMode.TIMEOUT_BUT_DONE, "code sent, the first answer lost"),
    SILENT("6222000000001031", Operation.SIGN, FaultMode.TIMEOUT_NOT_DONE, "nothing done and no answer, ever"),
    CODE_EXPIRES("6222000000001049", Operation.SMS, FaultMode.NORMAL, "any code has expired when it is typed"),
    CODE_REFUSED("6222000000001056", Operation.SMS, FaultMode.DECLINE, "the bank refuses after the code"),
    CODE_ANSWER_LOST("6222000000001064", Operation.SMS, FaultMode.TIMEOUT_BUT_DONE, "signed, the first answer lost"),
    CODE_SILENT("6222000000001072", Operation.SMS, FaultMode.TIMEOUT_NOT_DONE, "no answer to any code, ever"),
    EMPTY("6222000000001080", Operation.DEBIT, FaultMode.NORMAL, "signs, but has no money: debits fail");

    private static final long FULL_FEN = 100_000_000;

    private final String cardNo;
    private final Operation operation;
    private final FaultMode mode;
    private final String words;

    MagicCard(String cardNo, Operation operation, FaultMode mode, String words) {
        this.cardNo = cardNo;
        this.operation = operation;
        this.mode = mode;
        this.words = words;
    }

    /** How this operation behaves for a card where nothing else was ordered. */
    public static Fault faultOf(Operation operation, String cardNo) {
        return named(cardNo)
                .filter(magic -> magic.operation == operation)
                .map(magic -> new Fault(magic.mode, 0))
                .orElse(Fault.NONE);
    }

    /** Whether the codes that are sent for this card are too old as soon as somebody types them. */
    public static boolean codeExpires(String cardNo) {
        return named(cardNo).equals(Optional.of(CODE_EXPIRES));
    }

    public String cardNo() {
        return cardNo;
    }

    /** What is on the card when it is opened, in fen. */
    public long openingBalance() {
        return this == EMPTY ? 0 : FULL_FEN;
    }

    private static Optional<MagicCard> named(String cardNo) {
        return Arrays.stream(values())
                .filter(magic -> magic.cardNo.equals(cardNo))
                .findFirst();
    }

    String line() {
        return "%-18s %s".formatted(cardNo, words);
    }
}
