package tolmach.app.bench.quality;

import java.util.List;

/** A small test set and two systems on it. */
final class Samples {

  static final List<String> REFERENCES =
      List.of(
          "The Velna bridge stays closed until May 12.",
          "Паром на острова отходит в полдень.",
          "Цены выросли на 3,5 %, сообщил банк в среду.",
          "Nothing came out.",
          "No comment.");

  static final List<String> GOOD =
      List.of(
          "The bridge over the Velna will stay closed until 12 May.",
          "Паром отходит в полдень.",
          "Цены выросли на 3,5 процента, сообщил банк (в среду).",
          "",
          "No comment.");

  static final List<String> WORSE =
      List.of(
          "The bridge across Velna remains shut until 12 May.",
          "Паром уходит в полдень.",
          "Цены выросли на 3.5%, сообщает банк (среда).",
          "Nothing.",
          "No comments!");

  private Samples() {}
}
