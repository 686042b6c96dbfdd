using System.Net;
using System.Net.Sockets;

namespace MangNon.App.Platform.Web;

/// <summary>Under which name a network address is counted.</summary>
public static class Addresses
{
    /// <summary>The address; for IPv6 its /64, which a home or an office has to itself. Empty where none is known.</summary>
    public static string NameOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } six => Convert.ToHexString(six.GetAddressBytes().AsSpan(0, 8)),
        var four => four.ToString(),
    };
}
