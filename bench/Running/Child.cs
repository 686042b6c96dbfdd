using System.Collections.Concurrent;
using System.Diagnostics;

namespace MangNon.Bench.Running;

/// <summary>A process of this run. It ends with the bench, even when that is killed.</summary>
internal sealed class Child : IAsyncDisposable
{
    private const string SetPriv = "/usr/bin/setpriv";

    private static readonly ConcurrentDictionary<int, Child> Running = new();
    private static readonly BlockingCollection<(ProcessStartInfo Start, TaskCompletionSource<Process> Started)> Wanted = [];

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    // The kernel ends the child with the thread that started it, so one thread starts them all and stays.
    static Child() => new Thread(StartThem) { IsBackground = true, Name = "starts children" }.Start();

    private Child(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Running[process.Id] = this;
    }

    public bool HasEnded => _process.HasExited;

    /// <summary>The last lines it printed.</summary>
    public string Said => string.Join(Environment.NewLine, _said);

    /// <summary>Memory it holds now, in MB.</summary>
    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Processor time it has used.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<Child> StartAsync(IEnumerable<string> command, string folder, IEnumerable<string>? privileges = null)
    {
        var words = command.ToList();
        if (File.Exists(SetPriv)) words = [SetPriv, .. privileges ?? [], "--pdeathsig", "TERM", .. words];
        var start = new ProcessStartInfo(words[0], words.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder };
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Wanted.Add((start, started));
        return new Child(await started.Task);
    }

    private static void StartThem()
    {
        foreach (var (start, started) in Wanted.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(start)!);
            }
            catch (Exception failure)
            {
                started.SetException(failure);
            }
        }
    }

    public static void StopAll()
    {
        foreach (var child in Running.Values) child.Stop();
    }

    public ValueTask DisposeAsync()
    {
        Stop();
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        _said.Enqueue(line);
        if (_said.Count > 20) _said.TryDequeue(out _);
    }

    private void Stop()
    {
        if (!Running.TryRemove(_process.Id, out _) || _process.HasExited) return;
        if (OperatingSystem.IsLinux()) Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        if (!_process.WaitForExit(30_000)) _process.Kill(entireProcessTree: true);
    }
}
