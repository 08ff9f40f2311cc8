/** Who is in the team: people, their roles and passwords. */
@NullMarked
package org.proxenos.workbench.serve.team;

import org.jspecify.annotations.NullMarked;
