/** Camel on Kafka: the endpoints wire: and story:, topics, the embedded broker. */
package tolmach.wire;
