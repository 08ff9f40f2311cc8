package org.proxenos.corpus.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** Says what a server refused and what to do about it. */
public final class Refusal {
    private static final int CUT = 200;
    private static final int BAD = 400;
    private static final int NO_TOKEN = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private Refusal() {}

    /** In a sentence without a stop. */
    public static String of(CollectionPlan plan, Answer answer) {
        String host = URI.create(plan.server()).getRawAuthority();
        String said = said(answer);
        return switch (answer.status()) {
            case NO_TOKEN, FORBIDDEN -> permission(plan, host, answer.status()) + said;
            case NOT_FOUND, GONE -> "%s has no %s; mend it in study.yaml%s".formatted(host, wanted(plan), said);
            case BAD -> "%s does not understand %s; mend it in study.yaml%s".formatted(host, wanted(plan), said);
            default -> "%s answered with status %d to %s%s".formatted(host, answer.status(), wanted(plan), said);
        };
    }

    private static String permission(CollectionPlan plan, String host, int status) {
        if (plan.token() != null) {
            String why = status == NO_TOKEN ? "does not accept" : "does not give this to";
            return "%s %s the token in the environment variable %s; make a new one".formatted(host, why, plan.token());
        }
        return ("%s gives %s to those with an access token only: put one into an environment variable, and name the"
                        + " variable with token: in study.yaml")
                .formatted(host, wanted(plan));
    }

    private static String wanted(CollectionPlan plan) {
        return plan.value().isEmpty()
                ? "'" + plan.server() + "'"
                : "%s '%s'".formatted(plan.subject().valueKey(), plan.value());
    }

    /** The server's own words, which may be anything. */
    private static String said(Answer answer) {
        try {
            JsonNode body = answer.json();
            String words = body.path(body.has("message") ? "message" : "error").asText();
            String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
            String cut = line.length() > CUT ? line.substring(0, CUT) + "..." : line;
            return cut.isEmpty() ? "" : " (it says: " + cut + ")";
        } catch (UnexpectedAnswerException e) {
            return "";
        }
    }
}
