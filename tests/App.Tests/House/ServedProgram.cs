using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MangNon.App.Tests.House;

/// <summary>The built program serving as a process of its own, to be killed in the middle of its work.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServedProgram(Process process, string address)
    {
        (_process, Address) = (process, new Uri(address));
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="more">More of the command line.</param>
    public static async Task<ServedProgram> StartAsync(TestDatabase database, params string[] more)
    {
        var port = FreePort();
        string[] store = TestDatabase.IsPostgres ? ["--database", database.Connection] : [];
        var program = new ServedProgram(Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mangnon.dll"), "serve", "--demo", "--port", $"{port}", "--data", database.Data, .. store, .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!, $"{(more.Contains("--certificate") ? "https" : "http")}://localhost:{port}");
        await program._ready.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return program;
    }

    /// <summary>A browser that keeps its cookies in this jar, so that a session outlives the program.</summary>
    public Visitor Visitor(CookieContainer cookies) =>
        new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address });

    /// <summary>SIGKILL. This is no lost power line: what the system has taken from the program still reaches the disk.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    /// <summary>A port nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Hear(string? line)
    {
        if (line is null) _ready.TrySetException(new InvalidOperationException("The program ended before it listened."));
        else if (line.Contains("Măng Non: http", StringComparison.Ordinal)) _ready.TrySetResult();
    }
}
