/**
 * Measurements of the running system, each beside a limit of the same run. Begin at {@link
 * tolmach.app.bench.Benches}.
 *
 * <p>Beware: a measurement opens brokers and newsrooms of its own on a scratch folder and never
 * touches the data folder of the settings.
 */
package tolmach.app.bench;
