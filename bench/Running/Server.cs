using System.Diagnostics;
using System.Globalization;

namespace MangNon.Bench.Running;

/// <summary>The program, or the peer, serving on the loopback address.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Child _child;

    private Server(Child child, Uri address, TimeSpan untilFirstPage)
    {
        _child = child;
        Address = address;
        UntilFirstPage = untilFirstPage;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to its first whole page.</summary>
    public TimeSpan UntilFirstPage { get; }

    /// <summary>Processor time it has used until now.</summary>
    public TimeSpan Used => _child.Used;

    public double ResidentMegabytes => _child.ResidentMegabytes;

    // Its visitors sign in with a password alone.
    public static Task<Server> OfWorldAsync(World world) =>
        StartAsync(port => ["dotnet", Places.Program, "serve", "--port", port, "--data", world.Data, "--second-factor-roles", "none", .. world.Database.Length > 0 ? (string[])["--database", world.Database] : []], "dang-nhap");

    public static Task<Server> OfDemoAsync(string data, string database = "") =>
        StartAsync(port => ["dotnet", Places.Program, "serve", "--demo", "--port", port, "--data", data, .. database.Length > 0 ? (string[])["--database", database] : []], "dang-nhap");

    public static Task<Server> OfPeerAsync(World world) =>
        StartAsync(port => ["dotnet", Places.Bench, "peer", world.Store, port], "ready");

    private static async Task<Server> StartAsync(Func<string, string[]> command, string firstPage)
    {
        var port = Places.FreePort();
        var address = new Uri($"http://127.0.0.1:{port}/");
        var watch = Stopwatch.StartNew();
        var child = await Child.StartAsync(command(port.ToString(CultureInfo.InvariantCulture)), Places.Scratch);
        using var http = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(http, firstPage))
        {
            if (child.HasEnded || watch.Elapsed > TimeSpan.FromSeconds(60)) throw new InvalidOperationException("A server did not start:\n" + child.Said);
            await Task.Delay(15);
        }

        return new Server(child, address, watch.Elapsed);
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string page)
    {
        try
        {
            using var answer = await http.GetAsync(page);
            await answer.Content.ReadAsByteArrayAsync();
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Ends it in the middle of its work.</summary>
    public Task KillAsync() => _child.KillAsync();

    public ValueTask DisposeAsync() => _child.DisposeAsync();
}
