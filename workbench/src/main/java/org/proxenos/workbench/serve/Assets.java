package org.proxenos.workbench.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxenos.report.page.Asset;

/** Style sheets and scripts: those in {@code assets/} beside this class, and those that the report has too. */
public final class Assets {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(css|js)");
    private static final Map<String, Loaded> LOADED = new ConcurrentHashMap<>();
    private static final int SHOWN = 12;

    private Assets() {}

    /** The address of a file, which changes with its content, so that no browser keeps an old one. */
    public static String address(String name) {
        return "/assets/%s?v=%s".formatted(name, load(name).version());
    }

    static void routes(RoutesConfig routes) {
        routes.get("/assets/{name}", Assets::send);
    }

    private static void send(Context context) {
        String name = context.pathParam("name");
        if (!NAME.matcher(name).matches() || !isThere(name)) {
            throw new NotFoundResponse("There is no such file.");
        }
        context.contentType(name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8");
        if (context.queryParam("v") != null) {
            context.header("Cache-Control", "private, max-age=31536000, immutable");
        }
        context.result(load(name).bytes());
    }

    private static boolean isThere(String name) {
        return own(name) != null || Asset.class.getResource(name) != null;
    }

    private static Loaded load(String name) {
        return LOADED.computeIfAbsent(name, key -> {
            byte[] own = own(key);
            byte[] bytes = own == null ? Asset.of(key).bytes() : own;
            return new Loaded(bytes, version(bytes));
        });
    }

    private static byte @Nullable [] own(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A file in memory. */
    private static final class Loaded {
        private final byte[] bytes;
        private final String version;

        Loaded(byte[] bytes, String version) {
            this.bytes = bytes;
            this.version = version;
        }

        byte[] bytes() {
            return bytes;
        }

        String version() {
            return version;
        }
    }
}
