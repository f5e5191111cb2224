/**
 * Pseudo-localization: what the trade tests a localization pipeline with when no translator is
 * there.
 */
package tolmach.engine.pseudo;
