package org.proxenos.study.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.engine.Engine;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.Selection;

/** The messages behind counts. */
class SelectionsTest {
    @TempDir
    Path folder;

    private final Study study = InventedCorpus.study(false);

    @Test
    void theSameMessagesAreListedOnceAndAnIdIsNeverGivenTwice() {
        try (Engine engine = open()) {
            Selections selections = new Selections(study, engine);
            assertThat(selections.add("a b/c", "mayors", "role = 'mayor'")).isEqualTo("a-b-c");
            assertThat(selections.add("other", "mayors again", "role = 'mayor'"))
                    .isEqualTo("a-b-c");
            assertThat(selections.add("a-b-c", "others", "role <> 'mayor'")).isEqualTo("a-b-c-2");
            assertThat(selections.all()).extracting(Selection::label).containsExactly("mayors", "others");
        }
    }

    @Test
    void theFirstMessagesByTimeComeThoseWithoutATimeLast() {
        try (Engine engine = open()) {
            Selections selections = new Selections(study, engine);
            selections.add("all", "all", "strand = 'accounts'");
            selections.add("untimed", "untimed", "strand = 'accounts'", "published_at IS NULL");
            List<String> expected = List.of(engine.query("""
                            SELECT message_id FROM messages WHERE strand = 'accounts' AND kind <> 'repost'
                            ORDER BY published_at NULLS LAST, message_id""").words("message_id"));
            Selection all = selections.all().get(0);
            assertThat(all.total()).isEqualTo(expected.size());
            assertThat(all.messageIds()).isEqualTo(expected.subList(0, Selections.MOST_EACH));
            Selection untimed = selections.all().get(1);
            assertThat(untimed.messageIds()).isNotEmpty().isSubsetOf(expected.subList(300, expected.size()));
        }
    }

    @Test
    void aConditionWithAnOrStaysWithinItsScope() {
        try (Engine engine = open()) {
            Selections selections = new Selections(study, engine);
            selections.add("either", "either", "strand = 'press'", "role = 'mayor' OR role = 'unknown'");
            assertThat(selections.all().get(0).total()).isEqualTo(12);
            assertThat(selections.all().get(0).sql()).contains("strand = 'press' AND (role = 'mayor' OR role");
        }
    }

    @Test
    void aQueryOfItsOwnMayAskTheMessagesOfTheStudy() {
        try (Engine engine = open()) {
            Selections selections = new Selections(study, engine);
            selections.addQuery("q", "replies", "SELECT message_id FROM study_messages WHERE strand = 'replies'");
            selections.addQuery("nothing", "nothing", "SELECT message_id FROM messages WHERE false");
            assertThat(selections.all()).extracting(Selection::total).containsExactly(300L, 0L);
            assertThat(selections.all().get(1).messageIds()).isEmpty();
        }
    }

    @Test
    void aReportCarriesNoMoreMessagesThanABrowserOpens() {
        try (Engine engine = open()) {
            Selections selections = new Selections(study, engine, 100);
            for (int i = 0; i < 8; i++) {
                selections.add("s" + i, "part " + i, "kind <> 'press_release' AND hash(message_id) % 8 = " + i);
            }
            Set<String> carried = new LinkedHashSet<>();
            selections.all().forEach(s -> carried.addAll(s.messageIds()));
            assertThat(carried).hasSizeLessThanOrEqualTo(100);
            assertThat(selections.all())
                    .allSatisfy(s -> assertThat(s.messageIds()).hasSize(12));
            assertThat(selections.messages()).hasSize(carried.size());
        }
    }

    @Test
    void everyQueryRunsOverTheParquetFilesAlone() throws SQLException {
        List<Selection> all;
        try (Engine engine = open()) {
            all = Description.of(study, engine, List.of()).selections().all();
        }
        String script = StudyMessages.script(study)
                .replace("'corpus/", "'" + folder.resolve("corpus") + "/")
                .replace("'codes/", "'" + folder.resolve("codes") + "/");
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute(script);
            for (Selection selection : all) {
                try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM (%s)".formatted(selection.sql()))) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getLong(1)).as(selection.sql()).isEqualTo(selection.total());
                }
            }
        }
    }

    private Engine open() {
        return InventedCorpus.in(folder).open();
    }
}
