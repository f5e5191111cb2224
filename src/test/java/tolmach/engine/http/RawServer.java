package tolmach.engine.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers every connection with given bytes, whatever it was asked, and hangs up. */
final class RawServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String answer;
  private final AtomicInteger connections = new AtomicInteger();

  RawServer(String answer) throws IOException {
    this.answer = answer;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  int connections() {
    return connections.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        connections.incrementAndGet();
        InputStream in = connection.getInputStream();
        in.read(new byte[8192]);
        OutputStream out = connection.getOutputStream();
        out.write(answer.getBytes(StandardCharsets.UTF_8));
        out.flush();
        connection.shutdownOutput();
        in.read(new byte[8192]);
      } catch (IOException e) {
        // hung up on, or closed: the next one
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
