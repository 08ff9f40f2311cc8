/** What a run found, ready to be shown: tables, ledger, figures, models, warnings, provenance. */
@NullMarked
package org.proxenos.study.result;

import org.jspecify.annotations.NullMarked;
