package tolmach.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PieceTableTest {

  private final Random random = new Random(7);
  private final Map<String, Map<Integer, Integer>> known = new TreeMap<>();

  private PieceTable tableOf(int pieces) throws IOException {
    var writer = new PieceTableWriter();
    while (known.size() < pieces) {
      String piece = piece();
      if (!known.containsKey(piece)) {
        var values = new TreeMap<Integer, Integer>();
        for (int i = 0; i <= random.nextInt(4); i++) {
          values.put(random.nextInt(60), random.nextInt(256));
        }
        known.put(piece, values);
        values.forEach((key, value) -> writer.add(PieceHash.ofCharacters(piece), key, value));
      }
    }
    var bytes = new ByteArrayOutputStream();
    writer.write(new DataOutputStream(bytes));
    return PieceTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  private String piece() {
    var piece = new StringBuilder();
    for (int i = 0; i <= random.nextInt(5); i++) {
      piece.append((char) ('a' + random.nextInt(26)));
    }
    return piece.toString();
  }

  @Test
  void knows_every_piece_that_was_written_and_what_it_says() throws IOException {
    PieceTable table = tableOf(5_000);
    assertThat(known).hasSize(5_000);
    known.forEach(
        (piece, expected) -> {
          int place = table.find(PieceHash.ofCharacters(piece));
          assertThat(place).as(piece).isGreaterThanOrEqualTo(0);
          var said = new TreeMap<Integer, Integer>();
          for (int i = 0; i < table.at(place); i++) {
            said.put(table.at(place + 1 + 2 * i), table.at(place + 2 + 2 * i));
          }
          assertThat(said).as(piece).isEqualTo(expected);
        });
  }

  @Test
  void hardly_ever_takes_an_unknown_piece_for_a_known_one() throws IOException {
    PieceTable table = tableOf(5_000);
    int wrong = 0;
    for (int i = 0; i < 100_000; i++) {
      if (table.find(PieceHash.ofCharacters("#" + i)) >= 0) {
        wrong++;
      }
    }
    assertThat(wrong).isLessThan(50);
  }

  @Test
  void hashes_characters_from_the_last_to_the_first() {
    long backwards = PieceHash.extend(PieceHash.extend(PieceHash.EMPTY, 'b'), 'a');
    assertThat(PieceHash.ofCharacters("ab")).isEqualTo(backwards);
  }
}
