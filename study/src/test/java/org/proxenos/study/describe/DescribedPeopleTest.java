package org.proxenos.study.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proxenos.study.describe.TableReading.cell;
import static org.proxenos.study.describe.TableReading.column;
import static org.proxenos.study.describe.TableReading.row;
import static org.proxenos.study.describe.TableReading.table;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.source.Collected;
import org.proxenos.engine.Engine;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.MessageView;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.Table;

/** Who is named in the tables about an invented corpus, and whose words are shown. */
class DescribedPeopleTest {
    @TempDir
    Path folder;

    private final Study study = InventedCorpus.study(false);

    @Test
    void accountsNameNobodyWhoIsNotListed() {
        InventedCorpus corpus = corpus();
        try (Engine engine = corpus.open()) {
            Table accounts = table(Description.of(study, engine, List.of()), "T02-accounts");
            assertThat(column(accounts, "account"))
                    .containsExactlyInAnyOrder(
                            "mayor_a", "mayor_b", "mayor_c", "ministry", "not listed", "not listed", "mayor_a")
                    .endsWith("not listed", "mayor_a");
            assertThat(accounts.note())
                    .contains(
                            "1 account is not listed", "300 messages have no known author", "1 listed account has no");
            List<Table.Cell> ministry = row(accounts, "accounts", "ministry", "national_government");
            assertThat(cell(accounts, ministry, "originals"))
                    .isEqualTo(count(corpus, p -> p.message().kind().isOriginal()));
            assertThat(cell(accounts, ministry, "reposts_made"))
                    .isEqualTo(count(corpus, p -> p.message().kind() == Kind.REPOST));
        }
    }

    @Test
    void aLanguageThatNoPlatformSaysIsIdentifiedAndTheTableSaysSo() {
        try (Engine engine = corpus().open()) {
            Table accounts = table(Description.of(study, engine, List.of()), "T02-accounts");
            assertThat(cell(accounts, row(accounts, "press", "mayor_a"), "languages"))
                    .isEmpty();
            assertThat(accounts.note()).doesNotContain("identified");
        }
        try (Engine engine = corpus().codedBy(List.of("language")).open()) {
            Table accounts = table(Description.of(study, engine, List.of()), "T02-accounts");
            assertThat(cell(accounts, row(accounts, "press", "mayor_a"), "languages"))
                    .isEqualTo("en");
            assertThat(accounts.note()).contains("12 messages' languages are identified by the coder 'language'");
            assertThat(engine.query("SELECT DISTINCT language_by FROM (%s) WHERE strand = 'press'"
                                    .formatted(StudyMessages.sql(study)))
                            .words("language_by"))
                    .containsExactly("language");
        }
    }

    @Test
    void aListedCitizenIsCountedAndNotNamedEvenWhereTheCorpusNamesEverybody() {
        try (Engine engine = corpus().namingACitizen().open()) {
            assertThat(engine.query("SELECT handle FROM account_roles WHERE role = 'citizen'")
                            .words("handle"))
                    .containsExactly("somebody");
            Description description = Description.of(study, engine, List.of());
            assertThat(description.tables().toString()).doesNotContain("somebody");
            assertThat(description.figures().toString()).doesNotContain("somebody");
            assertThat(description.selections().all().toString()).doesNotContain("somebody");
            Table accounts = table(description, "T02-accounts");
            List<Table.Cell> citizens = row(accounts, "accounts", "not named", "citizen");
            assertThat(cell(accounts, citizens, "messages")).isNotEqualTo("0");
        }
    }

    @Test
    void citizensHaveNeitherNameNorWordsUnlessTheStudyShowsThem() {
        try (Engine engine = corpus().open()) {
            List<MessageView> hidden =
                    Description.of(study, engine, List.of()).selections().messages();
            assertThat(hidden.toString()).doesNotContain(InventedCorpus.CITIZENS_WORD, "somebody");
            assertThat(hidden).anyMatch(m -> m.account().equals("citizen") && m.text() == null);
            assertThat(hidden).anyMatch(m -> m.account().equals("mayor_a") && m.text() != null);
            assertThat(hidden).isSortedAccordingTo((a, b) -> a.messageId().compareTo(b.messageId()));

            List<MessageView> shown = Description.of(InventedCorpus.study(true), engine, List.of())
                    .selections()
                    .messages();
            assertThat(shown.toString()).contains(InventedCorpus.CITIZENS_WORD).doesNotContain("somebody");
        }
    }

    @Test
    void wordsBehindACodeComeWithTheMessage() {
        try (Engine engine = corpus().open()) {
            Selections selections = new Selections(study, engine);
            String id = selections.add("c", "criticism", "criticism > 0 AND role = 'mayor'");
            assertThat(selections.all()).extracting(Selection::id).containsExactly(id);
            assertThat(selections.messages())
                    .allSatisfy(m -> assertThat(m.codes())
                            .anyMatch(c -> c.variable().equals("criticism")
                                    && c.evidence().contains("ministry")));
        }
    }

    private InventedCorpus corpus() {
        return InventedCorpus.in(folder);
    }

    private static String count(InventedCorpus corpus, Function<Collected, Boolean> which) {
        return Long.toString(corpus.posts().stream()
                .filter(p -> "id-ministry".equals(p.message().accountId()))
                .filter(which::apply)
                .count());
    }
}
