package org.openescrow.micro;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import javax.management.JMException;
import org.openescrow.micro.activity.Activity;
import org.openescrow.micro.database.ExternalDatabase;
import org.openescrow.micro.demo.Demo;
import org.openescrow.micro.demo.DemoTarget;
import org.openescrow.micro.home.DataFolder;
import org.openescrow.micro.home.Secrets;
import org.openescrow.micro.terminal.CannotStart;
import org.openescrow.micro.terminal.Console;

/**
 * The command line; see {@link Options}. Exit code 0: stopped as asked, or done; 1: a step of the demo failed; 2: the
 * start was refused, with one line that says why; 3: an error of the launcher itself, described in the log; 4: the
 * database, or the broker that nodes share, ended and could not be started again: whoever supervises the launcher
 * should start it anew.
 */
public final class Launcher {

    private static final Logger LOG = System.getLogger(Launcher.class.getName());
    private static final int DEMO_FAILED = 1;
    private static final int UNEXPECTED = 3;
    private static final int LOST = 4;

    private final Console console;
    private final Settings settings;

    private Launcher(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        // The server's threads are no daemons, so the JVM ends when told to.
        System.exit(new Launcher(Console.standard(), Settings.ofThisProcess()).run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        try {
            Options options = Options.parse(arguments, settings);
            return switch (options.command()) {
                case HELP -> help();
                case KEYS -> keys(options);
                case MIGRATE -> migrate();
                case UP, DEMO, SERVICES, NODE, SERVER -> serve(options);
            };
        } catch (CannotStart refused) {
            LOG.log(Level.DEBUG, "Refused", refused);
            console.problem(String.valueOf(refused.getMessage()));
            return CannotStart.EXIT_CODE;
        } catch (Exception failure) {
            LOG.log(Level.ERROR, "The launcher failed", failure);
            console.problem("unexpected " + failure.getClass().getSimpleName() + "; see logs/server.log in the data"
                    + " folder");
            return UNEXPECTED;
        }
    }

    private int help() {
        console.line(Options.HELP.stripTrailing());
        return 0;
    }

    private int keys(Options options) throws IOException {
        try (DataFolder folder = DataFolder.open(options.data())) {
            boolean made = Secrets.of(folder).firstStart();
            console.line((made ? "Made in " : "They are there already, in ") + folder.path());
        }
        return 0;
    }

    private int migrate() {
        var application = new ExternalDatabase.Account(
                required("escrow.db.user"),
                settings.value("escrow.db.user-host").orElse("%"));
        var database = new ExternalDatabase(
                required("escrow.db.url"),
                required("escrow.db.owner"),
                required("escrow.db.owner-password"),
                application);
        console.line(database.migrate() + " migrations were run");
        return 0;
    }

    private String required(String name) {
        return settings.value(name)
                .orElseThrow(
                        () -> new CannotStart(Settings.environmentName(name) + " is not set; see deploy/README.md"));
    }

    private int serve(Options options) throws Exception {
        EscrowSystem system = new EscrowSystem(options, settings, console);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
        long begin = System.nanoTime();
        console.line(
                "Escrow starts. Data folder: " + options.data().toAbsolutePath().normalize());
        // Asked before the start, which fills in what nobody chose.
        boolean passwordChosen = settings.value("escrow.admin.password").isPresent();
        FirstStart first = system.start();
        Banner banner = new Banner(console, system.base());
        banner.addresses(System.nanoTime() - begin, options.command());
        if (first.operatorPassword() != null && !passwordChosen) {
            banner.firstOperator(settings.value("escrow.admin.user").orElseThrow(), first.operatorPassword());
        }
        if (options.command() == Options.Command.DEMO) {
            boolean played = demo(options, target(system));
            if (options.exitAfterwards()) {
                return played ? 0 : DEMO_FAILED;
            }
        }
        console.line("Running. Stop with Ctrl-C.");
        console.problem(String.valueOf(system.awaitLoss().getMessage()));
        return LOST;
    }

    /** The flow, and the day of activity now or when the console asks for it. */
    private boolean demo(Options options, DemoTarget target) throws JMException {
        boolean played = new Demo(console, target).play();
        Activity activity = Activity.offered(console, target);
        return played && (!options.withActivity() || activity.play());
    }

    /** Whoever was chosen by property or environment, or filled in by the start. */
    private DemoTarget target(EscrowSystem system) {
        return new DemoTarget(
                system.base(),
                settings.value("escrow.admin.user").orElseThrow(),
                settings.value("escrow.admin.password").orElseThrow());
    }
}
