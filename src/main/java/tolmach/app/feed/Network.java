package tolmach.app.feed;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A block of addresses: {@code 10.0.0.0/8}, {@code ::1}.
 *
 * @param bits how many bits of the base count
 */
record Network(byte[] base, int bits) {

  /** Empty if it is neither an address nor a block of them; no name is looked up. */
  static Optional<Network> of(String text) {
    String[] parts = text.split("/", 2);
    if (!parts[0].matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?")) {
      return Optional.empty();
    }
    try {
      byte[] base = InetAddress.getByName(parts[0]).getAddress();
      int bits = parts.length == 1 ? base.length * 8 : Integer.parseInt(parts[1]);
      return bits < 0 || bits > base.length * 8
          ? Optional.empty()
          : Optional.of(new Network(base, bits));
    } catch (UnknownHostException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean holds(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != base.length) {
      return false;
    }
    int whole = bits / 8;
    int rest = bits % 8;
    int mask = 0xff << (8 - rest) & 0xff;
    return Arrays.equals(bytes, 0, whole, base, 0, whole)
        && (rest == 0 || (bytes[whole] & mask) == (base[whole] & mask));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network network
        && bits == network.bits
        && Arrays.equals(base, network.base);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(base) + bits;
  }

  @Override
  public String toString() {
    return Arrays.toString(base) + "/" + bits;
  }
}
