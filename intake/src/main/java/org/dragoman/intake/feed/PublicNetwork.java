package org.dragoman.intake.feed;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Tells addresses on the public network from those of this machine, of private networks and of special use. */
final class PublicNetwork {

    /** A network: the first bits of its addresses. */
    private record Network(byte[] start, int bits) {

        static Network of(int bits, int... start) {
            byte[] bytes = new byte[start.length];
            for (int i = 0; i < start.length; i++) {
                bytes[i] = (byte) start[i];
            }
            return new Network(bytes, bits);
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ start[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** This host, private, carrier-grade NAT, loopback, link-local, documentation, benchmarks, multicast, reserved. */
    private static final List<Network> NOT_PUBLIC_4 = List.of(
            Network.of(8, 0),
            Network.of(8, 10),
            Network.of(10, 100, 64),
            Network.of(8, 127),
            Network.of(16, 169, 254),
            Network.of(12, 172, 16),
            Network.of(24, 192, 0, 0),
            Network.of(24, 192, 0, 2),
            Network.of(24, 192, 88, 99),
            Network.of(16, 192, 168),
            Network.of(15, 198, 18),
            Network.of(24, 198, 51, 100),
            Network.of(24, 203, 0, 113),
            Network.of(4, 224),
            Network.of(4, 240));

    /** Outside of this no address of IPv6 is public; loopback, unique-local, link-local and multicast are all outside. */
    private static final Network GLOBAL_6 = Network.of(3, 0x20);

    /** Protocol assignments with Teredo, documentation, 6to4. */
    private static final List<Network> NOT_PUBLIC_6 = List.of(
            Network.of(23, 0x20, 0x01, 0x00),
            Network.of(32, 0x20, 0x01, 0x0D, 0xB8),
            Network.of(16, 0x20, 0x02),
            Network.of(20, 0x3F, 0xFF, 0x00));

    /** Where networks without IPv4 show the hosts of IPv4; the last four bytes tell which. */
    private static final Network TRANSLATED = Network.of(96, 0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0);

    private PublicNetwork() {}

    /** IPv4 addresses written as IPv6 (::ffff:127.0.0.1) arrive here as IPv4: Java turns them. */
    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic4(bytes);
        }
        if (TRANSLATED.contains(bytes)) {
            return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
        }
        return GLOBAL_6.contains(bytes) && NOT_PUBLIC_6.stream().noneMatch(network -> network.contains(bytes));
    }

    private static boolean isPublic4(byte[] bytes) {
        return NOT_PUBLIC_4.stream().noneMatch(network -> network.contains(bytes));
    }
}
