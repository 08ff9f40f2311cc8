package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.proxenos.workbench.Ran.proxenos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.workbench.Ran;
import org.proxenos.workbench.SharedData;

/** {@code codes}: out to other programs and back, with the same agreement at the end. */
class CodesCommandTest {
    /** By the coincidences that the data's own description prints (Krippendorff's formula, worked out apart). */
    private static final List<Double> ALPHAS = List.of(0.7593434289037762, 0.7733805017401583, 0.7789142643204792);

    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void write() throws IOException {
        study = study("one");
        StringBuilder csv = new StringBuilder("unit,variable,coder,value,time,memo\n");
        for (int i = 0; i < 60; i++) {
            csv.append("m%d,stance,ann,%s,2031-06-02T09:00:00Z,\"note; %d\"\n"
                    .formatted(i, i % 3 == 0 ? "against" : "favour", i));
            csv.append("m%d,stance,ben,%s,2031-06-02T10:00:00Z,\n"
                    .formatted(i, i % 3 == 0 && i % 5 > 0 ? "against" : "favour"));
        }
        Files.createDirectories(study.resolve("codes"));
        Files.writeString(study.resolve("codes/own.csv"), csv);
    }

    private Path study(String name) throws IOException {
        Path path = Files.createDirectories(folder.resolve(name));
        Files.writeString(path.resolve("study.yaml"), "study: valley\nsources: []\n");
        return path;
    }

    @ParameterizedTest
    @ValueSource(strings = {"long", "wide", "recal", "r", "doccano", "label-studio", "inception", "catma", "dna"})
    void agreementIsTheSameAfterTheWayOutAndBack(String format) throws IOException {
        Path out = folder.resolve("out");
        Ran written = proxenos("codes", study, "--export", format, "--out", out);
        assertThat(written.code()).as(written.err()).isZero();
        Path other = study("other");
        Ran read = proxenos("codes", other, "--import", out);
        assertThat(read.code()).as(read.err()).isZero();
        assertThat(alpha(other)).isEqualTo(alpha(study)).isBetween(0.5, 0.95);
    }

    private static double alpha(Path study) {
        return proxenos("agree", study, "--json")
                .json()
                .get(0)
                .at("/alpha/nominal")
                .asDouble();
    }

    @Test
    void whatAFormatHasNoFieldForIsSaid() {
        Ran ran = proxenos("codes", study, "--export", "wide", "--out", folder.resolve("out"));
        assertThat(ran.err()).contains("wide has no field for: time, confidence, memo, round, fingerprint");
        assertThat(ran.out()).contains("stance.csv");
    }

    @Test
    void theTwoCodersOfTheClimateActivistsComeInAndAgreeAsDescribed() throws IOException {
        Path data = SharedData.file("climate-activists/random200-two-coders.csv.gz");
        Path other = study("activists");
        Ran read = proxenos(
                "codes",
                other,
                "--import",
                data,
                "--column",
                "sentiment:one=Sentiment1",
                "--column",
                "sentiment:two=Sentiment2");
        assertThat(read.code()).as(read.err()).isZero();
        JsonNode agreed = proxenos("agree", other, "--json").json().get(0);
        assertThat(agreed.get("units").asInt()).isEqualTo(200);
        List<String> levels = List.of("nominal", "ordinal", "interval");
        for (int i = 0; i < levels.size(); i++) {
            assertThat(agreed.get("alpha").get(levels.get(i)).asDouble()).isCloseTo(ALPHAS.get(i), within(1e-12));
        }
    }

    @Test
    void wrongUseIsRefusedAndNothingIsTouched() throws IOException {
        assertThat(proxenos("codes", study).err()).contains("say either --export FORMAT --out DIR or --import FILE...");
        assertThat(proxenos("codes", study, "--export", "docano", "--out", folder.resolve("x"))
                        .err())
                .contains("no format 'docano'; nearest is 'doccano'");
        assertThat(proxenos("codes", study, "--import", folder.resolve("absent.csv"))
                        .err())
                .contains("there is no file");
        Path picture = Files.write(folder.resolve("codes.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        assertThat(proxenos("codes", study, "--import", picture).err())
                .contains("codes.png is a picture, not an export");
        assertThat(proxenos("codes", study, "--import", study.resolve("codes/own.csv"))
                        .err())
                .contains("is there already; give these codes another name with --name");
        Ran twice = proxenos("codes", study, "--import", study.resolve("codes/own.csv"), "--name", "again");
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("no code could be read").contains("coded this unit before");
        assertThat(study.resolve("codes")).isDirectoryNotContaining("glob:**again*");
        Path table = Files.writeString(folder.resolve("t.csv"), "id,A\n1,x\n");
        assertThat(proxenos("codes", study, "--import", table, "--column", "stance:ann=B")
                        .err())
                .contains("t.csv has no column 'B'")
                .contains("there are id, A");
    }
}
