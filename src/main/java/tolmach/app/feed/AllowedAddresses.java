package tolmach.app.feed;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where feeds, their redirects and the pages of their entries may be: at the hosts of the feeds'
 * own addresses and those that are allowed beside them. A host may only be where the public
 * internet is, unless the address it has is allowed itself: otherwise whoever holds a name could
 * point it at a machine inside.
 *
 * <p>The name is looked up right before the connection is made, which looks it up again; the
 * platform keeps what it found for some seconds, so that both find the same.
 */
public final class AllowedAddresses {

  /** How names are looked up. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** Not for the public, and not known as such by {@link InetAddress}. */
  private static final List<Network> RESERVED =
      Stream.of(
              "0.0.0.0/8",
              "100.64.0.0/10",
              "192.0.0.0/24",
              "198.18.0.0/15",
              "240.0.0.0/4",
              "64:ff9b::/96",
              "2002::/16",
              "fc00::/7")
          .flatMap(block -> Network.of(block).stream())
          .toList();

  private final Set<String> hosts = new HashSet<>();
  private final List<String> domains = new ArrayList<>();
  private final List<Network> networks = new ArrayList<>();
  private final Resolver resolver;

  /**
   * @param feeds whose hosts are allowed
   * @param more names, {@code *.example.org} for all below one, addresses and blocks of them
   */
  public AllowedAddresses(List<URI> feeds, List<String> more) {
    this(feeds, more, InetAddress::getAllByName);
  }

  AllowedAddresses(List<URI> feeds, List<String> more, Resolver resolver) {
    this.resolver = resolver;
    feeds.forEach(feed -> hosts.add(host(feed)));
    for (String one : more) {
      String name = one.strip().toLowerCase(Locale.ROOT);
      Network.of(name).ifPresent(networks::add);
      if (name.startsWith("*.")) {
        domains.add(name.substring(1));
      } else {
        hosts.add(name);
      }
    }
  }

  private static String host(URI address) {
    String host = address.getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }

  /**
   * @throws FeedFault if the address must not be asked, or its host is not known
   */
  void require(URI address) throws FeedFault {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = host(address);
    if (!scheme.equals("http") && !scheme.equals("https")
        || host.isEmpty()
        || address.getRawUserInfo() != null) {
      throw FeedFault.refused(
          address + " is no plain http or https address, and no other is asked");
    }
    if (!hosts.contains(host)
        && domains.stream().noneMatch(host::endsWith)
        && !isAllowedAddress(host)) {
      throw FeedFault.refused(
          "the host " + host + " is not allowed; name it in tolmach.feeds.allowed if it may be");
    }
    for (InetAddress one : resolved(host)) {
      if (!isPublic(one) && !isAllowedItself(one)) {
        throw FeedFault.refused(
            "the host "
                + host
                + " has the address "
                + one.getHostAddress()
                + ", which is not of the public internet; name that address in"
                + " tolmach.feeds.allowed if it may be asked");
      }
    }
  }

  /** Of a host that is written as an address; a name is not looked up for it. */
  private boolean isAllowedAddress(String host) throws FeedFault {
    return Network.of(host).isPresent()
        && Stream.of(resolved(host)).allMatch(this::isAllowedItself);
  }

  private InetAddress[] resolved(String host) throws FeedFault {
    try {
      return resolver.addresses(host);
    } catch (UnknownHostException e) {
      throw FeedFault.of("no host has the name " + host);
    }
  }

  private boolean isAllowedItself(InetAddress address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }

  static boolean isPublic(InetAddress address) {
    return !address.isLoopbackAddress()
        && !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && RESERVED.stream().noneMatch(network -> network.holds(address));
  }
}
