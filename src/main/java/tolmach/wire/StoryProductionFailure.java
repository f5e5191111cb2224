package tolmach.wire;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a record that the cluster refuses: the transaction fails with all that is in it,
 * and the work is done again. To go on without the record would publish half of a decision. Sizes
 * and topics are looked at before, record by record, so what comes here is the cluster's trouble.
 */
public final class StoryProductionFailure implements ProductionExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(StoryProductionFailure.class);

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
    LOG.atWarn()
        .addKeyValue("topic", record.topic())
        .addKeyValue("error", exception.toString())
        .log("the cluster refuses a record of the story stage; its transaction is done again");
    return Response.fail();
  }

  @Override
  public void configure(Map<String, ?> configs) {
    // needs nothing
  }
}
