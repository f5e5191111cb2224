package tolmach.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One real broker for all tests of this JVM, in this JVM; ask for it as a parameter. */
public final class TestBroker implements BeforeAllCallback, ParameterResolver {

  private static final class Running implements AutoCloseable {
    private final Path data;
    private final EmbeddedBroker broker;

    Running() {
      try {
        data = Files.createTempDirectory("tolmach-broker");
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      broker = EmbeddedBroker.start(data, 0);
    }

    @Override
    public void close() throws IOException {
      broker.close();
      try (var files = Files.walk(data)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == EmbeddedBroker.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running(context).broker;
  }

  private static Running running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
  }
}
