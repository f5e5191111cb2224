package tolmach.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A Dockerfile as its instructions, in order: comments gone, continued lines joined. */
record ContainerFile(List<Instruction> instructions) {

  /** {@code COPY} and what follows it. */
  record Instruction(String name, String arguments) {

    /** The words of the arguments, without flags like {@code --chown}. */
    List<String> words() {
      return List.of(arguments.split("\\s+")).stream()
          .filter(word -> !word.startsWith("--"))
          .toList();
    }
  }

  private static final Set<String> KNOWN =
      Set.of(
          "ADD",
          "ARG",
          "CMD",
          "COPY",
          "ENTRYPOINT",
          "ENV",
          "EXPOSE",
          "FROM",
          "HEALTHCHECK",
          "LABEL",
          "RUN",
          "SHELL",
          "STOPSIGNAL",
          "USER",
          "VOLUME",
          "WORKDIR");

  static ContainerFile read(Path file) throws IOException {
    var instructions = new ArrayList<Instruction>();
    var open = new StringBuilder();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      boolean goesOn = text.endsWith("\\");
      open.append(goesOn ? text.substring(0, text.length() - 1).strip() + " " : text);
      if (!goesOn) {
        instructions.add(instruction(open.toString()));
        open.setLength(0);
      }
    }
    if (open.length() > 0) {
      throw new IllegalArgumentException("the last instruction is not ended: " + open);
    }
    return new ContainerFile(List.copyOf(instructions));
  }

  private static Instruction instruction(String text) {
    int space = text.indexOf(' ');
    String name = space < 0 ? text : text.substring(0, space);
    if (!KNOWN.contains(name) || space < 0) {
      throw new IllegalArgumentException("no instruction of a Dockerfile: " + text);
    }
    return new Instruction(name, text.substring(space + 1).strip());
  }

  List<Instruction> all(String name) {
    return instructions.stream().filter(one -> one.name().equals(name)).toList();
  }
}
