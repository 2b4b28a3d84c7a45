package org.openescrow.escrow.consumption;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.openescrow.escrow.PublicId;
import org.openescrow.escrow.list.NewestFirst;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.order.HourTotal;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.rows.ManyRows;

/** The tables of consumption orders. Another platform's row is as if it were not there. */
@Dependent
class ConsumptionRows {
    private static final ManyRows NUMBERED =
            new ManyRows("select id from consumption_order where ", "(platform_no = ? and order_no = ?)", " or ", "");
    private static final ManyRows ORDERS = new ManyRows(
            "insert into consumption_order (id, platform_no, order_no, content_hash, wallet_id, merchant_id, amount,"
                    + " currency, description, status, created_at) values ",
            "(?,?,?,?,?,?,?,?,?,?,?)",
            "");

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    /** Writes at once, so that an order number that another transaction took meanwhile is found out here. */
    void add(List<ConsumptionOrder> orders) {
        entityManager
                .unwrap(Session.class)
                .doWork(connection -> ORDERS.execute(connection, orders, ConsumptionOrder::write));
    }

    Optional<ConsumptionOrder> read(PlatformNo platform, ConsumptionId id) {
        return Optional.ofNullable(entityManager.find(ConsumptionOrder.class, id.value()))
                .filter(order -> order.platformNo().equals(platform));
    }

    /** The platform's orders that ledger transactions refer to. */
    List<ConsumptionOrder> referredTo(PlatformNo platform, List<String> references) {
        return entityManager
                .createQuery(
                        "select o from ConsumptionOrder o where o.platformNo = :platform and o.id in :references",
                        ConsumptionOrder.class)
                .setParameter("platform", platform.value())
                .setParameter("references", references)
                .getResultList();
    }

    /** The platform's orders, newest first. */
    List<ConsumptionOrder> list(PlatformNo platform, ConsumptionFilter filter, Part part) {
        return new NewestFirst<>(ConsumptionOrder.class, ConsumptionId.PREFIX, platform.value())
                .with("orderNo", filter.orderNo().map(OrderNo::value))
                .with("walletId", filter.walletId().map(WalletId::value))
                .with("merchantId", filter.merchantId().map(MerchantId::value))
                .made("createdAt", filter.created())
                .read(entityManager, part);
    }

    Optional<ConsumptionOrder> read(ConsumptionId id) {
        return Optional.ofNullable(entityManager.find(ConsumptionOrder.class, id.value()));
    }

    /** Of the orders since then: ids grow with time, so that only those are read. */
    List<HourTotal> byHour(Instant from) {
        return entityManager
                .createQuery(
                        "select new org.openescrow.escrow.order.HourTotal("
                                + "extract(hour from o.createdAt), count(o), sum(o.amount)) from ConsumptionOrder o"
                                + " where o.id >= :first and o.createdAt >= :from"
                                + " group by extract(hour from o.createdAt)",
                        HourTotal.class)
                .setParameter("first", PublicId.earliest(ConsumptionId.PREFIX, from))
                .setParameter("from", from)
                .getResultList();
    }

    /** All platforms' orders, newest first. */
    List<ConsumptionOrder> listAll(ConsumptionSearch search, Part part) {
        return NewestFirst.ofAll(ConsumptionOrder.class, ConsumptionId.PREFIX)
                .withOneOf("platformNo", search.platformNos())
                .with("orderNo", search.orders().orderNo().map(OrderNo::value))
                .with("walletId", search.orders().walletId().map(WalletId::value))
                .with("merchantId", search.orders().merchantId().map(MerchantId::value))
                .made("createdAt", search.orders().created())
                .read(entityManager, part);
    }

    /** The orders with these numbers, as far as there are any. */
    Map<OfPlatform<OrderNo>, ConsumptionOrder> numbered(List<OfPlatform<OrderNo>> numbers) {
        List<String> ids = new ArrayList<>();
        entityManager
                .unwrap(Session.class)
                .doWork(connection -> NUMBERED.query(
                        connection,
                        numbers,
                        (number, marks) -> marks.set(number.platform().value())
                                .set(number.value().value()),
                        row -> ids.add(row.getString(1))));
        return ids.stream()
                .distinct()
                .map(id -> entityManager.find(ConsumptionOrder.class, id))
                .collect(Collectors.toMap(ConsumptionOrder::number, order -> order));
    }
}
