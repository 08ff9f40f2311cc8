package org.proxenos.workbench.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.workbench.Ran;

/** Who is let in, and what a page may do. */
final class ServerTest {
    @TempDir
    private Path folder;

    private final AtomicInteger changes = new AtomicInteger();
    private OpenStudy study;
    private Server server;

    @BeforeEach
    void start() throws IOException {
        Path path = folder.resolve("study");
        Ran.proxenos("init", path);
        study = OpenStudy.at(path);
        server = Server.start(study, new Server.Place(null, 0), pages -> List.of(new Tried(pages)));
    }

    @AfterEach
    void stop() {
        server.close();
        study.close();
    }

    @Test
    void strangersSeeNothingButTheWayIn() {
        Client stranger = Client.stranger(server);
        for (String path : List.of("/", "/open", "/nowhere", "/sign-in", "/?token=guess")) {
            HttpResponse<String> answer = stranger.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.body()).contains("not opened yet").doesNotContain("for everybody");
        }
        assertThat(stranger.post("/change", "csrf=").statusCode()).isEqualTo(401);
        assertThat(changes).hasValue(0);
    }

    @Test
    void addressWithTheTokenLetsIn() {
        assertThat(server.address()).startsWith("http://127.0.0.1:").contains("/?token=");
        HttpResponse<String> answer = Client.owner(server).get("/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getQuery()).isNull();
        assertThat(answer.body()).contains("for everybody").contains("aria-current=\"page\"");
    }

    @Test
    void tokenOpensThePageThatWasAskedFor() {
        String token = URI.create(server.address()).getQuery();
        HttpResponse<String> answer = Client.stranger(server).get("/open?a=1%262&" + token + "&a=x");
        assertThat(answer.uri()).hasPath("/open").hasQuery("a=1&2&a=x");
        assertThat(answer.uri().getRawQuery()).isEqualTo("a=1%262&a=x");
    }

    @Test
    void nothingIsChangedWithoutTheSecretOfThePage() {
        Client owner = Client.owner(server);
        assertThat(owner.post("/change", "").statusCode()).isEqualTo(403);
        assertThat(owner.post("/change", "csrf=guess").statusCode()).isEqualTo(403);
        assertThat(owner.post("/change", "csrf=" + Client.owner(server).csrf()).statusCode())
                .isEqualTo(403);
        assertThat(changes).hasValue(0);
        assertThat(owner.post("/change", "csrf=" + owner.csrf()).statusCode()).isEqualTo(200);
        assertThat(owner.post("/change", "", "X-CSRF-Token", owner.csrf()).statusCode())
                .isEqualTo(200);
        assertThat(changes).hasValue(2);
    }

    @Test
    void otherSitesRequestsAreRefused() {
        Client owner = Client.owner(server);
        String secret = "csrf=" + owner.csrf();
        for (String origin : List.of("http://elsewhere.example", "null", server.root() + "0", "http://a b")) {
            assertThat(owner.post("/change", secret, "Origin", origin).statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(owner.post("/change", secret, "Origin", server.root()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void otherNamesForThisMachineAreRefused() throws IOException {
        int port = URI.create(server.root()).getPort();
        assertThat(Client.statusFor(server, "elsewhere.example:" + port)).contains(" 403 ");
        assertThat(Client.statusFor(server, "127.0.0.1.elsewhere.example")).contains(" 403 ");
        assertThat(Client.statusFor(server, "localhost:" + port)).contains(" 401 ");
        assertThat(Client.statusFor(server, "127.0.0.1:" + port)).contains(" 401 ");
    }

    @Test
    void everyAnswerForbidsWhatAPageDoesNotNeed() {
        for (String path : List.of("/", "/nowhere", "/assets/report.css", "/fails")) {
            HttpResponse<String> answer = Client.owner(server).get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValue(Guard.POLICY)
                    .get()
                    .asString()
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void cookieIsNoScriptsAndNoOtherSites() {
        assertThat(Client.stranger(server)
                        .get(server.address().substring(server.root().length()))
                        .previousResponse())
                .hasValueSatisfying(redirect -> assertThat(redirect.headers().firstValue("Set-Cookie"))
                        .get()
                        .asString()
                        .contains("; HttpOnly", "; SameSite=Lax", "Path=/"));
    }

    @Test
    void troubleIsAPageThatSaysWhatItIs() {
        Client owner = Client.owner(server);
        assertThat(owner.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(owner.get("/nowhere").body()).contains("no page at this address", "<nav");
        assertThat(owner.get("/wrong").statusCode()).isEqualTo(400);
        assertThat(owner.get("/wrong").body()).contains("&lt;b&gt;not this");
        assertThat(owner.get("/fails").statusCode()).isEqualTo(500);
        assertThat(owner.get("/fails").body()).contains("bug in Proxenos").doesNotContain("\tat ");
        assertThat(owner.get("/assets/..%2Fpackage-info.class").statusCode()).isIn(400, 404);
    }

    @Test
    void portThatIsTakenIsSaid() {
        int port = URI.create(server.root()).getPort();
        assertThatThrownBy(() -> Server.start(study, new Server.Place(null, port), pages -> List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("port " + port)
                .hasMessageContaining("--port");
    }

    /** A section to try the server with. */
    private final class Tried implements Section {
        private final Pages pages;

        Tried(Pages pages) {
            this.pages = pages;
        }

        @Override
        public List<Entry> entries() {
            return List.of(Entry.of("for everybody", "/", TeamRole.values()));
        }

        @Override
        public void routes(RoutesConfig routes) {
            for (String path : List.of("/", "/open")) {
                routes.get(path, this::page, TeamRole.values());
            }
            routes.get("/wrong", context -> {
                throw new IllegalArgumentException("<b>not this");
            });
            routes.get("/fails", context -> {
                throw new IllegalStateException("a bug");
            });
            routes.post("/change", context -> {
                changes.incrementAndGet();
                page(context);
            });
        }

        private void page(io.javalin.http.Context context) {
            pages.show(context, "Tried", "serve/trouble.jte", Map.of("title", "Tried", "message", "tried"));
        }
    }
}
