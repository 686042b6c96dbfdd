using System.Net;
using System.Net.Sockets;

namespace MangNon.Bench.Running;

/// <summary>Where things are.</summary>
internal static class Places
{
    /// <summary>Root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The program as it was built.</summary>
    public static string Program => Path.Combine(Root, "src", "App", "bin", "Release", "net10.0", "mangnon.dll");

    /// <summary>This bench, to be started once more as the peer.</summary>
    public static string Bench => typeof(Places).Assembly.Location;

    /// <summary>A folder of this run alone; it goes when the run ends.</summary>
    public static string Scratch { get; } = Directory.CreateTempSubdirectory("mangnon-bench-").FullName;

    /// <summary>A port nobody listens on.</summary>
    public static int FreePort()
    {
        using var asked = new TcpListener(IPAddress.Loopback, 0);
        asked.Start();
        return ((IPEndPoint)asked.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MangNon.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The bench runs inside the repository.");
    }
}
