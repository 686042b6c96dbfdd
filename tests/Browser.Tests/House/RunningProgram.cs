using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MangNon.Browser.Tests.House;

/// <summary>
/// The built program as a process of its own, with the invented ward in a folder of its own, on a free port of this machine.
/// TEST_DB says where its database is: a file in the folder (sqlite, also when unset), or one of its own in the PostgreSQL at TEST_PG, which ends with the tests.
/// </summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private static readonly HashSet<int> Given = [];

    private readonly Process _process;
    private readonly string _data;
    private readonly ConcurrentQueue<string> _said = new();

    private RunningProgram(Process process, string data, string address)
    {
        (_process, _data, Address) = (process, data, address);
    }

    /// <summary>http://localhost:port, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="before">A killed one, whose data it takes over; null starts in a new folder.</param>
    public static async Task<RunningProgram> StartAsync(RunningProgram? before = null)
    {
        var data = before?._data ?? Directory.CreateTempSubdirectory("mangnon-browser-").FullName;
        var port = FreePort();
        var program = new RunningProgram(Start(data, port), data, $"http://localhost:{port}");
        await program.WaitUntilReadyAsync();
        return program;
    }

    /// <summary>Ends it at once (SIGKILL), in the middle of whatever it does; its data stays.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static Process Start(string data, int port)
    {
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "mangnon.dll"), "serve", "--demo", "--data", data, "--port", $"{port}", .. DatabaseOf(data)];

        // The shell ends the program when its standard input closes: also when the tests are killed.
        string[] guarded = OperatingSystem.IsWindows() ? command : ["/bin/sh", "-c", "\"$@\" & p=$!; trap 'kill -9 $p' EXIT; read -r _ || true", "guard", .. command];
        return Process.Start(new ProcessStartInfo(guarded[0], guarded[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    private static string[] DatabaseOf(string data) => Environment.GetEnvironmentVariable("TEST_DB") is "postgres"
        ? ["--database", $"{Environment.GetEnvironmentVariable("TEST_PG")};Database={Path.GetFileName(data).ToLowerInvariant()}"]
        : [];

    // It says its address when it listens; another program on the same port would not.
    private async Task WaitUntilReadyAsync()
    {
        var ready = new TaskCompletionSource();
        void Listen(string? line)
        {
            if (line is not null) _said.Enqueue(line);
            if (line?.Contains(Address, StringComparison.Ordinal) is true) ready.TrySetResult();
        }

        _process.OutputDataReceived += (_, line) => Listen(line.Data);
        _process.ErrorDataReceived += (_, line) => Listen(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        if (await Task.WhenAny(ready.Task, _process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMinutes(1))) != ready.Task)
            throw new InvalidOperationException($"The program did not start:{Environment.NewLine}{string.Join(Environment.NewLine, _said)}");
        await WaitForTheWardAsync();
    }

    // The sign-in page is there before the invented ward is; a journey begins when it is, however busy the machine.
    private async Task WaitForTheWardAsync()
    {
        using var http = new HttpClient();
        for (var tries = 0; tries < 600; tries++)
        {
            using var answer = await http.GetAsync(new Uri(Address + "/suc-khoe/san-sang"));
            if (answer.IsSuccessStatusCode) return;
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        throw new InvalidOperationException($"The ward was not made:{Environment.NewLine}{string.Join(Environment.NewLine, _said)}");
    }

    // A port given away is not given away twice, although nobody may listen on it yet.
    private static int FreePort()
    {
        lock (Given)
        {
            while (true)
            {
                using var listener = new TcpListener(IPAddress.Loopback, 0);
                listener.Start();
                var port = ((IPEndPoint)listener.LocalEndpoint).Port;
                if (Given.Add(port)) return port;
            }
        }
    }
}
