using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace MangNon.Bench.Running;

/// <summary>Stops the children and takes the scratch folder away, at the end and on Ctrl-C.</summary>
internal sealed class Ends : IDisposable
{
    private static readonly ConcurrentBag<string> Folders = [];
    private static readonly Lock Cleaning = new();

    private readonly List<PosixSignalRegistration> _signals = [];

    public Ends()
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
            _signals.Add(PosixSignalRegistration.Create(signal, Interrupt));
    }

    /// <summary>Somebody stopped the run; what fails from now on fails because of that.</summary>
    public static bool Interrupted { get; private set; }

    /// <summary>A folder that goes when its process has ended.</summary>
    public static void TakeAway(string folder) => Folders.Add(folder);

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        CleanUp();
    }

    private static void Interrupt(PosixSignalContext context)
    {
        context.Cancel = true;
        Interrupted = true;
        CleanUp();
        Environment.Exit(130);
    }

    // The interrupted run ends too and comes here a second time.
    private static void CleanUp()
    {
        lock (Cleaning)
        {
            Child.StopAll();
            foreach (var folder in Folders.Append(Places.Scratch).Where(Directory.Exists)) Delete(folder);
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException left)
        {
            Console.Error.WriteLine($"{folder} is left: {left.Message}");
        }
    }
}
