package org.openescrow.escrow.operator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.openescrow.escrow.list.NewestFirst;
import org.openescrow.escrow.list.Part;

/** The door to reading what operators did. Refuses nothing; nobody can change what it shows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditLog {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    /** Newest first. */
    public List<ActionView> actions(ActionFilter filter, Part part) {
        return NewestFirst.ofAll(OperatorAction.class, OperatorAction.PREFIX)
                .with("operator", filter.operator().map(OperatorName::value))
                .with("action", filter.action())
                .with("subject", filter.subject())
                .read(entityManager, part)
                .stream()
                .map(OperatorAction::view)
                .toList();
    }
}
