using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MangNon.App.Platform.Web;

/// <summary>Where the server listens, over what, how much it takes at once, and whom it believes.</summary>
internal static class Listening
{
    /// <summary>Most bytes of a request that brings no file: the longest report is a tenth of it. Pages that take files name their own limit.</summary>
    private const long MostBytes = 4_000_000;

    public static void Listen(this KestrelServerOptions server, Settings settings)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = MostBytes;
        if (settings.Listen is null) server.ListenLocalhost(settings.Port, Speak);
        else if (settings.Listen.Equals(IPAddress.IPv6Any)) server.ListenAnyIP(settings.Port, Speak);
        else server.Listen(settings.Listen, settings.Port, Speak);

        void Speak(ListenOptions door)
        {
            if (settings.Certificate is { } files) door.UseHttps(new ServerCertificate(files, TimeProvider.System).Handshake());
        }
    }

    /// <summary>Takes from these alone, and from nobody where none is named, for whom and by which protocol they hand a request on.</summary>
    public static void UseProxies(this IApplicationBuilder app, IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        if (proxies.Count == 0) return;

        // Each proxy on the way adds itself; the first address that is none of ours is the visitor's.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies) options.KnownIPNetworks.Add(proxy);
        app.UseForwardedHeaders(options);
    }
}
