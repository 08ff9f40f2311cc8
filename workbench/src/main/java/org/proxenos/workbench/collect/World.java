package org.proxenos.workbench.collect;

import org.proxenos.corpus.collect.Patience;

/**
 * What all collections of a run share.
 *
 * @param web the network
 * @param hosts which servers want to be left alone
 * @param patience when to ask again
 * @param pace what time it is, and whether to go on
 * @param told who hears of it
 */
record World(Web web, Hosts hosts, Patience patience, Pace pace, Told told) {}
