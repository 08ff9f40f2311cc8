package org.proxenos.workbench.serve.coding;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.HandCodes;
import org.proxenos.coding.people.Decision;
import org.proxenos.coding.session.AgreementSoFar;
import org.proxenos.coding.session.Standing;
import org.proxenos.inference.reliability.Agreement;
import org.proxenos.inference.reliability.Gate;
import org.proxenos.inference.reliability.Ratings;
import org.proxenos.workbench.folder.PeoplesCodes;
import org.proxenos.workbench.serve.CsvFile;
import org.proxenos.workbench.serve.Pages;
import org.proxenos.workbench.serve.Section;
import org.proxenos.workbench.serve.StillToCode;
import org.proxenos.workbench.serve.TeamRole;

/** How well people agree, while they code. */
public final class AgreementPages implements Section {
    private static final String PATH = "/agreement";
    private static final int MOST_DISPUTED = 50;

    private final Room room;
    private final Pages pages;

    AgreementPages(Room room, Pages pages) {
        this.room = room;
        this.pages = pages;
    }

    @Override
    public List<Entry> entries() {
        return List.of(Entry.of("Agreement", PATH, TeamRole.seesResults()));
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(PATH, this::show, TeamRole.seesResults());
        routes.get(PATH + "/codes.csv", this::download, TeamRole.seesResults());
        routes.get(PATH + "/{variable}", this::variable, TeamRole.seesResults());
    }

    /**
     * A variable in the table.
     *
     * @param name of it
     * @param agreement its reliability
     * @param retest alpha of coders with themselves after two weeks; empty where nobody was asked again
     */
    public record Row(String name, Agreement agreement, String retest) {
        /** Alpha in two digits. */
        public String alpha() {
            return number(agreement.alpha());
        }

        /** Its interval. */
        public String interval() {
            return agreement.low() == null
                    ? "–"
                    : "%s to %s".formatted(number(agreement.low()), number(agreement.high()));
        }

        /** Percent agreement. */
        public String percent() {
            Double share = agreement.percentAgreement();
            return share == null ? "–" : "%.0f %%".formatted(100 * share);
        }
    }

    /** A number in two digits, as alphas are written. */
    public static String number(@Nullable Double value) {
        return value == null || value.isNaN() ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private AgreementSoFar soFar() {
        return new AgreementSoFar(all().readBy(room.codebook()), Gate.Rule.STRICT);
    }

    private HandCodes all() {
        try {
            return PeoplesCodes.all(room.study().folder(), PeoplesCodes.of(room.store()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(Context context) {
        AgreementSoFar soFar = soFar();
        Standing standing = Standing.of(room.store().decisions().list());
        List<Row> rows = new ArrayList<>();
        for (String variable : soFar.variables()) {
            rows.add(new Row(variable, soFar.agreement(variable), retest(variable, standing)));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("rows", rows);
        model.put("notes", soFar.codes().notes());
        Set<String> here = Set.copyOf(standing.units());
        StillToCode still = room.stillToCode(context);
        model.put(
                "disputed",
                soFar.disputed().stream()
                        .filter(unit -> here.contains(unit.messageId()) && !still.has(unit.messageId()))
                        .limit(MOST_DISPUTED)
                        .toList());
        pages.show(context, "Agreement", "serve/agreement.jte", model);
    }

    /** Alpha between a coder's codes and their own of two weeks later. */
    private String retest(String variable, Standing standing) {
        List<Ratings.Row> rows = new ArrayList<>();
        for (Decision again : standing.all(Decision.Kind.RETEST)) {
            if (again.answer().variable().equals(variable)) {
                String unit = String.join(
                        "\n",
                        again.coder(),
                        again.place().messageId(),
                        String.valueOf(again.place().targetId()));
                rows.add(new Ratings.Row(unit, "again", again.answer().value()));
                standing
                        .answers(
                                Decision.Kind.CODE, again.coder(), again.place().messageId())
                        .stream()
                        .filter(d -> d.answer().variable().equals(variable)
                                && String.valueOf(d.place().targetId())
                                        .equals(String.valueOf(again.place().targetId())))
                        .forEach(d -> rows.add(
                                new Ratings.Row(unit, "first", d.answer().value())));
            }
        }
        return rows.isEmpty()
                ? ""
                : number(Agreement.of(Ratings.of(rows), room.codebook().level(variable), Gate.Rule.STRICT, 1)
                        .alpha());
    }

    private void variable(Context context) {
        String name = context.pathParam("variable");
        AgreementSoFar soFar = soFar();
        if (!soFar.variables().contains(name)) {
            throw new IllegalArgumentException("no two people have coded '%s' in the same unit yet".formatted(name));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("row", new Row(name, soFar.agreement(name), ""));
        model.put("pairs", soFar.pairs(name));
        model.put("categories", soFar.categories(name));
        model.put("weeks", soFar.weeks(name));
        pages.show(context, "Agreement on " + name, "serve/agreement-variable.jte", model);
    }

    /** All codes by people as a table that {@code proxenos agree} reads. */
    private void download(Context context) {
        StillToCode still = room.stillToCode(context);
        CsvFile.send(
                context,
                "codes.csv",
                List.of("unit", "target", "variable", "coder", "value", "time", "round", "fingerprint"),
                all().given().stream()
                        .filter(code -> !still.has(code.unit()))
                        .map(AgreementPages::cells)
                        .toList());
    }

    private static List<String> cells(HandCode code) {
        return List.of(
                code.unit(),
                code.target() == null ? "" : code.target(),
                code.variable(),
                code.coder(),
                code.value(),
                code.at() == null ? "" : code.at().toString(),
                code.round(),
                code.fingerprint());
    }
}
