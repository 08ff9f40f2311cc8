package org.proxenos.workbench.serve.network;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.Study;

/**
 * Which network is asked for, as the address says.
 *
 * @param layer what makes a tie
 * @param side of the event: {@code before}, {@code after}, or {@code all}
 * @param everybody whether private accounts are in it, by pseudonym; else public actors alone
 */
record Asked(String layer, String side, boolean everybody) {
    static final List<String> LAYERS = List.of("mention", "reply", "quote", "repost");
    static final List<String> SIDES = List.of("all", "before", "after");

    static Asked of(Context context) {
        return new Asked(
                choice(context, "layer", LAYERS),
                choice(context, "side", SIDES),
                choice(context, "who", List.of("public", "everybody")).equals("everybody"));
    }

    private static String choice(Context context, String name, List<String> choices) {
        String asked = Optional.ofNullable(context.queryParam(name)).orElse(choices.get(0));
        if (!choices.contains(asked)) {
            throw new IllegalArgumentException(
                    "there is no %s '%s'; there are: %s".formatted(name, asked, String.join(", ", choices)));
        }
        return asked;
    }

    Asked on(String otherSide) {
        return new Asked(layer, otherSide, everybody);
    }

    /** Its address below a path. */
    String address(String path) {
        return "%s?layer=%s&side=%s&who=%s".formatted(path, layer, side, everybody ? "everybody" : "public");
    }

    /** From when on messages count; empty for from the beginning. */
    Optional<Instant> from(Study study) {
        return side.equals("after") ? study.event().map(Event::at) : Optional.empty();
    }

    /** Before when they count: what anticipates the event is on neither side. */
    Optional<Instant> until(Study study) {
        return side.equals("before") ? study.event().map(Event::since) : Optional.empty();
    }

    /** The address of the messages behind a tie. */
    String messages(String source, String target, Study study) {
        return "/messages?sender=%s&addressee=%s&layer=%s%s%s"
                .formatted(
                        encoded(source),
                        encoded(target),
                        layer,
                        from(study).map(at -> "&from=" + encoded(at.toString())).orElse(""),
                        until(study)
                                .map(at -> "&until=" + encoded(at.toString()))
                                .orElse(""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
