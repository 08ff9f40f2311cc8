package org.proxenos.workbench.collect;

/** Whoever wants to know how a collection goes on; several threads tell. */
@FunctionalInterface
public interface Told {
    /** Where it is; takes the place of what was told before. */
    void progress(String text);
}
