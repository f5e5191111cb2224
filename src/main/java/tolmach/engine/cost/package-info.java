/**
 * What engines cost and what desks may spend. Begin with {@link tolmach.engine.cost.Budgets}.
 *
 * <p>Money is counted in millionths of the unit of one currency, which only the settings and what
 * is shown to people name. It is an estimate by the price list, not the engine's invoice.
 */
package tolmach.engine.cost;
