package org.openescrow.micro;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.openescrow.micro.terminal.CannotStart;

/**
 * What was asked for on the command line, completed from the environment.
 *
 * @param command what to do
 * @param withActivity whether the demo plays a day of activity, too
 * @param exitAfterwards whether to stop after the demo instead of keeping the system up
 * @param host the address to listen on
 * @param port the HTTP port, 1 to 65535
 * @param data the data folder
 * @param services the data folder of the services that a node is to use
 */
record Options(
        Command command,
        boolean withActivity,
        boolean exitAfterwards,
        String host,
        int port,
        Path data,
        Path services) {

    static final String HELP =
            """
            usage: escrow up       [--port N] [--data DIR] [--host ADDRESS]
                   escrow demo     [--port N] [--data DIR] [--host ADDRESS] [--activity] [--exit]
                   escrow services [--port N] [--data DIR] [--host ADDRESS]
                   escrow node     [--port N] [--data DIR] [--host ADDRESS] [--services DIR]
                   escrow server   [--port N] [--data DIR] [--host ADDRESS]
                   escrow keys     [--data DIR]
                   escrow migrate

              up              start the system and keep it up until Ctrl-C
              demo            start it, play a platform merchant through the whole flow, keep it up
              demo --activity also play a day's worth of activity: platforms, users, orders, and what goes wrong
              demo --exit     stop afterwards; exit code 0 only if every step did what it should
              services        start what several nodes share: database, broker, the sandbox's bank
              node            start one node on services of this machine
              server          start the application alone, on a database and a broker that others run, all of it from
                              the environment; see deploy/README.md

              keys            make the keys and secrets of an installation, as the first start does, and nothing else
              migrate         bring the tables of a database that others run up to date; see deploy/README.md

              --port N        HTTP port (default 8080; environment ESCROW_PORT)
              --data DIR      data folder, kept between starts (default ./data; ESCROW_DATA)
              --host ADDRESS  address to listen on (default 127.0.0.1; ESCROW_HOST)
              --services DIR  data folder of the services (default ./services; ESCROW_SERVICES)
            """;

    enum Command {
        UP,
        DEMO,
        SERVICES,
        NODE,
        SERVER,
        KEYS,
        MIGRATE,
        HELP
    }

    /** Refuses ({@link CannotStart}) what it does not know and a port that is none. */
    static Options parse(List<String> arguments, Settings settings) {
        Command command = command(arguments.isEmpty() ? "help" : arguments.get(0));
        boolean withActivity = false;
        boolean exitAfterwards = false;
        String host = settings.value("escrow.host").orElse("127.0.0.1");
        String port = settings.value("escrow.port").orElse("8080");
        String data = settings.value("escrow.data").orElse("data");
        String services = settings.value("escrow.services").orElse("services");
        Iterator<String> rest = arguments.stream().skip(1).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--port" -> port = value(option, rest);
                case "--data" -> data = value(option, rest);
                case "--host" -> host = value(option, rest);
                case "--services" -> services = only(Command.NODE, command, option, () -> value(option, rest));
                case "--activity" -> withActivity = only(Command.DEMO, command, option, () -> true);
                case "--exit" -> exitAfterwards = only(Command.DEMO, command, option, () -> true);
                case "--help", "-h" -> command = Command.HELP;
                default -> throw new CannotStart("unknown option " + option + "; try: escrow help");
            }
        }
        return new Options(command, withActivity, exitAfterwards, host, port(port), path(data), path(services));
    }

    private static Command command(String word) {
        return switch (word) {
            case "up" -> Command.UP;
            case "demo" -> Command.DEMO;
            case "services" -> Command.SERVICES;
            case "node" -> Command.NODE;
            case "server" -> Command.SERVER;
            case "keys" -> Command.KEYS;
            case "migrate" -> Command.MIGRATE;
            case "help", "--help", "-h" -> Command.HELP;
            default -> throw new CannotStart("unknown command " + word + "; try: escrow help");
        };
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new CannotStart(option + " needs a value; try: escrow help");
        }
        return rest.next();
    }

    private static <T> T only(Command wanted, Command command, String option, Supplier<T> value) {
        if (command != wanted && command != Command.HELP) {
            throw new CannotStart(
                    option + " goes with " + wanted.name().toLowerCase(Locale.ROOT) + " only; try: escrow help");
        }
        return value.get();
    }

    private static int port(String text) {
        if (text.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw new CannotStart("the port must be a number from 1 to 65535, not " + text);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException malformed) {
            throw new CannotStart("the data folder's path cannot be used: " + malformed.getReason(), malformed);
        }
    }
}
