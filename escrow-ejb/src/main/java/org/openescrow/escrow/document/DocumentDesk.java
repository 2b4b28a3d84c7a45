package org.openescrow.escrow.document;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.FreeText;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door for the institution's own people to documents: what is in one is shown only with a reason that is recorded
 * in the same transaction, before anything is shown. Refuses {@link EscrowRefusal#DOCUMENT_UNKNOWN}, and {@link
 * EscrowRefusal#VALIDATION_FAILED} for a reason that is none.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DocumentDesk {
    private static final int LONGEST_REASON = 500;

    @Inject
    DocumentRows rows;

    @Inject
    RequiredDocuments required;

    @Inject
    OperatorActions actions;

    @Inject
    PersonalData privacy;

    /** The documents of an application, newest first. */
    public List<DocumentView> of(ApplicationId application) {
        return rows.of(application).stream().map(one -> one.view(privacy)).toList();
    }

    /** What an approval still waits for, by this installation's setting; nothing where nothing is required. */
    public List<DocumentKind> missing(ApplicationId application) {
        return required.missing(application);
    }

    /**
     * A document with what is in it.
     *
     * @param application whose document it must be
     * @param reason why the operator needs to see it, 1 to 500 characters
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public OpenedDocument open(ApplicationId application, DocumentId id, OperatorName operator, String reason) {
        FreeText.checked("reason", reason, LONGEST_REASON);
        Document document = rows.find(id)
                .filter(one -> one.belongsTo(application))
                .orElseThrow(() -> new Refusal(EscrowRefusal.DOCUMENT_UNKNOWN));
        actions.record(operator, "DOCUMENT_OPENED", id.value(), reason);
        return new OpenedDocument(document.view(privacy), rows.bytes(id).open(privacy));
    }
}
