package org.openescrow.escrow.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.InstantSource;
import org.junit.jupiter.api.function.Executable;
import org.openescrow.escrow.person.IdCardNo;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.person.PersonName;
import org.openescrow.escrow.story.Facts;
import org.openescrow.escrow.story.FakePlatforms;
import org.openescrow.escrow.story.FakeWallets;
import org.openescrow.escrow.story.FiredEvents;
import org.openescrow.escrow.story.ReadablePersonalData;
import org.openescrow.escrow.user.UserId;
import org.openescrow.escrow.user.Users;
import org.openescrow.payment.channel.SigningAnswer;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

/** The doors of this package with everything around them made up. */
@SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject anything.
final class CardWorld {
    static final CardNo CARD = new CardNo("6222021234567890128");
    static final CardNo OTHER_CARD = new CardNo("4111111111111111");

    final FakePlatforms platforms = new FakePlatforms();
    final FakeWallets wallets = new FakeWallets();
    final FakeBank bank = new FakeBank();
    final FiredEvents<CardBound> bound = new FiredEvents<>();
    final FiredEvents<CardUnbound> unbound = new FiredEvents<>();
    final BindingRowsInMemory bindingRows = new BindingRowsInMemory();
    final AgreementRowsInMemory agreementRows = new AgreementRowsInMemory();
    final CardBindings bindings = new CardBindings();
    final CardAgreements agreements = new CardAgreements();

    CardWorld() {
        InstantSource clock = InstantSource.fixed(Facts.NOW);
        CardSeal seal = new CardSeal();
        seal.personalData = new ReadablePersonalData();
        BindingBook book = new BindingBook();
        book.bindings = bindingRows;
        book.agreements = agreementRows;
        book.seal = seal;
        book.platforms = platforms;
        book.wallets = wallets;
        book.users = new OnlyWang();
        book.bank = bank;
        book.clock = clock;
        book.bound = bound;
        book.channel = "SANDBOX";
        bindings.book = book;
        bindings.bank = bank;
        AgreementBook agreementBook = new AgreementBook();
        agreementBook.agreements = agreementRows;
        agreementBook.clock = clock;
        agreementBook.unbound = unbound;
        agreements.book = agreementBook;
        agreements.rows = agreementRows;
        agreements.wallets = wallets;
        agreements.bank = bank;
    }

    static CardBindingCommand command(CardNo card, Person holder, String requestKey) {
        return new CardBindingCommand(Facts.MALL, Facts.WALLET.id(), card, holder, requestKey);
    }

    BindingView bind(CardNo card, String requestKey) {
        return bindings.bind(command(card, Facts.WANG, requestKey));
    }

    BindingView verify(BindingView binding, String code) {
        return bindings.verify(Facts.MALL, binding.id(), new SmsCode(code));
    }

    AgreementNo bound(CardNo card, String requestKey) {
        return verify(bind(card, requestKey), FakeBank.CODE).agreementNo().orElseThrow();
    }

    /** What the door does with the bank's answer. */
    BindingStep learn(CardBinding binding, SigningAnswer answer) {
        return Conflicts.repeat(() -> bindings.book.learn(Facts.MALL, binding.id(), answer));
    }

    static void refuses(RefusalCode code, Executable call) {
        assertEquals(code, assertThrows(Refusal.class, call).code());
    }

    /** Knows one user. */
    private static final class OnlyWang extends Users {
        @Override
        public boolean isSamePerson(UserId id, PersonName name, IdCardNo idCardNo) {
            return id.equals(Facts.WALLET.userId())
                    && name.equals(Facts.WANG.name())
                    && idCardNo.equals(Facts.WANG.idCardNo());
        }
    }
}
