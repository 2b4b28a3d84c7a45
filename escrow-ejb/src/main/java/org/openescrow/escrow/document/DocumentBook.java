package org.openescrow.escrow.document;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.platform.ApplicationLock;
import org.openescrow.escrow.platform.ApplicationStatus;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.payment.refusal.Refusal;

/** The short transaction that takes a document in. Public for the container only; {@link Documents} is the door. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class DocumentBook {
    @Inject
    ApplicationLock applications;

    @Inject
    DocumentRows rows;

    @Inject
    PersonalData privacy;

    @Inject
    InstantSource clock;

    /** Stores the document, under the lock of its application; the same bytes of the same kind are stored once. */
    public DocumentView take(ApplicationId application, NewDocument said) {
        ApplicationStatus status = applications.lock(application);
        List<DocumentView> stored =
                rows.of(application).stream().map(one -> one.view(privacy)).toList();
        return same(stored, said).orElseGet(() -> store(application, status, stored.size(), said));
    }

    private static Optional<DocumentView> same(List<DocumentView> stored, NewDocument said) {
        String sha256 = said.content().sha256();
        return stored.stream()
                .filter(one -> one.kind() == said.kind() && one.sha256().equals(sha256))
                .findFirst();
    }

    private DocumentView store(ApplicationId application, ApplicationStatus status, int stored, NewDocument said) {
        if (status != ApplicationStatus.PENDING_REVIEW) {
            throw new Refusal(EscrowRefusal.DOCUMENTS_CLOSED);
        }
        if (stored >= Documents.MOST) {
            throw new Refusal(EscrowRefusal.DOCUMENTS_TOO_MANY);
        }
        Document document =
                new Document(application, said, privacy, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        rows.add(document, new DocumentBytes(document.id(), said.content(), privacy));
        return document.view(privacy);
    }
}
