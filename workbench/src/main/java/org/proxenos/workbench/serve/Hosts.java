package org.proxenos.workbench.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which names a browser may call the server. A page elsewhere can give this machine's address to a name of its own (DNS
 * rebinding), and would then be taken for the workbench by the browser; the name that it asks for gives it away. An address in
 * digits is nobody's name.
 */
final class Hosts {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    private final Set<String> names;

    /** These names, besides addresses and {@code localhost}. */
    Hosts(String... names) {
        this.names = Stream.concat(Stream.of(names), Stream.of("localhost"))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** These names and those that this machine goes by. */
    static Hosts ofThisMachine(String host) {
        return new Hosts(host, nameOfThisMachine());
    }

    /** By which name others reach this machine; {@code localhost} where it does not know. */
    static String nameOfThisMachine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** Whether a request for this host is meant for us. */
    boolean isOurs(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
        return names.contains(name) || DIGITS.matcher(name).matches();
    }
}
