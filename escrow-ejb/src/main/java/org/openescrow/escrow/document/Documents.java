package org.openescrow.escrow.document;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to the documents of an application, for whoever has applied: hands documents in and lists them, and gives
 * nothing back of what is in them.
 *
 * <p>Refuses {@link EscrowRefusal#DOCUMENT_TYPE_REFUSED}, {@link EscrowRefusal#APPLICATION_UNKNOWN},
 * {@link EscrowRefusal#DOCUMENTS_CLOSED}, {@link EscrowRefusal#DOCUMENTS_TOO_MANY}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Documents {
    /** So many documents an application may have. */
    public static final int MOST = 12;

    @Inject
    DocumentBook book;

    @Inject
    DocumentRows rows;

    @Inject
    PersonalData privacy;

    /**
     * Takes a document in while its application waits for its review. The same bytes of the same kind again are
     * answered with the document that they are already, also when the application has been decided.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public DocumentView add(ApplicationId application, NewDocument document) {
        if (!document.type().isProvenBy(document.content())) {
            throw new Refusal(EscrowRefusal.DOCUMENT_TYPE_REFUSED);
        }
        return Conflicts.repeat(() -> book.take(application, document));
    }

    /** The documents of an application, newest first; all of them, which are few. */
    public List<DocumentView> of(ApplicationId application) {
        return rows.of(application).stream().map(one -> one.view(privacy)).toList();
    }
}
