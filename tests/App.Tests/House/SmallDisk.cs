using System.Diagnostics;

namespace MangNon.App.Tests.House;

/// <summary>A real file system of a few megabytes (tmpfs) in the place of a folder, to be filled up. It takes the right to mount: root on Linux.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    private string Filling => Path.Combine(_folder, "filling");

    /// <summary>Puts one over a folder, with what lies in it and some room; null where that is not allowed.</summary>
    public static SmallDisk? Over(string folder, int spareMegabytes)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return null;
        var aside = folder + ".aside";
        Directory.Move(folder, aside);
        Directory.CreateDirectory(folder);
        var size = Directory.EnumerateFiles(aside, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length) / 1024 + spareMegabytes * 1024;
        var isMounted = Run("mount", "-t", "tmpfs", "-o", $"size={size}k", "tmpfs", folder);
        Run("cp", "-a", aside + "/.", folder);
        Directory.Delete(aside, recursive: true);
        return isMounted ? new SmallDisk(folder) : null;
    }

    /// <summary>Takes all room that is left.</summary>
    public void Fill()
    {
        try
        {
            using var filling = new FileStream(Filling, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
            for (var chunk = new byte[64 * 1024]; chunk.Length > 0;)
            {
                try
                {
                    filling.Write(chunk);
                }
                catch (IOException)
                {
                    chunk = new byte[chunk.Length / 2];
                }
            }
        }
        catch (IOException)
        {
            // Not even the end of it fits.
        }
    }

    /// <summary>Somebody cleans up.</summary>
    public void MakeRoom() => File.Delete(Filling);

    public void Dispose() => Run("umount", "--lazy", _folder);

    internal static bool Run(string program, params string[] words)
    {
        using var run = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true })!;
        run.WaitForExit();
        return run.ExitCode == 0;
    }
}
