package org.proxenos.engine.duckdb;

import java.nio.file.Path;
import org.proxenos.engine.Engine;
import org.proxenos.engine.EngineContract;
import org.proxenos.engine.Lines;

class DuckDbEngineTest extends EngineContract {
    @Override
    protected Engine open(Path folder) {
        return DuckDbEngine.open(
                folder.resolve("corpus"), folder.resolve("codes"), DuckDbOptions.defaults(), new Lines());
    }
}
