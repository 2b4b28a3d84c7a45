package org.openescrow.escrow.recharge;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.PublicId;
import org.openescrow.escrow.list.NewestFirst;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.order.HourTotal;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.channel.RequestNo;

/** The tables of recharge orders. Another platform's row is as if it were not there. */
@Dependent
class RechargeRows {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    /** Writes at once, so that an order number that another transaction took meanwhile is found out here. */
    void add(RechargeOrder order, RechargeOrderEvent first) {
        entityManager.persist(order);
        // The event refers to the order, and the two are no association that would put them in order.
        entityManager.flush();
        entityManager.persist(first);
    }

    /** Writes at once, the orders too, so that what goes wrong is seen here, and not as a commit that failed. */
    void addAll(List<RechargeOrderEvent> events) {
        events.forEach(entityManager::persist);
        entityManager.flush();
    }

    Optional<RechargeOrder> read(PlatformNo platform, RechargeId id) {
        return Optional.ofNullable(entityManager.find(RechargeOrder.class, id.value()))
                .filter(order -> order.platformNo().equals(platform));
    }

    /** The platform's orders that ledger transactions refer to. */
    List<RechargeOrder> referredTo(PlatformNo platform, List<String> references) {
        return entityManager
                .createQuery(
                        "select o from RechargeOrder o where o.platformNo = :platform and o.id in :references",
                        RechargeOrder.class)
                .setParameter("platform", platform.value())
                .setParameter("references", references)
                .getResultList();
    }

    /** The platform's orders, newest first. */
    List<RechargeOrder> list(PlatformNo platform, RechargeFilter filter, Part part) {
        return new NewestFirst<>(RechargeOrder.class, RechargeId.PREFIX, platform.value())
                .with("orderNo", filter.orderNo().map(OrderNo::value))
                .with("walletId", filter.walletId().map(WalletId::value))
                .with("status", filter.status())
                .made("createdAt", filter.created())
                .read(entityManager, part);
    }

    Optional<RechargeOrder> read(RechargeId id) {
        return Optional.ofNullable(entityManager.find(RechargeOrder.class, id.value()));
    }

    /** Of the orders since then: ids grow with time, so that only those are read. */
    List<HourTotal> byHour(Instant from) {
        return entityManager
                .createQuery(
                        "select new org.openescrow.escrow.order.HourTotal("
                                + "extract(hour from o.createdAt), count(o), sum(o.amount)) from RechargeOrder o"
                                + " where o.id >= :first and o.createdAt >= :from and o.status = :status"
                                + " group by extract(hour from o.createdAt)",
                        HourTotal.class)
                .setParameter("first", PublicId.earliest(RechargeId.PREFIX, from))
                .setParameter("from", from)
                .setParameter("status", OrderStatus.SUCCEEDED)
                .getResultList();
    }

    /** All platforms' orders, newest first. */
    List<RechargeOrder> listAll(RechargeSearch search, Part part) {
        return NewestFirst.ofAll(RechargeOrder.class, RechargeId.PREFIX)
                .withOneOf("platformNo", search.platformNos())
                .with("orderNo", search.orders().orderNo().map(OrderNo::value))
                .with("walletId", search.orders().walletId().map(WalletId::value))
                .with("status", search.orders().status())
                .made("createdAt", search.orders().created())
                .read(entityManager, part);
    }

    /** The steps of an order, in their order. */
    List<RechargeOrderEvent> steps(RechargeId id) {
        return entityManager
                .createQuery("select e from RechargeOrderEvent e where e.orderId = :order", RechargeOrderEvent.class)
                .setParameter("order", id.value())
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(RechargeOrderEvent::id))
                .toList();
    }

    Optional<RechargeOrder> byOrderNo(PlatformNo platform, OrderNo orderNo) {
        return entityManager
                .createQuery(
                        "select o from RechargeOrder o where o.platformNo = :platform and o.orderNo = :orderNo",
                        RechargeOrder.class)
                .setParameter("platform", platform.value())
                .setParameter("orderNo", orderNo.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The orders that bank payments were made for, locked; the bank knows no platforms, so none is asked for. */
    List<RechargeOrder> lockByBankRequests(Collection<RequestNo> bankRequestNos) {
        return entityManager
                .createQuery(
                        "select o from RechargeOrder o where o.bankRequestNo in :requestNos order by o.bankRequestNo",
                        RechargeOrder.class)
                .setParameter(
                        "requestNos",
                        bankRequestNos.stream().map(RequestNo::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
