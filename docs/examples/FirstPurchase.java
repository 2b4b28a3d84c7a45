import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Scanner;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.card.NewCardBinding;
import org.openescrow.client.card.SmsCode;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.platform.Company;
import org.openescrow.client.platform.NewMerchant;
import org.openescrow.client.platform.NewPlatformApplication;
import org.openescrow.client.platform.PlatformApplication.Status;
import org.openescrow.client.platform.Service;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;
import org.openescrow.client.wallet.NewWallet;
import org.openescrow.client.webhook.NewWebhookEndpoint;
import org.openescrow.client.webhook.WebhookReceiver;

/** From no key to a paid purchase. Takes the base address of the API, such as http://localhost:8080/escrow/v1. */
public final class FirstPurchase {
    public static void main(String[] arguments) throws Exception {
        var key = PlatformKey.generate(SignatureAlgorithm.RSA_V1_5_SHA256); // real platforms keep key.pem() in a vault
        var applicant = EscrowClient.at(URI.create(arguments[0]), HttpRequestSigner.of(key));
        var company = new Company("星光商城", "91350100M000100Y43", "陈经理", "13800000000");
        var services = EnumSet.allOf(Service.class);
        var application = applicant.apply(new NewPlatformApplication(company, services, key)).execute();
        System.out.println("waiting for an operator to approve " + application.id());
        var platform = applicant.signedBy(HttpRequestSigner.of(application.keyId(), key));
        platform.platformApplication(application.id())
                .until(seen -> seen.status() != Status.PENDING_REVIEW, Duration.ofMinutes(10));

        var hooks = WebhookReceiver.listen(0);
        hooks.trust(platform.registerWebhookEndpoint(new NewWebhookEndpoint(hooks.url())).execute().secret());
        var user = new NewWallet("user-1", "张三", "999999198001010011", "13000000001"); // the sandbox knows them
        var wallet = platform.openWallet(user).execute();
        var card = new NewCardBinding("6222000000000017", user.name(), user.idCardNo(), user.mobile());
        var binding = platform.bindCard(wallet.id(), card).execute();
        System.out.println("type the code that was sent to " + binding.maskedMobile());
        var code = new SmsCode(new Scanner(System.in).nextLine());
        var agreementNo = platform.verifyCard(binding.id(), code).execute().agreementNo();

        var order = new NewRecharge("recharge-1", wallet.id(), agreementNo, Money.fen(10_000));
        var ordered = platform.recharge(order).execute();
        var recharged = platform.recharge(ordered.id()).until(seen -> seen.status().isFinal(), Duration.ofMinutes(1));
        System.out.println("recharge of 100.00 yuan: " + recharged.status());

        var merchant = platform.registerMerchant(new NewMerchant("shop-1", "晨光书店")).execute();
        var purchase = new NewConsumption("purchase-1", wallet.id(), merchant.id(), Money.fen(5_850), "三本书");
        System.out.println("purchase of 58.50 yuan: " + platform.consume(purchase).execute().status());
        System.out.println("fen left: " + platform.wallet(wallet.id()).execute().balance().available());
        var told = hooks.await("consumption.succeeded", Duration.ofMinutes(1)); // verified with the endpoint's secret
        System.out.println("told of " + told.data().text("orderNo"));
        hooks.close();
    }
}
