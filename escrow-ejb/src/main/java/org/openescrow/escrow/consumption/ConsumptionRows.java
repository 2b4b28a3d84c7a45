package org.openescrow.escrow.consumption;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.platform.PlatformNo;

/** The tables of consumption orders. Another platform's row is as if it were not there. */
@Dependent
class ConsumptionRows {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    /** Writes at once, so that an order number that another transaction took meanwhile is found out here. */
    void add(ConsumptionOrder order, ConsumptionOrderEvent first) {
        entityManager.persist(order);
        // The event refers to the order, and the two are no association that would put them in order.
        entityManager.flush();
        entityManager.persist(first);
    }

    Optional<ConsumptionOrder> read(PlatformNo platform, ConsumptionId id) {
        return Optional.ofNullable(entityManager.find(ConsumptionOrder.class, id.value()))
                .filter(order -> order.platformNo().equals(platform));
    }

    Optional<ConsumptionOrder> byOrderNo(PlatformNo platform, OrderNo orderNo) {
        return entityManager
                .createQuery(
                        "select o from ConsumptionOrder o where o.platformNo = :platform and o.orderNo = :orderNo",
                        ConsumptionOrder.class)
                .setParameter("platform", platform.value())
                .setParameter("orderNo", orderNo.value())
                .getResultList()
                .stream()
                .findFirst();
    }
}
