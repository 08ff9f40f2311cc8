package org.proxenos.workbench.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.workbench.Ran;

/** Several people, each with what is theirs. */
final class TeamTest {
    private static final Server.Place TEAM = new Server.Place("127.0.0.1", 0);
    private static final String OWNERS = "correct horse battery";

    @TempDir
    private Path folder;

    private Path study() throws IOException {
        return ServedStudy.make(folder);
    }

    private static Ran add(Path study, String name, String role, String password) {
        return Ran.proxenos(
                (password + "\n").getBytes(StandardCharsets.UTF_8), "serve", study, "--add-user", name, "--role", role);
    }

    private static Client signedIn(ServedStudy served, String name, String password) {
        Client client = Client.stranger(served.server());
        client.post("/sign-in", "name=%s&password=%s&back=/".formatted(name, password.replace(' ', '+')));
        return client;
    }

    @Test
    void nobodyIsServedBeforeThereIsAnOwner() throws IOException {
        Path study = study();
        assertThatThrownBy(() -> ServedStudy.serve(study, TEAM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--add-user");
        assertThat(add(study, "ada", "owner", "short").code()).isEqualTo(2);
        assertThat(add(study, "ada", "owner", OWNERS).out()).contains("ada can sign in as owner");
        ServedStudy.serve(study, TEAM).close();
    }

    @Test
    void eachSeesWhatTheirRoleMaySee() throws IOException {
        Path study = study();
        add(study, "ada", "owner", OWNERS);
        add(study, "cody", "coder", "coding all day long");
        add(study, "rita", "reader", "reading all day long");
        try (ServedStudy served = ServedStudy.serve(study, TEAM)) {
            assertThat(Client.stranger(served.server()).get("/messages").body()).contains("Sign in");
            Client coder = signedIn(served, "cody", "coding all day long");
            assertThat(coder.get("/").body()).contains("cody").doesNotContain("href=\"/messages");
            for (String path : List.of("/messages", "/messages.csv", "/outcomes", "/hypotheses", "/work", "/team")) {
                assertThat(coder.get(path).statusCode()).as(path).isEqualTo(403);
            }
            Client reader = signedIn(served, "rita", "reading all day long");
            assertThat(reader.get("/messages").statusCode()).isEqualTo(200);
            assertThat(reader.post("/work/run", "csrf=" + reader.csrf()).statusCode())
                    .isEqualTo(403);
            Client owner = signedIn(served, "ada", OWNERS);
            assertThat(owner.get("/team").body()).contains("cody", "rita");
        }
    }

    @Test
    void wrongNameAndWrongPasswordLookTheSameAndAreCounted() throws IOException {
        Path study = study();
        add(study, "ada", "owner", OWNERS);
        try (ServedStudy served = ServedStudy.serve(study, TEAM)) {
            Client stranger = Client.stranger(served.server());
            String known = stranger.post("/sign-in", "name=ada&password=wrong").body();
            String unknown =
                    stranger.post("/sign-in", "name=nobody&password=wrong").body();
            assertThat(known).contains("Name or password is wrong").isEqualTo(unknown);
            for (int i = 0; i < Attempts.BY_NAME; i++) {
                stranger.post("/sign-in", "name=ada&password=wrong");
            }
            assertThat(stranger.post("/sign-in", "name=ada&password=" + OWNERS.replace(' ', '+'))
                            .statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void whoLosesARoleIsOutAtOnceAndTheLastOwnerStays() throws IOException {
        Path study = study();
        add(study, "ada", "owner", OWNERS);
        add(study, "rita", "reader", "reading all day long");
        try (ServedStudy served = ServedStudy.serve(study, TEAM)) {
            Client owner = signedIn(served, "ada", OWNERS);
            Client reader = signedIn(served, "rita", "reading all day long");
            assertThat(reader.get("/messages").body()).contains("rita");
            String csrf = "csrf=" + owner.csrf();
            owner.post("/team/role", csrf + "&name=rita&role=coder");
            assertThat(reader.get("/messages").body()).contains("Sign in");
            assertThat(owner.post("/team/role", csrf + "&name=ada&role=reader").statusCode())
                    .isEqualTo(400);
            assertThat(owner.post("/team", csrf + "&name=new&role=adjudicator&password=long+enough+words")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(signedIn(served, "new", "long enough words")
                            .get("/messages")
                            .statusCode())
                    .isEqualTo(200);
            owner.post("/sign-out", csrf);
            assertThat(owner.get("/").body()).contains("Sign in");
        }
    }

    @Test
    void signingInLeadsBackButNeverElsewhere() throws IOException {
        Path study = study();
        add(study, "ada", "owner", OWNERS);
        try (ServedStudy served = ServedStudy.serve(study, TEAM)) {
            Client stranger = Client.stranger(served.server());
            assertThat(stranger.get("/messages?q=a%26b").uri().getRawQuery())
                    .isEqualTo("back=%2Fmessages%3Fq%3Da%2526b");
            for (String back : List.of("//evil.example/", "http://evil.example/", "/\\evil.example")) {
                assertThat(stranger.post(
                                        "/sign-in",
                                        "name=ada&password=%s&back=%s".formatted(OWNERS.replace(' ', '+'), back))
                                .uri()
                                .getPath())
                        .isEqualTo("/");
            }
        }
    }
}
