package org.proxenos.workbench.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;
import org.proxenos.corpus.source.UnreadableSourceException;
import org.proxenos.engine.EngineException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The one place where trouble becomes a message and an exit code. */
public final class Trouble implements IExecutionExceptionHandler, IParameterExceptionHandler {
    /** How systems and DuckDB word it; whoever reads it needs to hear the remedy first. */
    private static final Pattern FULL =
            Pattern.compile("No space left on device|Disk quota exceeded|File too large|max_temp_directory_size");

    private final Console console;

    /** Tells trouble on this console. */
    public Trouble(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        say(String.valueOf(e.getMessage()), e);
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, console.err())) {
            console.err()
                    .println("see: %s --help".formatted(command.getCommandSpec().qualifiedName()));
        }
        return ExitCode.WRONG_USE.number();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return tell(e).number();
    }

    /** Says what went wrong and which exit code that is. */
    public ExitCode tell(Exception e) {
        if (e instanceof IllegalArgumentException || e instanceof UnreadableSourceException) {
            say(String.valueOf(e.getMessage()), e);
            return ExitCode.WRONG_USE;
        }
        if (e instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
            return ioTrouble(wrapped.getCause());
        }
        if (e instanceof IOException io) {
            return ioTrouble(io);
        }
        if (e instanceof EngineException) {
            say(String.valueOf(e.getMessage()), e);
            return ExitCode.WORLD_FAILED;
        }
        say("this is a bug in Proxenos (%s)%s".formatted(e, console.isVerbose() ? "" : "; --verbose shows where"), e);
        return ExitCode.WORLD_FAILED;
    }

    private ExitCode ioTrouble(IOException e) {
        if (e instanceof NoSuchFileException) {
            say("there is no file or folder '%s'".formatted(e.getMessage()), e);
            return ExitCode.WRONG_USE;
        }
        if (e instanceof AccessDeniedException) {
            say("no permission for '%s'".formatted(e.getMessage()), e);
        } else if (e instanceof FileAlreadyExistsException) {
            say("'%s' is in the way".formatted(e.getMessage()), e);
        } else {
            say(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
        return ExitCode.WORLD_FAILED;
    }

    private void say(String message, Exception e) {
        console.clear();
        boolean full = FULL.matcher(message).find() && !message.startsWith("the disk is full");
        console.err().println("proxenos: " + (full ? "the disk is full, or a quota is used up: " : "") + message);
        if (console.isVerbose()) {
            e.printStackTrace(console.err());
        }
    }
}
