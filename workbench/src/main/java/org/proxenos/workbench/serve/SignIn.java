package org.proxenos.workbench.serve;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where strangers sign in, and where they go from there. */
final class SignIn {
    static final String PATH = "/sign-in";

    private SignIn() {}

    /** The address that is asked for, without the token. */
    static String back(Context context) {
        if (context.path().equals(PATH)) {
            return "/";
        }
        StringBuilder query = new StringBuilder();
        for (Map.Entry<String, List<String>> parameter : context.queryParamMap().entrySet()) {
            if (parameter.getKey().equals("token")) {
                continue;
            }
            for (String value : parameter.getValue()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(encoded(parameter.getKey()))
                        .append('=')
                        .append(encoded(value));
            }
        }
        return own(context.path()) + query;
    }

    /** A path of this server: {@code //elsewhere} would be another one's. */
    static String own(@Nullable String path) {
        return path != null && path.startsWith("/") && !path.startsWith("//") && !path.contains("\\") ? path : "/";
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
