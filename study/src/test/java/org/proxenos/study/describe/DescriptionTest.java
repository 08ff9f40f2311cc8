package org.proxenos.study.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proxenos.study.describe.TableReading.column;
import static org.proxenos.study.describe.TableReading.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.corpus.Strand;
import org.proxenos.engine.Engine;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.Table;

/** Which descriptions an invented corpus gets, and that they stay the same. */
class DescriptionTest {
    @TempDir
    Path folder;

    @TempDir
    Path another;

    private final Study study = InventedCorpus.study(false);

    @Test
    void everyTableAndFigureIsThereInOrder() {
        try (Engine engine = corpus().open()) {
            Description description = Description.of(study, engine, List.of());
            assertThat(description.tables())
                    .extracting(Table::id)
                    .containsExactly(
                            "T01-corpus-flow",
                            "T02-accounts",
                            "T04-content",
                            "T06-engagement",
                            "T06b-account-window",
                            "T08-concentration");
            assertThat(description.figures())
                    .extracting(Figure::id)
                    .containsExactly("F01-volume", "F01-volume-press", "F03-ternary", "F07-ccdf");
            assertThat(description.tables())
                    .allSatisfy(t -> assertThat(t.note()).isNotBlank());
        }
    }

    @Test
    void theFlowHasThePromisedColumnsAndBalances() {
        try (Engine engine = corpus().open()) {
            Table flow = table(Description.of(study, engine, List.of()), "T01-corpus-flow");
            assertThat(flow.columns())
                    .extracting(Table.Column::name)
                    .containsExactly("source", "strand", "read", "kept", "duplicate", "rejected", "reason");
            assertThat(column(flow, "kept")).containsExactly("400", "12", "300", "0");
        }
    }

    @Test
    void everyCountOpensAsManyMessagesAsItSays() {
        try (Engine engine = corpus().open()) {
            Description description = Description.of(study, engine, List.of());
            Map<String, Selection> selections =
                    description.selections().all().stream().collect(Collectors.toMap(Selection::id, s -> s));
            int opening = 0;
            for (Table table : description.tables()) {
                for (List<Table.Cell> row : table.rows()) {
                    for (Table.Cell cell : row) {
                        if (cell.selection() != null) {
                            Selection selection = Objects.requireNonNull(selections.get(cell.selection()));
                            assertThat(cell.csv())
                                    .as("%s: %s", table.id(), selection.sql())
                                    .isEqualTo(Long.toString(selection.total()));
                            opening++;
                        }
                    }
                }
            }
            assertThat(opening).isGreaterThan(60);
        }
    }

    @Test
    void anEmptyCorpusHasItsFlowAndNothingElse() {
        try (Engine engine = corpus().only(p -> false).open()) {
            Description description = Description.of(study, engine, List.of());
            assertThat(description.tables()).extracting(Table::id).containsExactly("T01-corpus-flow");
            assertThat(description.figures()).isEmpty();
            assertThat(description.selections().all()).isEmpty();
            assertThat(description.selections().messages()).isEmpty();
        }
    }

    @Test
    void repliesAloneHaveNoEngagementAndNoTime() {
        try (Engine engine =
                corpus().only(p -> p.message().strand() == Strand.REPLIES).open()) {
            Description description = Description.of(study, engine, List.of());
            assertThat(description.tables())
                    .extracting(Table::id)
                    .containsExactly("T01-corpus-flow", "T02-accounts", "T04-content");
            assertThat(description.figures()).isEmpty();
        }
    }

    @Test
    void volumeIsThereWithoutSentimentWhereNobodyScoredIt() {
        try (Engine engine = corpus().codedBy(List.of("moral")).open()) {
            List<Figure.Volume> volumes = Description.of(study, engine, List.of()).figures().stream()
                    .filter(Figure.Volume.class::isInstance)
                    .map(Figure.Volume.class::cast)
                    .toList();
            assertThat(volumes).isNotEmpty().allSatisfy(volume -> {
                assertThat(volume.bins()).allMatch(bin -> bin.scored() == 0);
                assertThat(volume.description()).endsWith("Their sentiment is not known.");
                assertThat(volume.title()).doesNotContain("negative");
            });
        }
    }

    @Test
    void twoDescriptionsAreEqual() {
        try (Engine engine = corpus().open()) {
            Description first = Description.of(study, engine, List.of());
            Description second = Description.of(study, engine, List.of());
            assertThat(second.tables()).isEqualTo(first.tables());
            assertThat(second.figures()).isEqualTo(first.figures());
            assertThat(second.selections().all()).isEqualTo(first.selections().all());
        }
    }

    @Test
    void nothingDependsOnTheUsersLanguage() {
        Locale usual = Locale.getDefault();
        try (Engine engine = corpus().open()) {
            Description expected = Description.of(study, engine, List.of());
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            try (Engine other = InventedCorpus.in(another).open()) {
                Description found = Description.of(study, other, List.of());
                assertThat(found.tables()).isEqualTo(expected.tables());
                assertThat(found.figures()).isEqualTo(expected.figures());
                assertThat(found.selections().all())
                        .isEqualTo(expected.selections().all());
            }
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void figuresSayWhatTheyShowWithoutACause() {
        try (Engine engine = corpus().open()) {
            assertThat(Description.of(study, engine, List.of()).figures())
                    .extracting(Figure::description)
                    .allSatisfy(d -> assertThat(d)
                            .containsPattern("\\d")
                            .doesNotContainPattern("(?i)because|drives?|leads? to|effect|due to"));
        }
    }

    private InventedCorpus corpus() {
        return InventedCorpus.in(folder);
    }
}
