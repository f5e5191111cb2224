package tolmach.worker.bundle;

import java.util.ArrayList;
import java.util.List;

/** Which lines of two texts are not the same, by the longest common sequence; ends count. */
final class LineDiff {

  private LineDiff() {}

  /** All lines with {@code " "}, {@code "-"} or {@code "+"} before them. */
  static List<String> all(String before, String after) {
    String[] a = lines(before);
    String[] b = lines(after);
    int[][] common = new int[a.length + 1][b.length + 1];
    for (int i = a.length - 1; i >= 0; i--) {
      for (int j = b.length - 1; j >= 0; j--) {
        common[i][j] =
            a[i].equals(b[j])
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    var all = new ArrayList<String>();
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i].equals(b[j])) {
        all.add(" " + a[i++]);
        j++;
      } else if (i < a.length && (j == b.length || common[i + 1][j] >= common[i][j + 1])) {
        all.add("-" + a[i++]);
      } else {
        all.add("+" + b[j++]);
      }
    }
    return all;
  }

  /** Only the lines that differ. */
  static List<String> of(String before, String after) {
    return all(before, after).stream().filter(line -> !line.startsWith(" ")).toList();
  }

  private static String[] lines(String text) {
    return text.split("(?<=\n)");
  }
}
