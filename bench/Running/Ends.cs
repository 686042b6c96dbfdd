using System.Runtime.InteropServices;

namespace MangNon.Bench.Running;

/// <summary>Stops the children and takes the scratch folder away, at the end and on Ctrl-C.</summary>
internal sealed class Ends : IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];

    public Ends()
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
            _signals.Add(PosixSignalRegistration.Create(signal, Interrupted));
    }

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        CleanUp();
    }

    private static void Interrupted(PosixSignalContext context)
    {
        context.Cancel = true;
        CleanUp();
        Environment.Exit(130);
    }

    private static void CleanUp()
    {
        Child.StopAll();
        if (Directory.Exists(Places.Scratch)) Directory.Delete(Places.Scratch, recursive: true);
    }
}
