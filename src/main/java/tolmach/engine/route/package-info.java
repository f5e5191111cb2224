/**
 * Which engines are asked for what, in which order. Begin with {@link
 * tolmach.engine.route.RoutingTable}.
 */
package tolmach.engine.route;
