/**
 * What all engines behind HTTP share: the transport with its deadline and bounds, the faults of
 * servers in the terms of {@code EngineException}, keys, and batches cut to what a server takes.
 *
 * <p>Begin with {@code Transport}: it sends a {@code Call} to a {@code Service} and gives an {@code
 * Answer} or throws a {@code ServiceFault}. {@code Portions} cuts a batch; {@code TaggedText}
 * carries inline codes as tags. {@code src/docs/engines.md} has the table of faults.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>The time limit of a {@code java.net.http} request ends with the answer's headers. A body
 *       that trickles is bounded by waiting for the whole exchange and cancelling it.
 *   <li>A redirect would take key and text along to whoever it names, so none is followed.
 *   <li>A server may quote the request in its error, key included: what it says is censored before
 *       it goes into a message.
 * </ul>
 */
package tolmach.engine.http;
