package org.proxenos.engine.duckdb;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.Panel;
import org.proxenos.corpus.intake.Sources;
import org.proxenos.engine.Engine;
import org.proxenos.engine.Flow;
import org.proxenos.engine.Forgetting;
import org.proxenos.engine.Forgot;
import org.proxenos.engine.ImportPlan;
import org.proxenos.engine.Intake;
import org.proxenos.engine.SourceFile;
import org.proxenos.inference.frame.Frame;

/**
 * Tables in Parquet files, questions answered by DuckDB in this process.
 *
 * <p>Beside the tables of a corpus and {@code codes} there are the views {@code codes_wide} (one row a coded message, one
 * column a variable), {@code account_roles} (every account with the role it was listed with, else {@code unknown}) and
 * {@code message_languages} (the platform's word, else that of the coder {@code language}). Absent tables are empty. Questions may be asked from several threads.
 */
public final class DuckDbEngine implements Engine {
    /** The file in the corpus that lists accounts that actors.csv does not. */
    public static final String UNMATCHED = "unmatched-accounts.csv";

    private final GuardedFolder corpus;
    private final Path codes;
    private final DuckDbOptions options;
    private final Intake intake;
    private Base base;
    private String leftOut = "";
    private @Nullable Database tables;
    private Forgot purged = Forgot.NOTHING;

    private DuckDbEngine(GuardedFolder corpus, Path codes, Base base, DuckDbOptions options, Intake intake) {
        this.corpus = corpus;
        this.codes = codes;
        this.base = base;
        this.options = options;
        this.intake = intake;
        corpus.recoverIfNobodyImports();
    }

    /** An engine over the corpus in a folder, which need not exist yet; {@code append} adds to it. */
    public static DuckDbEngine open(Path corpus, Path codes) {
        return open(corpus, codes, DuckDbOptions.defaults(), Sources::read);
    }

    /** The same with other means and other readers. */
    public static DuckDbEngine open(Path corpus, Path codes, DuckDbOptions options, Intake intake) {
        GuardedFolder folder = new GuardedFolder(corpus);
        return new DuckDbEngine(folder, codes, Base.all(folder.path()), options, intake);
    }

    /**
     * An engine over a corpus to be made anew: the first {@code append} replaces what is in the folder by the study's own
     * sources and by what {@code import} brought into an earlier corpus from other files. Until then questions are
     * answered from what is in the folder.
     *
     * @param earlier folder of that earlier corpus, which may be the same folder; null: carry nothing
     */
    public static DuckDbEngine create(Path corpus, Path codes, @Nullable Path earlier) {
        return create(corpus, codes, earlier, DuckDbOptions.defaults(), Sources::read);
    }

    /** The same with other means and other readers. */
    public static DuckDbEngine create(
            Path corpus, Path codes, @Nullable Path earlier, DuckDbOptions options, Intake intake) {
        return new DuckDbEngine(new GuardedFolder(corpus), codes, Base.carried(earlier), options, intake);
    }

    /**
     * An engine over a corpus whose files are to be read again: the first {@code append} replaces what came from the files
     * that it is given, and keeps what came from others.
     */
    public static DuckDbEngine again(Path corpus, Path codes, DuckDbOptions options, Intake intake) {
        GuardedFolder folder = new GuardedFolder(corpus);
        return new DuckDbEngine(folder, codes, Base.unread(folder.path()), options, intake);
    }

    @Override
    public synchronized List<Flow> append(List<SourceFile> sources, ImportPlan plan) {
        return rewrite(sources, plan, Forgetting.NOTHING);
    }

    @Override
    public synchronized Forgot forget(Forgetting what, ImportPlan plan) {
        purged = Forgot.NOTHING;
        if (!what.isNothing()) {
            rewrite(List.of(), plan, what);
        }
        return purged;
    }

    @Override
    public synchronized Forgot purged() {
        return purged;
    }

    private List<Flow> rewrite(List<SourceFile> sources, ImportPlan plan, Forgetting what) {
        CorpusImport.Written written = corpus.alone(work -> {
            CorpusImport.Written tables =
                    new CorpusImport(base, intake, options).write(work, sources, People.of(plan, corpus.path()), what);
            forgetTables();
            corpus.publish(work.resolve("tables"));
            base = Base.all(corpus.path());
            return tables;
        });
        purged = written.forgot();
        if (!purged.rows().isEmpty()) {
            SortedMap<String, Long> went = new TreeMap<>(purged.rows());
            went.put("codes", new Codes(codes, options).keepOnly(CorpusTable.MESSAGES.in(corpus.path())));
            purged = new Forgot(went, purged.notFound());
        }
        return written.flows();
    }

    @Override
    public synchronized void leaveOut(String ids) {
        if (!ids.equals(leftOut)) {
            leftOut = ids;
            forgetTables();
        }
    }

    @Override
    public synchronized void code(Panel panel) {
        leaveOut("");
        new Codes(codes, options).write(panel, tables());
        forgetTables();
    }

    @Override
    public Frame query(String sql) {
        try (Database connection = tables().another()) {
            return connection.ask(sql, FrameReader::read);
        }
    }

    private synchronized Database tables() {
        if (tables == null) {
            tables = Views.open(corpus.path(), codes, options);
            Views.leaveOut(leftOut, tables);
        }
        return tables;
    }

    private void forgetTables() {
        if (tables != null) {
            tables.close();
            tables = null;
        }
    }

    @Override
    public synchronized void close() {
        forgetTables();
    }
}
