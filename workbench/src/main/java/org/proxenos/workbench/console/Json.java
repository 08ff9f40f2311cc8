package org.proxenos.workbench.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Results for scripts. */
public final class Json {
    private Json() {}

    /** Maps, lists, words and numbers as JSON text, keys in the map's order, ending with a line feed. */
    public static String of(Object value) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return new ObjectMapper()
                            .writer(new DefaultPrettyPrinter()
                                    .withArrayIndenter(lines)
                                    .withObjectIndenter(lines))
                            .writeValueAsString(value)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number; null where it is not finite, since JSON knows no NaN. */
    public static @Nullable Double number(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
