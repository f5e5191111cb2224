package tolmach.wire;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How a route reads its topic.
 *
 * @param identity group instance and transactional id: node, topic and slot; stable over restarts
 * @param concurrency worker threads
 * @param maxInFlight records under way at most, for each partition
 * @param maxInFlightBytes bytes under way, for each partition; the record that passes it is still
 *     taken
 * @param delay how old a record must be before it is worked on; one for the whole topic, so that
 *     the first record is always the next due
 * @param gate open while there is room further on; no record is taken while it is closed
 */
record WireSettings(
    String topic,
    String group,
    String identity,
    String routeId,
    int concurrency,
    int maxInFlight,
    long maxInFlightBytes,
    Duration delay,
    BooleanSupplier gate) {}
