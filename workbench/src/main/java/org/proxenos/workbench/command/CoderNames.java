package org.proxenos.workbench.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Stack;
import org.proxenos.coding.coder.Catalogue;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The words behind {@code --coder}: names up to the next option, divided by spaces or commas. A file or study that
 * follows them is none, so that it need not come first.
 */
final class CoderNames implements IParameterConsumer, Iterable<String> {
    CoderNames() {}

    @Override
    @SuppressWarnings("JdkObsolete") // picocli hands over a stack
    public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
        List<String> names = new ArrayList<>();
        if (option.getValue() instanceof List<?> before) {
            before.forEach(name -> names.add(String.valueOf(name)));
        }
        int given = names.size();
        while (!words.isEmpty() && !isOption(words.peek()) && (names.size() == given || !isSource(words.peek()))) {
            names.addAll(List.of(words.pop().split(",", -1)));
        }
        if (names.size() == given) {
            throw new ParameterException(command.commandLine(), "--coder needs a name");
        }
        option.setValue(names);
    }

    private static boolean isOption(String word) {
        return word.startsWith("-") && word.length() > 1;
    }

    private static boolean isSource(String word) {
        return word.equals("-") || (!Catalogue.coders().containsKey(word) && Files.exists(Path.of(word)));
    }

    /** The names of the coders, for help. */
    @Override
    public Iterator<String> iterator() {
        return Catalogue.coders().keySet().iterator();
    }
}
