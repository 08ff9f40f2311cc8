package org.proxenos.workbench.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.proxenos.workbench.Ran;
import org.proxenos.workbench.serve.section.Sections;

/** A small study with hostile words in it, served as the command serves it. */
final class ServedStudy implements AutoCloseable {
    /** Words that try to be something else. */
    static final List<String> HOSTILE = List.of(
            "<script>document.title='owned'</script> ministry",
            "<img src=x onerror=document.title='owned'> ministry",
            "\" onmouseover=\"document.title='owned'\" ministry",
            "</textarea></p></main><h1>owned</h1> ministry",
            "\u202Egnihton\u202C \u2066ministry\u2069",
            "z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A ministry".repeat(40),
            "=HYPERLINK(\"http://evil.example\") ministry",
            "${7*7} @if(true) {{7*7}} ministry",
            "bell\u0007byte ministry",
            "ministry " + "long".repeat(25_000));

    private final OpenStudy study;
    private final Server server;

    private ServedStudy(OpenStudy study, Server server) {
        this.study = study;
        this.server = server;
    }

    Server server() {
        return server;
    }

    Client owner() {
        return Client.owner(server);
    }

    Path folder() {
        return study.folder().path();
    }

    /** A study in a new folder, with messages, run already. */
    static ServedStudy run(Path folder) throws IOException {
        Path path = make(folder);
        Ran ran = Ran.proxenos("run", path);
        assertThat(ran.code()).as(ran.err()).isZero();
        return serve(path, new Server.Place(null, 0));
    }

    static ServedStudy serve(Path path, Server.Place place) throws IOException {
        OpenStudy study = OpenStudy.at(path);
        return new ServedStudy(study, Server.start(study, place, pages -> Sections.of(study, pages)));
    }

    static Path make(Path folder) throws IOException {
        Path path = folder.resolve("study");
        Ran.proxenos("init", path);
        Files.writeString(
                path.resolve("actors.csv"),
                "handle,platform,name,role,city,country,network,party\nmayor_a,,Ann <b>A</b>,mayor,Alba,XX,,\n");
        Path posts = folder.resolve("posts.csv");
        Files.writeString(posts, posts(), StandardCharsets.UTF_8);
        Ran imported = Ran.proxenos("import", path, posts);
        assertThat(imported.code()).as(imported.err()).isZero();
        return path;
    }

    private static String posts() {
        StringBuilder csv =
                new StringBuilder("id,author,platform,created_at,text,likes,reposts,replies,in_reply_to\r\n");
        for (int i = 0; i < HOSTILE.size(); i++) {
            row(csv, "m" + i, "mayor_a", HOSTILE.get(i), "");
        }
        for (int i = 0; i < 120; i++) {
            row(csv, "p" + i, "mayor_a", "The ministry broke its word number%d".formatted(i), "");
        }
        row(csv, "c0", "someone_private", "The secret word of a citizen is quixotry", "m0");
        return csv.toString();
    }

    private static void row(StringBuilder csv, String id, String author, String text, String parent) {
        csv.append("%s,%s,x,2024-03-%02dT10:00:00Z,\"%s\",3,2,1,%s\r\n"
                .formatted(id, author, 1 + Math.floorMod(id.hashCode(), 28), text.replace("\"", "\"\""), parent));
    }

    @Override
    public void close() {
        server.close();
        study.close();
    }
}
