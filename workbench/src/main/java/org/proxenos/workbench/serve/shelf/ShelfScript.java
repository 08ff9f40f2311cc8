package org.proxenos.workbench.serve.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.proxenos.corpus.Role;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.Window;

/** The statements that make the shelf of a study. */
final class ShelfScript {
    private ShelfScript() {}

    static List<String> of(Study study) {
        String sql = text().replaceAll("(?m)^--.*$", "")
                .replace("${private}", privateRoles())
                .replace("${mentions}", StudyMessages.MENTIONS)
                .replace("${windows}", windows(study.windows()))
                .replace("${show_citizens}", Boolean.toString(study.showCitizens()));
        return Arrays.stream(sql.split(";\\s*(?:\\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String privateRoles() {
        return Arrays.stream(Role.values())
                .filter(Role::isPrivate)
                .map(role -> StudyMessages.text(role.code()))
                .collect(Collectors.joining(", "));
    }

    private static String windows(List<Window> windows) {
        return windows.isEmpty()
                ? "WHEN true THEN " + StudyMessages.text(StudyMessages.ALL)
                : windows.stream()
                        .map(w -> "WHEN m.published_at >= %s AND m.published_at < %s THEN %s"
                                .formatted(
                                        StudyMessages.time(w.from()),
                                        StudyMessages.time(w.until()),
                                        StudyMessages.text(w.name())))
                        .collect(Collectors.joining(" "));
    }

    private static String text() {
        try (InputStream in = ShelfScript.class.getResourceAsStream("shelf.sql")) {
            if (in == null) {
                throw new IllegalStateException("shelf.sql is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
