package org.proxenos.workbench.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.Gold;
import org.proxenos.coding.HandCodes;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.source.Nearest;
import org.proxenos.inference.reliability.Agreement;
import org.proxenos.inference.reliability.Gate;
import org.proxenos.inference.reliability.Level;
import org.proxenos.inference.reliability.Ratings;
import org.proxenos.workbench.console.Choice;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.file.Content;
import org.proxenos.workbench.file.Input;
import org.proxenos.workbench.folder.PeoplesCodes;
import org.proxenos.workbench.folder.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proxenos agree}: reliability of coders. */
@Command(
        name = "agree",
        description = "Compute Krippendorff's alpha of coders, its interval, and what a variable may be used for.",
        footer = {
            "",
            "A table of codes has the columns unit,variable,coder,value; without variable there is one, called value."
                    + " Empty, * and NA are missing. A study's codes are the CSV files in its folder codes/, and those"
                    + " given in its workbench.",
            "",
            "Examples:",
            "  proxenos agree my-study",
            "  proxenos agree codes.csv --variable criticism --gate conventional",
            "  proxenos agree coders-as-columns.csv --wide --level ordinal",
            "  proxenos agree coders-as-rows.csv --transpose --level interval --json"
        })
public final class AgreeCommand implements Callable<Integer> {
    private static final Choice<Level> LEVELS = Choice.of("level", Level.values(), Level::code);
    private static final Choice<Gate.Rule> RULES = Choice.of("gate", Gate.Rule.values(), Gate.Rule::code);
    private static final int SHOWN = 10;

    private final Console console;

    @Mixin
    private final CommonOptions common;

    @Parameters(
            paramLabel = "STUDY|CODES",
            description = "A study's folder, or a table of codes: CSV or TSV; gzip or zstd; - for standard input.")
    private String source;

    @Option(names = "--variable", paramLabel = "V", description = "Only this variable; may be given again.")
    private List<String> variables = new ArrayList<>();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description =
                    "nominal, ordinal, interval or ratio: of the interval and the gate; default: the codebook's, else"
                            + " nominal.")
    private @Nullable String level;

    @Option(
            names = "--gate",
            paramLabel = "RULE",
            defaultValue = "strict",
            description = "strict looks at the lower end of the 95 %% interval, conventional at the estimate; default:"
                    + " strict.")
    private String gate;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the bootstrap over units (2,000 draws); default: 1.")
    private long seed;

    @Option(names = "--wide", description = "The table has a row a unit and a column a coder.")
    private boolean wide;

    @Option(names = "--transpose", description = "The table has a row a coder and a column a unit.")
    private boolean transpose;

    /** The command on this console. */
    public AgreeCommand(Console console) {
        this.console = console;
        this.common = new CommonOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        Level asked = level == null ? null : LEVELS.find(level);
        Gate.Rule rule = RULES.find(gate);
        HandCodes codes = read();
        codes.notes().forEach(console::note);
        List<AgreementText.Row> rows = new ArrayList<>();
        for (String variable : chosen(codes)) {
            Level at = asked == null ? codes.codebook().level(variable) : asked;
            rows.add(new AgreementText.Row(variable, Agreement.of(ratings(codes, variable), at, rule, seed)));
        }
        console.clear();
        console.out().print(common.json() ? AgreementText.json(rows) : AgreementText.table(rows, rule));
        return tell(codes.rejected()).number();
    }

    private HandCodes read() throws IOException {
        if (!source.equals("-") && Files.isDirectory(Path.of(source))) {
            StudyFolder study = StudyFolder.open(Path.of(source));
            HandCodes codes = PeoplesCodes.all(study);
            if (codes.given().isEmpty() && study.handCodes().isEmpty()) {
                throw new IllegalArgumentException(
                        "no codes by people in '%s'; put tables with unit,variable,coder,value there as CSV, or code in: proxenos serve %s"
                                .formatted(study.codes(), source));
            }
            return codes.readBy(study.codebook());
        }
        HandCodes.Layout rows = wide ? HandCodes.Layout.WIDE : HandCodes.Layout.LONG;
        return table(transpose ? HandCodes.Layout.TRANSPOSED : rows).readBy(Codebook.builtIn());
    }

    private HandCodes table(HandCodes.Layout layout) throws IOException {
        Input input = new Input(source, console.in());
        try (InputStream file = input.open()) {
            return HandCodes.read(Content.of(file).text(input.name()).stream(), input.name(), layout);
        } catch (IOException e) {
            throw input.broken(e);
        }
    }

    private List<String> chosen(HandCodes codes) {
        List<String> there = codes.variables();
        if (there.isEmpty()) {
            throw new IllegalArgumentException("'%s' holds no code".formatted(source));
        }
        for (String variable : variables) {
            if (!there.contains(variable)) {
                throw new IllegalArgumentException("no variable '%s';%s there are %s"
                        .formatted(variable, Nearest.hint(variable, there), String.join(", ", there)));
            }
        }
        return variables.isEmpty() ? there : variables;
    }

    /** What coders said by themselves: what they settled on together is no independent code. */
    private static Ratings ratings(HandCodes codes, String variable) {
        return Ratings.of(codes.of(variable).stream()
                .filter(code -> !code.coder().equals(Gold.ADJUDICATED))
                .map(code -> new Ratings.Row(
                        code.targetId() == null ? code.messageId() : code.messageId() + "\n" + code.targetId(),
                        code.coder(),
                        code.value()))
                .toList());
    }

    private ExitCode tell(List<Rejected> rejected) {
        rejected.stream().limit(SHOWN).forEach(row -> console.warn(row.message()));
        if (rejected.size() > SHOWN) {
            console.warn("... and %,d more rows or cells left out".formatted(rejected.size() - SHOWN));
        }
        return rejected.isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTED;
    }
}
