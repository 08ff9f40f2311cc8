package org.proxenos.workbench.serve.coding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes as a browser does: an id for each decision, sent until the server has answered. */
final class SimulatedCoder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]*)\"");

    private final String name;
    private final List<String> units;
    private final JsonNode questions;
    private final HttpClient http;
    private String root = "";
    private String csrf = "";
    private int next;

    private SimulatedCoder(String name, List<String> units, JsonNode questions) {
        this.name = name;
        this.units = units;
        this.questions = questions;
        this.http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** A coder who codes these units over and over. */
    static SimulatedCoder of(String name, List<String> units, String address) throws IOException, InterruptedException {
        SimulatedCoder first = new SimulatedCoder(name, units, JSON.createArrayNode());
        first.enter(address);
        HttpResponse<String> form =
                first.http.send(first.request("/coding/next").GET().build(), HttpResponse.BodyHandlers.ofString());
        SimulatedCoder coder = new SimulatedCoder(
                name, units, JSON.readTree(form.body()).path("form").path("questions"));
        coder.enter(address);
        return coder;
    }

    /** Opens the workbench at the address that the server gave. */
    void enter(String address) throws IOException, InterruptedException {
        URI uri = URI.create(address);
        root = "%s://%s".formatted(uri.getScheme(), uri.getAuthority());
        String page = http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher matcher = CSRF.matcher(page);
        csrf = matcher.find() ? matcher.group(1) : "";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path + "?coder=" + name))
                .header("X-CSRF-Token", csrf)
                .timeout(Duration.ofSeconds(30));
    }

    /** The next decision, and its id: an answer to each question of a unit in turn. */
    Map<String, Object> decide() {
        String unit = units.get(next / questions.size() % units.size());
        JsonNode question = questions.get(next++ % questions.size());
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("id", UUID.randomUUID().toString());
        decision.put("at", System.currentTimeMillis());
        decision.put("kind", "code");
        decision.put("message", unit);
        decision.put("target", question.path("perTarget").asBoolean() ? "ministry" : "");
        decision.put("variable", question.path("name").asText());
        decision.put("value", question.path("answers").path(0).path("value").asText());
        decision.put("fingerprint", question.path("fingerprint").asText());
        decision.put("milliseconds", 900);
        return decision;
    }

    /**
     * Sends decisions.
     *
     * @return whether the server said that they are stored
     */
    boolean send(List<Map<String, Object>> decisions) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("decisions", new ArrayList<>(decisions)));
        HttpResponse<String> answer = http.send(
                request("/coding/decisions")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 400) {
            throw new AssertionError(answer.body());
        }
        return answer.statusCode() == 200;
    }
}
