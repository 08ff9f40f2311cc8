/** The people's store: who codes what, and every decision, in an SQLite file that survives a power cut. */
@NullMarked
package org.proxenos.engine.people;

import org.jspecify.annotations.NullMarked;
