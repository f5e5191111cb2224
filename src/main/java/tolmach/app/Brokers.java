package tolmach.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;

/**
 * Whether anybody listens where a cluster is said to be. Asked before a Kafka client is opened: the
 * client would try for a minute and fill the terminal with warnings.
 */
public final class Brokers {

  private static final int CONNECT_MILLIS = 2_000;

  private Brokers() {}

  /**
   * @throws OperatorException if nobody listens at any of the addresses
   */
  public static void requireReachable(KafkaConnection connection) {
    if (!isReachable(connection.bootstrapServers())) {
      throw new OperatorException(
          "No Kafka broker answers at " + connection.bootstrapServers(),
          "Start Tolmach with ./tolmach run, or name a cluster that runs with --bootstrap-servers");
    }
  }

  /**
   * True if somebody listens at one of the addresses.
   *
   * @param bootstrapServers {@code host:port}, separated by commas
   * @throws OperatorException if one of them is no address
   */
  public static boolean isReachable(String bootstrapServers) {
    for (String server : bootstrapServers.split(",")) {
      if (listens(server.strip())) {
        return true;
      }
    }
    return false;
  }

  private static boolean listens(String server) {
    int colon = server.lastIndexOf(':');
    try (var socket = new Socket()) {
      int port = Integer.parseInt(server.substring(colon + 1));
      String host = server.substring(0, Math.max(0, colon));
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    } catch (IllegalArgumentException e) {
      throw new OperatorException(
          "\"" + server + "\" is no address of a broker", "Write it as host:port");
    }
  }
}
